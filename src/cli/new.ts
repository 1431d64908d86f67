import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { isDate, listRequirements } from '../engine/index.ts';
import { checklistDigest } from '../record/digest.ts';
import { newRecord } from '../record/newRecord.ts';
import { recordText } from '../record/recordText.ts';
import { findEdition } from './editions.ts';
import { UsageError } from './exit.ts';
import type { Io } from './output.ts';
import { writeNewFile } from './writeNewFile.ts';

interface NewOptions {
  readonly edition?: string;
  readonly root?: string;
  readonly out?: string;
  readonly assessedOn?: string;
  readonly id?: string;
  readonly now?: string;
}

/** `assure new <checklist-id>`: an empty submission to fill in, by hand or in the portal. */
export function registerNew(program: Command, io: Io): void {
  program
    .command('new')
    .summary('make an empty submission for a checklist')
    .description(
      'Makes an empty submission for a checklist: a JSON file in which every requirement has its place. Fill it in with an editor, or import it into the portal.',
    )
    .argument('<checklist>', 'id of the checklist, such as device-baseline')
    .option('--edition <version>', 'version of the checklist (default: the newest)')
    .option('--root <folder>', 'folder that holds checklists/ (default: the nearest upwards, else those built in)')
    .option('--out <file>', 'file to write; it must not exist yet (default: standard output)')
    .option('--assessed-on <date>', 'date against which expiry of evidence is measured (default: today)')
    .option('--id <uuid>', 'id of the submission (default: a random one)')
    .option('--now <instant>', 'time of making, as in 2026-01-31T09:30:00.000Z (default: the clock)')
    .addHelpText('after', '\nExample:\n  assure new device-baseline --out submission.json\n')
    .action(async (id: string, options: NewOptions) => {
      const text = await makeSubmission(id, options, io);
      if (options.out === undefined) io.out(text);
      else {
        writeNewFile(options.out, text, io);
        io.err(`Wrote ${options.out}.\n`);
      }
    });
}

async function makeSubmission(id: string, options: NewOptions, io: Io): Promise<string> {
  const now = options.now ?? new Date().toISOString();
  const { edition: version, root } = options;
  const assessedOn = options.assessedOn ?? now.slice(0, 10);
  checkOptions({ id: options.id, now, assessedOn });
  const checklist = await findEdition({ id, ...(version === undefined ? {} : { version }) }, root, io);
  const record = newRecord(checklist, {
    id: options.id ?? randomUUID(),
    now,
    digest: checklistDigest(checklist),
    assessedOn,
  });
  const answers = Object.fromEntries(listRequirements(checklist).map(({ requirement }) => [requirement.id, {}]));
  return recordText({ ...record, answers });
}

function checkOptions({ id, now, assessedOn }: { id: string | undefined; now: string; assessedOn: string }): void {
  if (id !== undefined && !/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)) {
    throw new UsageError(
      `--id ${JSON.stringify(id)} is not a UUID in lower case.`,
      'Leave it out to get a random one.',
    );
  }
  const instant = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/.exec(now);
  if (!isDate(instant?.[1] ?? '')) {
    throw new UsageError(
      `--now ${JSON.stringify(now)} is not a time in UTC.`,
      'Write it as in 2026-01-31T09:30:00.000Z.',
    );
  }
  if (!isDate(assessedOn)) {
    throw new UsageError(
      `--assessed-on ${JSON.stringify(assessedOn)} is not a day of the calendar.`,
      'Write it as YYYY-MM-DD.',
    );
  }
}
