/** Options that several commands about reviews have. */

import { InvalidArgumentError, type Command } from 'commander';
import { isDate } from '../../engine/index.ts';

/** Adds what a sealed submission asks for, and where checklists are. */
export function addSubjectOptions(command: Command): Command {
  return command
    .option('--identity <file>', 'age identity of a recipient, for a sealed submission that is encrypted')
    .option('--key <file>', 'public key that should have signed the sealed submission; any other is refused')
    .option('--root <folder>', 'folder that holds checklists/ (default: the nearest upwards, else those built in)');
}

/** Adds the file to write and the time that what is made bears. */
export function addMakeOptions(command: Command): Command {
  return command
    .requiredOption('-o, --out <file>', 'file to write; it must not exist yet')
    .option('--now <instant>', 'time of the change, as in 2026-01-31T09:30:00Z (default: the clock)', instant);
}

/** Adds the date on the report. */
export function addDateOption(command: Command): Command {
  return command.option('--on <date>', 'review date, YYYY-MM-DD (default: today)', day);
}

/** The present time in UTC, to the second, unless another is given. */
export function timeOf(now: string | undefined): string {
  return now ?? `${new Date().toISOString().slice(0, 19)}Z`;
}

function instant(text: string): string {
  if (/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/.test(text) && isDate(text.slice(0, 10))) {
    return text;
  }
  throw new InvalidArgumentError('Write it as 2026-01-31T09:30:00Z.');
}

function day(text: string): string {
  if (isDate(text)) return text;
  throw new InvalidArgumentError('Give a day of the calendar as YYYY-MM-DD.');
}
