import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from './exit.ts';

/** The list of pages of the draft, from sidebars.ts under the root. */
export async function readSidebars(root: string): Promise<unknown> {
  const path = join(root, 'sidebars.ts');
  if (!existsSync(path)) throw new UsageError('There is no sidebars.ts, which lists the pages of the guidance.');
  try {
    const { default: sidebars } = (await import(pathToFileURL(path).href)) as { readonly default: unknown };
    return sidebars;
  } catch (error) {
    throw new UsageError(
      `sidebars.ts cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      'Look for a missing comma or quotation mark near the last change. The command must run by "npm run", which reads TypeScript.',
    );
  }
}
