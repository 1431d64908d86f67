import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** Which site a command is about. */
export interface SiteFolder {
  /** Folder that holds `docs`, `checklists` and `registers`, and may hold `portal.config.ts`, `sidebars.ts` and `static`. */
  readonly content: string;
  /** Folder that it is built into: its `build`, unless `--out` names another. */
  readonly built: string;
}

/**
 * The site that the command line names with `--site`, or else `PORTAL_SITE`, or else the project itself.
 *
 * @param root the project's folder
 * @throws Error with what to give when that is no folder of a site
 */
export function siteFolder(root: string, args = process.argv.slice(2)): SiteFolder {
  const { values } = parseArgs({ args, options: { site: { type: 'string' }, out: { type: 'string' } } });
  const given = values.site ?? process.env['PORTAL_SITE'];
  const content = resolve(root, given ?? '.');
  if (!existsSync(join(content, 'checklists'))) {
    throw new Error(
      `${given ?? content} holds no folder called checklists. Give the folder of a site, such as ../our-site.`,
    );
  }
  return { content, built: values.out === undefined ? join(content, 'build') : resolve(root, values.out) };
}

/**
 * What the site calls itself, as its `portal.config.ts` says.
 * @param root the project's folder, whose configuration stands in for one that is not there
 */
export async function siteTitle(root: string, { content }: SiteFolder): Promise<string> {
  const own = join(content, 'portal.config.ts');
  const file = existsSync(own) ? own : join(root, 'portal.config.ts');
  const { default: portal } = (await import(file)) as { readonly default: { readonly title: string } };
  return portal.title;
}
