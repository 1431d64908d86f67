import { chmodSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * Bundles the command line into one executable file for Node 20 and later.
 *
 * @param root the project's folder
 * @returns its size in bytes
 */
export async function bundleCli(root: string, outfile: string): Promise<number> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    // The module entries of packages: their CommonJS ones cannot be pruned.
    mainFields: ['module', 'main'],
    banner: {
      // Some packages require Node's own modules.
      js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
  });
  chmodSync(outfile, 0o755);
  return Object.values(metafile.outputs)[0]?.bytes ?? 0;
}
