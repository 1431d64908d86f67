import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = { guidance: ['index', 'gauges', 'keys'] };

export default sidebars;
