import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of all editions, `checklists/<id>/<version>.yaml`, relative to the root. */
export async function editionFiles(root: string): Promise<readonly string[]> {
  return (await filesUnder(root, 'checklists', /\.ya?ml$/)).filter(isEditionFile);
}

/** Whether a path relative to the root, with `/` between, is where an edition lies. */
export function isEditionFile(file: string): boolean {
  const parts = file.split('/');
  return parts.length === 3 && parts[0] === 'checklists';
}

/** Files under a folder whose names match, in order, relative to the root with `/` between. */
export async function filesUnder(root: string, folder: string, name: RegExp): Promise<string[]> {
  const entries = (await readdir(join(root, folder), { withFileTypes: true }).catch(absent)) ?? [];
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) files.push(...(await filesUnder(root, path, name)));
    else if (name.test(entry.name)) files.push(path);
  }
  return files;
}

/** What is not there is left out; any other failure to read is passed on. */
export function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}
