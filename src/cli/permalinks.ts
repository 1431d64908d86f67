import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { loadProject, parsePermalinks, PERMALINKS_FILE, permalinksText, withAddresses } from '../load/index.ts';
import { EXIT_FINDINGS, UsageError } from './exit.ts';
import { findRoot } from './findRoot.ts';
import type { Io } from './output.ts';
import { writeTogether } from './writeTogether.ts';

/** `assure permalinks`: adds the addresses of the site to the record of those that never die. */
export function registerPermalinks(program: Command, io: Io): void {
  program
    .command('permalinks')
    .summary('record the addresses of pages and clauses')
    .description(
      'Adds every page and clause that the site has now to registers/permalinks.json. Nothing is ever removed from it: from then on "assure check" fails when one of them is gone and has no redirect.',
    )
    .option('--root <folder>', 'folder that holds docs/ and registers/ (default: the nearest upwards)')
    .addHelpText(
      'after',
      '\nExit codes: 0 written, 1 the check finds errors, 2 wrong usage or files that cannot be written.\n',
    )
    .action(async (options: { readonly root?: string }) => {
      const root = findRoot(options.root, io);
      if (root === undefined) throw new UsageError('No folder from here upwards holds checklists/.');
      const { problems, addresses } = await loadProject(root);
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      if (errors > 0) {
        io.err(`Nothing was recorded: the check finds ${errors} ${errors === 1 ? 'error' : 'errors'}.\n`);
        io.exit(EXIT_FINDINGS);
        return;
      }
      const there = await readFile(join(root, PERMALINKS_FILE), 'utf8').catch(() => undefined);
      const record = (there === undefined ? undefined : parsePermalinks(there)) ?? new Map<string, readonly string[]>();
      const all = withAddresses(record, addresses);
      writeTogether(root, new Map([[PERMALINKS_FILE, permalinksText(all)]]));
      const places = [...all.values()].reduce((sum, ids) => sum + ids.length, 0);
      io.out(`${PERMALINKS_FILE} has ${all.size} pages and ${places} places on them.\n`);
    });
}
