import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentSecurityPolicy } from './csp.mts';
import { writeHeaderFiles } from './headers.mts';
import { precompress } from './precompress.mts';
import { writeServiceWorker } from './service-worker.mts';
import { inputStamp, writeStamp } from './stamp.mts';

interface Places {
  /** Folder that holds `docs`, `checklists` and `registers`, and may hold `portal.config.ts`, `sidebars.ts` and `static`; the project itself unless given. */
  readonly content?: string;
  /** Folder to build into; `build` unless given. */
  readonly site?: string;
}

/**
 * Builds the whole site: types and validators, pages, security policy and headers, compressed copies.
 * @throws Error with what to do when a step fails
 */
export async function buildSite(root: string, { content = '.', site = 'build' }: Places = {}): Promise<void> {
  const start = Date.now();
  const target = resolve(root, site);
  run(root, 'Making types and validators from the schemas', ['--import', 'tsx', 'scripts/generate.mts']);
  // Taken before the build: what is edited meanwhile makes the next start build again.
  const stamp = inputStamp(root);
  rmSync(target, { recursive: true, force: true });
  const docusaurus = 'node_modules/@docusaurus/core/bin/docusaurus.mjs';
  run(root, 'Building the pages', [docusaurus, 'build', '--out-dir', target], {
    PORTAL_SITE: resolve(root, content),
    // Two builds at once, of two sites, keep out of each other's way.
    ...(site === 'build' ? {} : { DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.cache/docusaurus' }),
  });
  writeHeaderFiles(target, contentSecurityPolicy(target));
  copyFileSync(join(root, 'deploy/nginx.conf'), join(target, 'nginx.conf'));
  await writeServiceWorker(target, process.env['PORTAL_BASE_PATH'] ?? '/');
  await precompress(target);
  writeStamp(target, stamp);
  console.log(`Built the portal into ${site}/ in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

function run(root: string, what: string, args: string[], settings: Readonly<Record<string, string>> = {}): void {
  const { status, error } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...settings, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`${what} failed${error ? `: ${error.message}` : '; what is wrong stands above'}.`);
}
