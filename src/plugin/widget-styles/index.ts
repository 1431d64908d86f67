import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from '@docusaurus/types';
import { embedSheets, hasEmbeds, withSheets } from './embedSheets.ts';

/** The parts of the bundler's modules that are looked at here. */
interface Module {
  /** Path of its file. */
  nameForCondition(): string | null;
}

const WIDGET = /[\\/]src[\\/]widget[\\/]/;

/**
 * Parts whose code is fetched when they are first shown, and their styles with it: the bundler shows no such part before its
 * sheet is there. `StartScreen` and `SavedState` are on pages that show them at once.
 */
const LATER: Readonly<Record<string, RegExp>> = {
  'desk-styles': /[\\/]src[\\/]widget[\\/]assess[\\/](?!StartScreen|SavedState)/,
  'seal-styles': /[\\/]src[\\/]widget[\\/]seal[\\/]/,
  'review-styles': /[\\/]src[\\/]widget[\\/]review[\\/]/,
  'export-styles': /[\\/]src[\\/]widget[\\/]export[\\/]/,
  'portfolio-styles': /[\\/]src[\\/]widget[\\/]portfolio[\\/]/,
  'embed-styles': /[\\/]src[\\/]widget[\\/]embed[\\/]/,
  'studio-styles': /[\\/]src[\\/]widget[\\/]studio[\\/]/,
};

/**
 * Puts the styles of checklists and assessments into a file of their own: a third of all styles, for which who reads the
 * guidance has no use. The framework would put every style of the site into one file. Parts that come later have files of
 * their own again.
 *
 * Its pages name only what the whole site loads; the file is put into those of the widget here, behind all other styles, so
 * that they look right before any script has run, and without scripts.
 */
export default function widgetStyles(): Plugin {
  const group = (name: string, files: RegExp, priority: number) => ({
    name,
    type: 'css/mini-extract',
    chunks: 'all' as const,
    enforce: true,
    priority,
    test: (module: Module) => files.test(module.nameForCondition() ?? ''),
  });
  // Above the framework's own, which takes what is left.
  const cacheGroups = {
    'widget-styles': group('widget-styles', WIDGET, 60),
    ...Object.fromEntries(Object.entries(LATER).map(([name, files]) => [name, group(name, files, 61)])),
  };
  return {
    name: 'widget-styles',
    configureWebpack: (_, isServer) =>
      isServer || process.env.NODE_ENV !== 'production' ? {} : { optimization: { splitChunks: { cacheGroups } } },
    async postBuild({ outDir, routes, siteConfig: { baseUrl } }) {
      const sheet = (await readdir(join(outDir, 'assets/css'))).find((name) => /^widget-styles\.\w+\.css$/.test(name));
      if (sheet === undefined) throw new Error('The styles of the widget are in no file of their own.');
      const pages = routes.filter(({ component }) => component.startsWith('@code/widget/'));
      await Promise.all(
        pages.map(async ({ path }) => {
          const file = join(outDir, `${path.slice(baseUrl.length)}.html`);
          const page = await readFile(file, 'utf8');
          await writeFile(file, withSheets(page, [`${baseUrl}assets/css/${sheet}`]));
        }),
      );
      await styleEmbeds(outDir, baseUrl);
    },
  };
}

/** Pages of the guidance in which a part of a checklist stands; whole editions are put together, with their sheets, elsewhere. */
async function styleEmbeds(outDir: string, baseUrl: string): Promise<void> {
  const guidance = join(outDir, 'guidance');
  const names = await readdir(guidance, { recursive: true }).catch(() => []);
  const pages = names.filter((name) => name.endsWith('.html') && !/(?:^|[\\/])print\.html$/.test(name));
  let sheets: readonly string[] | undefined;
  for (const name of pages) {
    const page = await readFile(join(guidance, name), 'utf8');
    if (!hasEmbeds(page)) continue;
    sheets ??= await embedSheets(outDir, baseUrl);
    await writeFile(join(guidance, name), withSheets(page, sheets));
  }
}
