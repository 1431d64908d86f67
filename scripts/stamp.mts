/** Whether the built site is what the files would make now. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './files.mts';

const FOLDERS = [
  'docs',
  'versioned_docs',
  'versioned_sidebars',
  'checklists',
  'registers',
  'src',
  'static',
  'scripts',
  'deploy',
];
const FILES = [
  'docusaurus.config.ts',
  'portal.config.ts',
  'sidebars.ts',
  'versions.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** Settings from outside that change what is built. */
const SETTINGS = ['PORTAL_URL', 'PORTAL_BASE_PATH'];

/** SHA-256 over names and contents of everything that the site is built from, and the settings of the build. */
export function inputStamp(root: string): string {
  const hash = createHash('sha256');
  const add = (name: string, content: string | Buffer): void => {
    hash.update(`${name}\0${content.length}\0`).update(content);
  };
  for (const folder of FOLDERS.filter((name) => existsSync(join(root, name)))) {
    for (const name of filesUnder(join(root, folder))) add(`${folder}/${name}`, readFileSync(join(root, folder, name)));
  }
  for (const name of FILES.filter((file) => existsSync(join(root, file)))) add(name, readFileSync(join(root, name)));
  for (const name of SETTINGS) add(name, process.env[name] ?? '');
  return hash.digest('hex');
}

/** Whether `build/` is complete and was made from what is there now. */
export function isFresh(root: string): boolean {
  const path = stampPath(join(root, 'build'));
  return existsSync(path) && statSync(path).isFile() && readFileSync(path, 'utf8').trim() === inputStamp(root);
}

/** Written last: a build that was broken off has no stamp. */
export function writeStamp(site: string, stamp: string): void {
  writeFileSync(stampPath(site), `${stamp}\n`);
}

function stampPath(site: string): string {
  return join(site, '.stamp');
}
