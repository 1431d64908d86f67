import type { PortalConfig } from './src/plugin/portalConfig.ts';

/** What an organisation that runs the portal sets. Each setting is explained in src/plugin/portalConfig.ts. */
const portal: PortalConfig = {
  title: 'Device Assurance Portal',
  shortTitle: 'Assurance',
  tagline: 'Guidance, checklists and a scored self-assessment for smart metering Devices',
  description:
    'Guidance, checklists and a scored self-assessment for the security of smart metering Devices in Great Britain.',
  organisation: { name: 'Security Sub-Committee', short: 'SSC' },
  preparedBy: 'the Device Assurance Portal project',
  officialPage: 'https://smartenergycodecompany.co.uk/device-security-assurance-and-triage/',
  // True only once the organisation above has made the guidance its own: every page then says so.
  adopted: false,
  rules: { name: 'Smart Energy Code', short: 'SEC', called: 'the Code' },
  guidance: 'Device security assurance guidance',
  subject: 'smart metering Devices',
  field: 'smart metering security',
  home: {
    title: 'Security assurance for smart metering Devices',
    lead: 'Guidance and a scored self-assessment for Devices under the Smart Energy Code.',
    assess: 'Assess a Device',
    guidance: 'What MP195 asks, who does what, and what each clause means for a Device.',
    duty: {
      title: 'What MP195 asks',
      text: 'Modification MP195 obliges the Security Sub-Committee (SSC) to develop and maintain guidance on Device security assurance. It took effect on 30 June 2022 with SEC v61.0.',
      link: { label: 'More on MP195', to: '/guidance/mp195' },
    },
  },
  navigation: {
    main: [
      { to: '/guidance', label: 'Guidance' },
      { to: '/checklists', label: 'Checklists' },
      { to: '/assess', label: 'Assess a Device' },
      { to: '/review', label: 'Review' },
      { to: '/glossary', label: 'Glossary' },
      { to: '/sources', label: 'Sources' },
    ],
    more: [
      { to: '/portfolio', label: 'Portfolio' },
      { to: '/forms', label: 'Request forms' },
      { to: '/editions', label: 'Editions of the guidance' },
      { to: '/releases', label: 'Releases' },
      { to: '/modifications', label: 'Modifications' },
      { to: '/documents', label: 'Document Log' },
      { to: '/standards', label: 'Related standards' },
      { to: '/standards/crosswalk', label: 'Crosswalk' },
    ],
  },
  device: {
    fields: [
      ...(['manufacturer', 'manufacturerId', 'model', 'modelName', 'hardwareVersion', 'firmwareVersion'] as const),
      ...(['firmwareHash', 'technicalSpecification', 'gbcsVersion'] as const),
    ],
    publicForms: true,
  },
  checklists: {
    order: [
      'device-baseline',
      'cpa-readiness',
      'cpl-submission',
      'firmware-release',
      'annual-maintenance',
      'triage-facility',
      'triage-use-case',
      'release-2022-06',
    ],
    others: 'follow',
  },
  forms: { order: [], others: 'follow' },
  colours: { light: {}, dark: {} },
  recipients: [],
};

export default portal;
