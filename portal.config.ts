import type { PortalConfig } from './src/plugin/portalConfig.ts';

/** What an organisation that runs the portal sets. */
const portal: PortalConfig = {
  organisation: { name: 'Security Sub-Committee', short: 'SSC' },
  officialPage: 'https://smartenergycodecompany.co.uk/device-security-assurance-and-triage/',
  // True only once the organisation above has made the guidance its own: every page then says so.
  adopted: false,
  checklistOrder: [
    'device-baseline',
    'cpa-readiness',
    'cpl-submission',
    'firmware-release',
    'annual-maintenance',
    'triage-facility',
    'triage-use-case',
    'release-2022-06',
  ],
  recipients: [],
};

export default portal;
