import type { PortalConfig } from '../../src/plugin/portalConfig.ts';

/** An example: a committee that does not exist, with rules that do not exist. Copy the folder and change every word. */
const portal: PortalConfig = {
  title: 'Tide Gauge Assurance (example)',
  shortTitle: 'Gauges',
  tagline: 'An example portal: guidance, one checklist and a scored self-assessment for tide gauges',
  description: 'An example of a portal for another committee. The committee, its rules and its guidance are made up.',
  organisation: { name: 'Example Harbour Committee', short: 'EHC' },
  preparedBy: 'the authors of this example',
  officialPage: 'https://harbour.example/guidance',
  contact: { label: 'Ask the example committee', to: 'mailto:gauges@harbour.example' },
  adopted: false,
  rules: { name: 'Example Harbour Rules', short: 'EHR', called: 'the Rules' },
  guidance: 'Guidance on the security of tide gauges',
  subject: 'tide gauges',
  field: 'tide gauge security',
  home: {
    title: 'Security assurance for tide gauges',
    lead: 'An example: guidance and a scored self-assessment under rules that do not exist.',
    assess: 'Assess a gauge',
    guidance: 'What the example rules ask, and what each clause means for a gauge.',
    duty: {
      title: 'What the example rules ask',
      text: 'In this example, rule 7 asks the committee to keep guidance on the security of tide gauges. No such rule exists.',
      link: { label: 'More on rule 7', to: '/guidance/gauges#tg-rule-1' },
    },
  },
  navigation: {
    main: [
      { to: '/guidance', label: 'Guidance' },
      { to: '/checklists', label: 'Checklists' },
      { to: '/assess', label: 'Assess a gauge' },
      { to: '/review', label: 'Review' },
      { to: '/glossary', label: 'Glossary' },
      { to: '/sources', label: 'Sources' },
    ],
    more: [
      { to: '/portfolio', label: 'Portfolio' },
      { to: '/editions', label: 'Editions of the guidance' },
      { to: '/releases', label: 'Releases' },
    ],
  },
  device: {
    fields: ['manufacturer', 'model', 'modelName', 'hardwareVersion', 'firmwareVersion', 'firmwareHash'],
    publicForms: false,
  },
  checklists: { order: ['gauge-baseline'], others: 'follow' },
  forms: { order: [], others: 'follow' },
  colours: {
    light: {
      primary: '#0b5a55',
      primaryFill: '#0b5a55',
      primaryFillHover: '#084541',
      primarySoft: '#dff2f0',
      link: '#0b5a55',
      linkHover: '#084541',
    },
    dark: {},
  },
  recipients: [],
};

export default portal;
