/**
 * `npm run build`: the site, from nothing to files that any static host can serve.
 *
 *     npm run build                                       this portal, into build/
 *     npm run build -- --site ../our-site                 the site of that folder, into its build/
 *
 * `PORTAL_SITE` names the folder too.
 */
import { buildSite } from './build-site.mts';
import { siteFolder } from './siteFolder.mts';

try {
  const root = process.cwd();
  await buildSite(root, siteFolder(root));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
