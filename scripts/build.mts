/**
 * `npm run build`: the site, from nothing to files that any static host can serve.
 *
 *     npm run build                                       this portal, into build/
 *     npm run build -- --site ../our-site                 the site of that folder, into its build/
 *
 * `PORTAL_SITE` names the folder too.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './build-site.mts';

try {
  const { values } = parseArgs({ options: { site: { type: 'string' }, out: { type: 'string' } } });
  const content = values.site ?? process.env['PORTAL_SITE'];
  if (content !== undefined && !existsSync(join(content, 'checklists'))) {
    throw new Error(`${content} holds no folder called checklists. Give the folder of a site, such as ../our-site.`);
  }
  const site = values.out ?? (content === undefined ? undefined : join(content, 'build'));
  await buildSite(process.cwd(), {
    ...(content === undefined ? {} : { content }),
    ...(site === undefined ? {} : { site }),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
