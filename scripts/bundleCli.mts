import { chmodSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles the command line into one executable file for Node 20 and later, and beside it `batchWorker.mjs`, which it
 * runs on threads to score many submissions.
 *
 * @param root the project's folder
 * @returns the size of both in bytes, and the files that they are made of, relative to the project's folder
 */
export async function bundleCli(
  root: string,
  outfile: string,
): Promise<{ readonly bytes: number; readonly inputs: readonly string[] }> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'src/cli/main.ts', out: basename(outfile, extname(outfile)) },
      { in: 'src/cli/batch/worker.ts', out: 'batchWorker' },
    ],
    outdir: dirname(outfile),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    legalComments: 'none',
    // Optional, with parts of its own for each system.
    external: ['@duckdb/node-api'],
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
  return {
    bytes: Object.values(metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0),
    inputs: Object.keys(metafile.inputs),
  };
}
