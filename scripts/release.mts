/**
 * `npm run release`: everything that a release consists of, into `dist/release`: the built site, the package of command
 * line and library, the list of what both are made of (SBOM) and the digests of all. Nothing is published. The same
 * commit gives the same archive; its time is that of the commit, or `SOURCE_DATE_EPOCH`.
 *
 * The workflow `release` runs it for a tag and adds attestations.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive, writeSums } from './archive.mts';
import { billOfMaterials, type Lock } from './bill.mts';
import { buildLib } from './buildLib.mts';
import { buildSite } from './build-site.mts';
import { isFresh } from './stamp.mts';
import { siteFolder } from './siteFolder.mts';

try {
  const root = process.cwd();
  const time = Number(process.env['SOURCE_DATE_EPOCH'] ?? output('git', ['log', '-1', '--format=%ct']));
  if (!Number.isInteger(time)) throw new Error('SOURCE_DATE_EPOCH is no whole number of seconds. Correct or unset it.');
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const { version } = lock;
  const out = join(root, 'dist/release');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });

  const site = siteFolder(root);
  if (!isFresh(root, site)) await buildSite(root, site);
  archive(site.built, join(out, `portal-${version}.tar.gz`), { name: `portal-${version}`, time });
  await buildLib(root, { api: true });
  output('npm', ['pack', './dist/npm', '--pack-destination', out, '--silent']);
  writeFileSync(join(out, 'sbom.cdx.json'), billOfMaterials(lock, time));
  process.stdout.write(writeSums(out));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function output(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? stderr}`);
  return stdout.trim();
}
