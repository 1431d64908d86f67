import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy } from './csp.mts';
import { writeHeaderFiles } from './headers.mts';
import { precompress } from './precompress.mts';
import { inputStamp, writeStamp } from './stamp.mts';

/**
 * Builds the whole site into `build/`: types and validators, pages, security policy and headers, compressed copies.
 * @throws Error with what to do when a step fails
 */
export async function buildSite(root: string): Promise<void> {
  const start = Date.now();
  run(root, 'Making types and validators from the schemas', ['--import', 'tsx', 'scripts/generate.mts']);
  // Taken before the build: what is edited meanwhile makes the next start build again.
  const stamp = inputStamp(root);
  rmSync(join(root, 'build'), { recursive: true, force: true });
  run(root, 'Building the pages', ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build']);
  const site = join(root, 'build');
  writeHeaderFiles(site, contentSecurityPolicy(site));
  copyFileSync(join(root, 'deploy/nginx.conf'), join(site, 'nginx.conf'));
  await precompress(site);
  writeStamp(root, stamp);
  console.log(`Built the portal into build/ in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

function run(root: string, what: string, args: string[]): void {
  const { status, error } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`${what} failed${error ? `: ${error.message}` : '; what is wrong stands above'}.`);
}
