/**
 * `npm start`: builds the portal if it is not built from what is here now, then serves it. Asks nothing. `--site` or
 * `PORTAL_SITE` names another site.
 */
import { buildSite } from './build-site.mts';
import { listen } from './listen.mts';
import { siteFolder } from './siteFolder.mts';
import { isFresh } from './stamp.mts';

try {
  const root = process.cwd();
  const site = siteFolder(root);
  if (!isFresh(root, site)) {
    console.log('The portal is not built yet, or its files have changed. Building it: about half a minute.');
    await buildSite(root, site);
  }
  await listen(root, site);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
