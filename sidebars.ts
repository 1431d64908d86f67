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
      label: 'Part 1: raising a change',
      items: ['part-1/changing-a-security-characteristic', 'part-1/raising-a-use-case', 'part-1/review-and-sign-off'],
    },
    {
      type: 'category',
      label: 'Part 2: Use Cases',
      items: ['part-2/approved-use-cases', 'part-2/structure', 'part-2/template-and-examples'],
    },
    {
      type: 'category',
      label: 'Part 3: Triage Facilities',
      items: ['part-3/assessment', 'part-3/facilities', 'part-3/tools-and-interfaces'],
    },
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
      label: 'Device lifecycle',
      items: [
        'lifecycle/certification',
        'lifecycle/firmware-change',
        'lifecycle/cpl-submission',
        'lifecycle/incidents',
        'lifecycle/returns',
        'lifecycle/end-of-life',
      ],
    },
    {
      type: 'category',
      label: 'Related standards',
      items: ['standards/related'],
    },
    {
      type: 'category',
      label: 'Using the portal',
      items: [
        'portal/scoring',
        'portal/working-together',
        'portal/reviewing',
        'portal/request-forms',
        'portal/command-line',
        'portal/portfolio',
        'portal/importing',
        'portal/data',
        'portal/sealed-submissions',
        'portal/exports',
        'portal/pipelines',
      ],
    },
    {
      type: 'category',
      label: 'Maintaining the portal',
      items: [
        'portal/maintain/index',
        'portal/maintain/set-up',
        'portal/maintain/change-a-clause',
        'portal/maintain/add-a-requirement',
        'portal/maintain/add-an-entry',
        'portal/maintain/publish-a-checklist',
        'portal/maintain/tailor-a-checklist',
        'portal/maintain/relate-checklists',
        'portal/maintain/publish-an-edition',
        'portal/maintain/move-or-remove',
        'portal/maintain/when-the-check-complains',
        'portal/maintain/publish-the-site',
        'portal/maintain/run-your-own',
      ],
    },
  ],
};

export default sidebars;
