/** `npm start`: builds the portal if it is not built from what is here now, then serves it. Asks nothing. */
import { buildSite } from './build-site.mts';
import { listen } from './listen.mts';
import { isFresh } from './stamp.mts';

try {
  const root = process.cwd();
  if (!isFresh(root)) {
    console.log('The portal is not built yet, or its files have changed. Building it: about half a minute.');
    await buildSite(root);
  }
  listen(root);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
