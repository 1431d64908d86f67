/** `npm run serve`: serves what is built, with the headers that a host would send. */
import { listen } from './listen.mts';

try {
  listen(process.cwd());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
