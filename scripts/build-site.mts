import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contentSecurityPolicy } from './csp.mts';
import { writeHeaderFiles } from './headers.mts';
import { writePolicyIntoPages } from './policyInPages.mts';
import { precompress } from './precompress.mts';
import { writeServiceWorker } from './service-worker.mts';
import type { SiteFolder } from './siteFolder.mts';
import { inputStamp, writeStamp } from './stamp.mts';

/**
 * Builds the whole site: types and validators, pages, security policy and headers, compressed copies.
 * @throws Error with what to do when a step fails
 */
export async function buildSite(root: string, { content, built }: SiteFolder): Promise<void> {
  const start = Date.now();
  const base = process.env['PORTAL_BASE_PATH'] ?? '/';
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base)) {
    throw new Error(`PORTAL_BASE_PATH is "${base}". It must begin and end with "/", such as /assurance/.`);
  }
  run(root, 'Making types and validators from the schemas', ['--import', 'tsx', 'scripts/generate.mts']);
  // Taken before the build: what is edited meanwhile makes the next start build again.
  const stamp = inputStamp(root, content);
  rmSync(built, { recursive: true, force: true });
  const docusaurus = 'node_modules/@docusaurus/core/bin/docusaurus.mjs';
  const config = join(root, 'docusaurus.config.ts');
  run(root, 'Building the pages', [docusaurus, 'build', content, '--config', config, '--out-dir', built], {
    PORTAL_SITE: content,
    // Two builds at once, of one folder into two places, keep out of each other's way.
    ...(built === join(content, 'build') ? {} : { DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.cache/docusaurus' }),
  });
  const policy = contentSecurityPolicy(built);
  writeHeaderFiles(built, policy, { deploy: join(root, 'deploy'), base });
  if (process.env['PORTAL_POLICY_IN_PAGES'] === '1') writePolicyIntoPages(built, policy);
  await writeServiceWorker(built, base);
  await precompress(built);
  writeStamp(built, stamp);
  console.log(`Built the portal into ${relative(root, built)}/ in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

function run(root: string, what: string, args: string[], settings: Readonly<Record<string, string>> = {}): void {
  const { status, error } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...settings, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`${what} failed${error ? `: ${error.message}` : '; what is wrong stands above'}.`);
}
