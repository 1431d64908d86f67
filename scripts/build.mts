/** `npm run build`: the site, from nothing to files that any static host can serve. */
import { buildSite } from './build-site.mts';

try {
  await buildSite(process.cwd());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
