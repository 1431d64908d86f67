import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file under a folder, as paths relative to it with forward slashes, in a fixed order. */
export function filesUnder(root: string): string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) found.push(path);
    }
  };
  visit('');
  return found.sort();
}
