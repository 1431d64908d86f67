import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildCli } from './buildCli.mts';
import { libManifest, type LibEntry } from './libManifest.mts';
import { thirdPartyLicences } from './thirdPartyLicences.mts';

/**
 * Builds the package `dist/npm`: the command line with every edition, and the library entries of `src/lib` with types.
 * What it needs is in it, so that who installs it gets none of the site's packages. Nothing here publishes it.
 *
 * @param options.api whether its entries are described, in `api/`
 * @throws Error with what is wrong when a part cannot be built
 */
export async function buildLib(
  root: string,
  { api = false }: { readonly api?: boolean } = {},
): Promise<ReturnType<typeof libManifest>> {
  const out = join(root, 'dist/npm');
  const { inputs } = await buildCli(root);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const pure = await bundle(root, out, { entries: ['engine', 'record'], platform: 'neutral' });
  const forNode = await bundle(root, out, { entries: ['load'], platform: 'node' });
  node(root, 'The types cannot be made', [
    'typescript/bin/tsc',
    '-p',
    'src/lib/tsconfig.json',
    '--outDir',
    join(out, 'types'),
  ]);
  if (api)
    node(root, 'The entries cannot be described', [
      'typedoc/bin/typedoc',
      '--options',
      'src/lib/typedoc.json',
      '--out',
      join(out, 'api'),
    ]);
  for (const name of ['cli', 'checklists']) cpSync(join(root, 'dist', name), join(out, name), { recursive: true });
  for (const name of ['LICENSE', 'CHANGELOG.md']) cpSync(join(root, name), join(out, name));
  cpSync(join(root, 'src/lib/README.md'), join(out, 'README.md'));
  writeFileSync(join(out, 'THIRD_PARTY_LICENSES.txt'), thirdPartyLicences(root, [...inputs, ...pure, ...forNode]));
  const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Parameters<typeof libManifest>[0];
  const manifest = libManifest(project);
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** Bundles entries of the library, and gives the files that they are made of. Packages may ask for Node's own modules only where it is there. */
async function bundle(
  root: string,
  out: string,
  { entries, platform }: { readonly entries: readonly LibEntry[]; readonly platform: 'node' | 'neutral' },
): Promise<readonly string[]> {
  const forNode = platform === 'node';
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => ({ in: `src/lib/${name}.ts`, out: name })),
    outdir: join(out, 'lib'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: !forNode,
    platform,
    target: forNode ? 'node20' : 'es2023',
    format: 'esm',
    legalComments: 'none',
    // The module entries of packages: their CommonJS ones cannot be pruned.
    mainFields: ['module', 'main'],
    metafile: true,
    logLevel: 'warning',
    ...(forNode && {
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
      },
    }),
  });
  return Object.keys(metafile.inputs);
}

/** Runs a program of a package. @throws Error with what it said */
function node(root: string, what: string, [program = '', ...args]: readonly string[]): void {
  const ran = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`${what}:\n${ran.stdout}${ran.stderr}`);
}
