import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

/**
 * One entry of the registry: what fetches a part of a page, its name, and its number in the bundle. Data of checklists are
 * found by their names.
 */
const ENTRY = /(\[\(\) => import\(.*?\), )"(?!@generated\/checklists\/)(?:[^"\\]|\\.)*"(, require\.resolveWeak\()/g;

/**
 * Leaves the names of all parts of all pages out of the script that every page loads: only the server that draws pages ahead
 * asks for them all. That is 2 kB that no reader fetches.
 */
export default function leanRegistry({ generatedFilesDir }: LoadContext): Plugin {
  return {
    name: 'lean-registry',
    configureWebpack(_, isServer, { currentBundler }) {
      if (isServer || process.env.NODE_ENV !== 'production') return {};
      const registry = readFileSync(join(generatedFilesDir, 'registry.js'), 'utf8');
      const lean = registry.replace(ENTRY, '$1""$2');
      if (lean === registry)
        throw new Error('The registry of pages has another form than was known: names stay in it.');
      const file = join(generatedFilesDir, 'registry-lean.js');
      writeFileSync(file, lean);
      const { NormalModuleReplacementPlugin } = currentBundler.instance;
      return { plugins: [new NormalModuleReplacementPlugin(/^@generated\/registry$/, file)] };
    },
  };
}
