import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Options, ThemeConfig } from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import calmPrefetch from './src/plugin/calm-prefetch/index.ts';
import { checkedPortal } from './src/plugin/checkPortal.ts';
import checklists from './src/plugin/checklists/index.ts';
import code from './src/plugin/code/index.ts';
import colours from './src/plugin/colours/index.ts';
import editionsPlugin from './src/plugin/editions/index.ts';
import forms from './src/plugin/forms/index.ts';
import glossaryTerms from './src/plugin/glossary-terms/index.ts';
import guidanceChunk from './src/plugin/guidance-chunk/index.ts';
import placeless from './src/plugin/placeless/index.ts';
import plainCode from './src/plugin/plain-code/index.ts';
import leanInfima from './src/plugin/lean-infima/index.ts';
import leanHelpers from './src/plugin/lean-helpers/index.ts';
import leanRegistry from './src/plugin/lean-registry/index.ts';
import print from './src/plugin/print/index.ts';
import { projectSource } from './src/plugin/projectSource.ts';
import redlines from './src/plugin/redlines/index.ts';
import redirects from './src/plugin/redirects/index.ts';
import registers from './src/plugin/registers/index.ts';
import { guidanceOptions } from './src/plugin/remark/index.ts';
import { mdxHeadingIds } from './src/plugin/remark/mdxHeadingIds.ts';
import rules from './src/plugin/rules/index.ts';
import search from './src/plugin/search/index.ts';
import { statementOf } from './src/plugin/statement.ts';
import studio from './src/plugin/studio/index.ts';
import twins from './src/plugin/twins/index.ts';
import widgetStyles from './src/plugin/widget-styles/index.ts';
import webManifest from './src/plugin/web-manifest/index.ts';

/** Where the portal is published. Set both when building for another address. */
const url = process.env['PORTAL_URL'] ?? 'http://localhost:3000';
const baseUrl = process.env['PORTAL_BASE_PATH'] ?? '/';

/**
 * The folder of the site: its content, and its `portal.config.ts` and `sidebars.ts`, in whose place stand the project's
 * own. It is what the framework builds; code, theme and styles come from here.
 */
const content = resolve(__dirname, process.env['PORTAL_SITE'] ?? '.');
const ownOr = (name: string): string => join(existsSync(join(content, name)) ? content : __dirname, name);
const portalFile = ownOr('portal.config.ts');

/** Published editions of the guidance; `npm run check` holds the list against their register. */
const versionsFile = join(content, 'versions.json');
const editions = existsSync(versionsFile) ? (JSON.parse(readFileSync(versionsFile, 'utf8')) as readonly string[]) : [];

export default async function makeConfig(): Promise<Config> {
  const { default: given } = (await import(portalFile)) as { readonly default: unknown };
  const portal = checkedPortal(given, portalFile);
  const { checklists: shownChecklists, forms: shownForms } = portal;
  const statement = statementOf(portal);

  // While authors edit (`npm run dev`), a mistake in a file is shown and the last good state stays.
  const project = projectSource(content, {
    forgiving: process.env.NODE_ENV === 'development',
    print: (text) => console.error(text),
    shown: { checklists: shownChecklists, forms: shownForms },
  });

  return {
    title: portal.title,
    tagline: portal.tagline,
    favicon: 'img/favicon.svg',
    url,
    baseUrl,
    headTags: [{ tagName: 'link', attributes: { rel: 'manifest', href: `${baseUrl}manifest.webmanifest` } }],
    trailingSlash: false,
    baseUrlIssueBanner: false,
    // A site's own logo or icon comes before the project's.
    staticDirectories: [join(content, 'static'), join(__dirname, 'src/static')].filter(existsSync),
    i18n: { defaultLocale: 'en-GB', locales: ['en-GB'] },
    onBrokenLinks: 'throw',
    onBrokenAnchors: 'throw',
    onDuplicateRoutes: 'throw',
    markdown: {
      format: 'detect',
      emoji: false,
      preprocessor: mdxHeadingIds,
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
            sidebarPath: ownOr('sidebars.ts'),
            numberPrefixParser: false,
            // The draft keeps /guidance: checklists cite its clauses, and addresses that people have kept stay right.
            lastVersion: 'current',
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
          pages: { path: join(__dirname, 'src/pages') },
          theme: { customCss: ['tokens', 'custom', 'print'].map((name) => join(__dirname, `src/css/${name}.css`)) },
        } satisfies Options,
      ],
    ],
    plugins: [
      checklists(project, { order: portal.checklists.order }),
      editionsPlugin(project, statement),
      redlines(project),
      redirects(project),
      registers(project, portal),
      forms(project, { order: portal.forms.order }),
      rules,
      studio(project, { order: portal.checklists.order }),
      code(__dirname, portalFile),
      colours(portal),
      webManifest(portal),
      search(project, portal),
      plainCode,
      calmPrefetch,
      guidanceChunk,
      widgetStyles,
      leanHelpers,
      leanRegistry,
      placeless(__dirname),
      leanInfima,
      glossaryTerms,
      print(project, statement),
      twins(project, portal),
    ],
    themeConfig: {
      colorMode: { respectPrefersColorScheme: true },
      navbar: {
        title: portal.title,
        logo: { src: 'img/logo.svg', srcDark: 'img/logo-dark.svg', alt: '', width: 32, height: 32 },
        items: [
          ...portal.navigation.main.map((link) => ({ ...link })),
          ...(portal.navigation.more.length === 0
            ? []
            : [{ type: 'dropdown', label: 'More', items: portal.navigation.more.map((link) => ({ ...link })) }]),
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
}
