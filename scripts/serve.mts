/** `npm run serve`: serves what is built, with the headers that a host would send. `--site` or `PORTAL_SITE` names another site. */
import { listen } from './listen.mts';
import { siteFolder } from './siteFolder.mts';

try {
  const root = process.cwd();
  await listen(root, siteFolder(root));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
