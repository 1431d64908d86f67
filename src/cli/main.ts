/** `assure`: the command line. */

import { EXIT_USAGE } from './exit.ts';
import { processIo } from './output.ts';
import { run } from './program.ts';

// A reader that has seen enough, such as head, closes the pipe: no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

run(process.argv.slice(2), processIo()).catch((error: unknown) => {
  console.error('This is a fault of assure itself; please report it with the lines below.');
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = EXIT_USAGE;
});
