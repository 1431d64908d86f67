/** `npm run dev`: the site with hot reload, for who edits it. `--site` or `PORTAL_SITE` names another site. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { siteFolder } from './siteFolder.mts';

try {
  const root = process.cwd();
  const { content } = siteFolder(root);
  const docusaurus = join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  for (const args of [
    ['--import', 'tsx', 'scripts/generate.mts'],
    [docusaurus, 'start', content, '--config', join(root, 'docusaurus.config.ts')],
  ]) {
    const { status } = spawnSync(process.execPath, args, {
      stdio: 'inherit',
      env: { ...process.env, PORTAL_SITE: content },
    });
    process.exitCode = status ?? 1;
    if (process.exitCode !== 0) break;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
