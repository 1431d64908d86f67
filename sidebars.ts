import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  guidance: [
    'index',
    {
      type: 'category',
      label: 'The obligation',
      collapsed: false,
      items: ['mp195', 'releases/june-2022', 'parts', 'roles'],
    },
    'cpa',
    {
      type: 'category',
      label: 'Device security',
      collapsed: false,
      items: [
        'devices/identity-and-keys',
        'devices/messages',
        'devices/firmware',
        'devices/physical',
        'devices/networks',
        'devices/logs-and-alerts',
        'devices/supply',
        'devices/personal-data',
        'devices/verification',
        'devices/deployment',
        'devices/build-standard',
        'devices/vulnerabilities',
        'devices/triage',
      ],
    },
    {
      type: 'category',
      label: 'Using the portal',
      items: ['portal/scoring', 'portal/command-line', 'portal/data'],
    },
  ],
};

export default sidebars;
