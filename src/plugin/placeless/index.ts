import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoadContext, Plugin } from '@docusaurus/types';

/** Settings that only the build asks for; in them stand the folders of this machine. */
const OF_THE_BUILD = ['presets', 'plugins', 'themes', 'staticDirectories', 'markdown', 'headTags'];

/**
 * One file of digests for all workers. Each had one of its own with the same modules in it, and which of them got which
 * number depended on the folder.
 */
const DIGESTS = {
  name: 'worker-digests',
  test: /[\\/]@noble[\\/]hashes[\\/]/,
  chunks: (chunk: Chunk): boolean => chunk.hasRuntime() && !chunk.canBeInitial(),
  enforce: true,
};

/** The parts of the bundler's chunks and compilation that are looked at here. */
interface Chunk {
  /** Whether it starts by itself, as the scripts of workers do. */
  hasRuntime(): boolean;
  /** Whether it belongs to the page from the beginning. */
  canBeInitial(): boolean;
}
interface Compilation {
  readonly hooks: {
    readonly processAssets: { tap(options: { name: string; stage: number }, make: () => void): void };
  };
  getAssets(): readonly { readonly name: string; readonly source: { source(): string | Buffer } }[];
  updateAsset(name: string, source: object): void;
}
interface Compiler {
  readonly hooks: {
    readonly thisCompilation: { tap(name: string, start: (compilation: Compilation) => void): void };
  };
}

/**
 * Leaves out of all scripts where on this machine they were built: the same files give the same site in any folder, and
 * nobody learns what the folder is called. What every page loads is 0.3 kB lighter for it.
 *
 * @param root the project's folder
 */
export default function placeless(root: string) {
  return ({ generatedFilesDir }: LoadContext): Plugin => ({
    name: 'placeless',
    configureWebpack(_, isServer, { currentBundler }) {
      if (isServer || process.env.NODE_ENV !== 'production') return {};
      const { NormalModuleReplacementPlugin, sources, Compilation } = currentBundler.instance;
      const file = join(generatedFilesDir, 'config-placeless.js');
      writeFileSync(file, withoutBuild(readFileSync(join(generatedFilesDir, 'docusaurus.config.mjs'), 'utf8')));
      const places = {
        apply: ({ hooks }: Compiler) =>
          hooks.thisCompilation.tap('placeless', (compilation) => {
            // Before files are named after what is in them.
            const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_HASH - 1;
            compilation.hooks.processAssets.tap({ name: 'placeless', stage }, () => {
              for (const { name, source } of compilation.getAssets().filter(({ name }) => name.endsWith('.js'))) {
                const text = source.source().toString();
                const plain = text.replaceAll(`${pathToFileURL(root).href}/`, 'file:///');
                if (plain !== text) compilation.updateAsset(name, new sources.RawSource(plain));
              }
            });
          }),
      };
      return {
        plugins: [new NormalModuleReplacementPlugin(/^@generated\/docusaurus\.config$/, file), places],
        optimization: { splitChunks: { cacheGroups: { workerDigests: DIGESTS } } },
      };
    },
  });
}

/** The module of the site's configuration without what only the build asks for. */
function withoutBuild(module: string): string {
  const start = module.indexOf('{');
  const config = JSON.parse(module.slice(start, module.lastIndexOf('}') + 1)) as Record<string, unknown>;
  const asked = Object.entries(config).filter(([name]) => !OF_THE_BUILD.includes(name));
  return `export default ${JSON.stringify(Object.fromEntries(asked))};\n`;
}
