/** Whether the built site is what the files would make now. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_FOLDERS } from '../src/load/contentFolders.ts';
import { filesUnder } from './files.mts';
import type { SiteFolder } from './siteFolder.mts';

/** What the site's folder holds. */
const CONTENT = [...CONTENT_FOLDERS, 'static', 'portal.config.ts', 'sidebars.ts', 'versions.json'];
/** What the project's folder holds, for every site. The registers hold the schemas. */
const PROGRAM = [
  ...['src', 'scripts', 'deploy', 'checklists/schema', 'forms/schema', 'registers/schema'],
  ...['docusaurus.config.ts', 'portal.config.ts', 'sidebars.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
];
/** Settings from outside that change what is built. */
const SETTINGS = ['PORTAL_URL', 'PORTAL_BASE_PATH', 'PORTAL_POLICY_IN_PAGES'];

/**
 * SHA-256 over names and contents of everything that a site is built from, and the settings of the build.
 * @param root the project's folder
 * @param content the site's
 */
export function inputStamp(root: string, content: string): string {
  const hash = createHash('sha256');
  const add = (name: string, content: string | Buffer): void => {
    hash.update(`${name}\0${content.length}\0`).update(content);
  };
  for (const [folder, names] of [
    [content, CONTENT],
    [root, PROGRAM],
  ] as const) {
    for (const name of names.filter((one) => existsSync(join(folder, one)))) {
      const path = join(folder, name);
      if (statSync(path).isFile()) add(name, readFileSync(path));
      else for (const file of filesUnder(path)) add(`${name}/${file}`, readFileSync(join(path, file)));
    }
  }
  for (const name of SETTINGS) add(name, process.env[name] ?? '');
  return hash.digest('hex');
}

/** Whether what is built is complete and was made from what is there now. */
export function isFresh(root: string, { content, built }: SiteFolder): boolean {
  const path = stampPath(built);
  return existsSync(path) && statSync(path).isFile() && readFileSync(path, 'utf8').trim() === inputStamp(root, content);
}

/** Written last: a build that was broken off has no stamp. */
export function writeStamp(site: string, stamp: string): void {
  writeFileSync(stampPath(site), `${stamp}\n`);
}

function stampPath(site: string): string {
  return join(site, '.stamp');
}
