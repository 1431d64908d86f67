import { join } from 'node:path';
import type { Options, ThemeConfig } from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import portal from './portal.config.ts';
import calmPrefetch from './src/plugin/calm-prefetch/index.ts';
import checklists from './src/plugin/checklists/index.ts';
import editionsPlugin from './src/plugin/editions/index.ts';
import forms from './src/plugin/forms/index.ts';
import glossaryTerms from './src/plugin/glossary-terms/index.ts';
import guidanceChunk from './src/plugin/guidance-chunk/index.ts';
import plainCode from './src/plugin/plain-code/index.ts';
import leanInfima from './src/plugin/lean-infima/index.ts';
import leanHelpers from './src/plugin/lean-helpers/index.ts';
import print from './src/plugin/print/index.ts';
import { projectSource } from './src/plugin/projectSource.ts';
import redlines from './src/plugin/redlines/index.ts';
import redirects from './src/plugin/redirects/index.ts';
import registers from './src/plugin/registers/index.ts';
import { guidanceOptions } from './src/plugin/remark/index.ts';
import rules from './src/plugin/rules/index.ts';
import search from './src/plugin/search/index.ts';
import { statementOf } from './src/plugin/statement.ts';
import twins from './src/plugin/twins/index.ts';
import widgetStyles from './src/plugin/widget-styles/index.ts';
import versions from './versions.json';

/** Where the portal is published. Set both when building for another address. */
const url = process.env['PORTAL_URL'] ?? 'http://localhost:3000';
const baseUrl = process.env['PORTAL_BASE_PATH'] ?? '/';

/** Where `docs`, `checklists` and `registers` are: here, unless another folder is to be tried out. */
const content = process.env['PORTAL_CONTENT'] ?? __dirname;

/** Published editions of the guidance; `npm run check` holds the list against their register. */
const editions: readonly string[] = content === __dirname ? versions : [];
const statement = statementOf(portal);

// While authors edit (`npm run dev`), a mistake in a file is shown and the last good state stays.
const project = projectSource(content, {
  forgiving: process.env.NODE_ENV === 'development',
  print: (text) => console.error(text),
});

const config: Config = {
  title: 'Device Assurance Portal',
  tagline: 'Guidance, checklists and a scored self-assessment for smart metering Devices',
  favicon: 'img/favicon.svg',
  url,
  baseUrl,
  headTags: [{ tagName: 'link', attributes: { rel: 'manifest', href: `${baseUrl}manifest.webmanifest` } }],
  trailingSlash: false,
  baseUrlIssueBanner: false,
  i18n: { defaultLocale: 'en-GB', locales: ['en-GB'] },
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    format: 'detect',
    emoji: false,
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  future: {
    v4: true,
    // The persistent cache grows to hundreds of megabytes and saves seconds.
    faster: {
      swcJsLoader: true,
      swcJsMinimizer: true,
      swcHtmlMinimizer: true,
      lightningCssMinimizer: true,
      mdxCrossCompilerCache: true,
      rspackBundler: true,
      rspackPersistentCache: false,
      ssgWorkerThreads: true,
      gitEagerVcs: false,
    },
    // Dates of documents come from their front matter: a shallow clone has no history.
    experimental_vcs: 'disabled',
  },
  presets: [
    [
      'classic',
      {
        docs: {
          path: join(content, 'docs'),
          routeBasePath: 'guidance',
          sidebarPath: './sidebars.ts',
          numberPrefixParser: false,
          // The draft keeps /guidance: checklists cite its clauses, and addresses that people have kept stay right.
          lastVersion: 'current',
          disableVersioning: editions.length === 0,
          versions: Object.fromEntries(
            ['current', ...editions].map((id) => [
              id,
              { path: id === 'current' ? '' : id, banner: 'none' as const, badge: false },
            ]),
          ),
          ...guidanceOptions(project, statement),
        },
        blog: false,
        debug: false,
        svgr: false,
        theme: { customCss: ['./src/css/tokens.css', './src/css/custom.css', './src/css/print.css'] },
      } satisfies Options,
    ],
  ],
  plugins: [
    checklists(project, { order: portal.checklistOrder }),
    editionsPlugin(project, statement),
    redlines(project),
    redirects(project),
    registers(project),
    forms(project),
    rules,
    search(project),
    plainCode,
    calmPrefetch,
    guidanceChunk,
    widgetStyles,
    leanHelpers,
    leanInfima,
    glossaryTerms,
    print(project, statement),
    twins(project, statement),
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'Device Assurance Portal',
      logo: { src: 'img/logo.svg', srcDark: 'img/logo-dark.svg', alt: '', width: 32, height: 32 },
      items: [
        { to: '/guidance', label: 'Guidance' },
        { to: '/checklists', label: 'Checklists' },
        { to: '/assess', label: 'Assess a Device' },
        { to: '/review', label: 'Review' },
        { to: '/glossary', label: 'Glossary' },
        { to: '/sources', label: 'Sources' },
        {
          type: 'dropdown',
          label: 'More',
          items: [
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
        { type: 'search', position: 'right' },
      ],
    },
    docs: { sidebar: { hideable: false, autoCollapseCategories: false } },
    tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
    // Colours of code come from the style sheet: the policy forbids inline styles.
    prism: { theme: { plain: {}, styles: [] }, darkTheme: { plain: {}, styles: [] } },
    // The theme shows the footer only when there are words; src/theme/Footer/Copyright says which.
    footer: { copyright: statement.words },
  } satisfies ThemeConfig,
};

export default config;
