import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { oneLine } from '../formats/plainText.ts';
import { importList, type Imported } from '../import/importList.ts';
import { readers, type Format } from '../import/readers/index.ts';
import type { Fate } from '../import/tally.ts';
import { loadSources } from '../load/index.ts';
import { UsageError } from './exit.ts';
import { findRoot } from './findRoot.ts';
import { describeFileError, paint, readInputFile, type Io } from './output.ts';
import { writeNewFile } from './writeNewFile.ts';

const REGISTER = 'registers/sources.yaml';
const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const DEVICE_TYPES = 'ESME,GSME,CH,HCALCS,PPMID,IHD,CAD';

interface ImportCommandOptions {
  readonly from: Format;
  readonly id: string;
  readonly out?: string;
  readonly register: boolean;
  readonly root?: string;
  readonly source?: string;
  readonly appliesTo: string;
  readonly title?: string;
  readonly edition?: string;
  readonly publisher?: string;
  readonly licence?: string;
  readonly attribution?: string;
  readonly url?: string;
  readonly catalog?: string;
  readonly map?: string;
  readonly sheet?: string;
}

/** `assure import <file>`: somebody's list of requirements as the draft of a checklist. */
export function registerImport(program: Command, io: Io): void {
  program
    .command('import')
    .summary('make the draft of a checklist from a list of requirements in another format')
    .description(
      'Makes the draft of a checklist from a list of requirements in another format, and says what was kept, changed, made and left out. The draft cites an entry of registers/sources.yaml, which is printed, or added with --register.',
    )
    .argument('<file>', 'the list, or - for standard input')
    .addOption(new Option('--from <format>', 'what the file is').choices(Object.keys(readers)).makeOptionMandatory())
    .requiredOption('--id <id>', 'id of the checklist: lower-case letters, digits and hyphens')
    .option(
      '-o, --out <file>',
      'file to write, such as checklists/<id>/0.1.0.yaml; it must not exist yet (default: standard output)',
    )
    .option('--register', 'add the source to registers/sources.yaml', false)
    .option('--root <folder>', 'folder that holds checklists/ and registers/ (default: the nearest upwards)')
    .option('--source <id>', 'id of the source entry (default: the id of the checklist)')
    .option('--applies-to <types>', 'Device types, with commas between them', DEVICE_TYPES)
    .option('--title <title>', 'what the list is called (default: as the file or the format says)')
    .option('--edition <edition>', 'edition of the list')
    .option('--publisher <name>', 'who issued it')
    .option('--licence <licence>', 'terms under which it may be used')
    .option('--attribution <text>', 'how its makers want to be named')
    .option('--url <address>', 'where it is published')
    .option(
      '--map <columns>',
      'for tables: which column is what, as in id=Number,title=Name,statement=Text (default: guessed)',
    )
    .option('--sheet <name>', 'for workbooks: the sheet (default: the first)')
    .option('--catalog <file>', 'for a profile of OSCAL: the catalog that it selects from')
    .addHelpText(
      'after',
      '\nExample:\n  assure import asvs.flat.json --from asvs --edition 5.0.0 --id asvs -o checklists/asvs/0.1.0.yaml --register\n',
    )
    .action((file: string, options: ImportCommandOptions) => runImport(file, options, io));
}

async function runImport(file: string, options: ImportCommandOptions, io: Io): Promise<void> {
  const { id, source = id, out } = options;
  checkSlug('--id', id);
  checkSlug('--source', source);
  const appliesTo = options.appliesTo.split(',').map((type) => type.trim());
  if (!appliesTo.every((type) => /^[A-Za-z0-9-]+$/.test(type))) {
    throw new UsageError('--applies-to is no list of Device types.', `Write it as in ${DEVICE_TYPES}.`);
  }
  const { title, edition, publisher, licence, attribution, url, map, sheet } = options;
  const imported = await importList(readInputFile(file, io), {
    format: options.from,
    ...(options.catalog !== undefined && { catalog: readInputFile(options.catalog, io) }),
    file: file === '-' ? 'standard input' : basename(file),
    id,
    source,
    appliesTo,
    ...(map !== undefined && { map }),
    ...(sheet !== undefined && { sheet }),
    origin: { title, edition, publisher, licence, attribution, url },
  });
  if ('problem' in imported) {
    const { message, help } = imported.problem;
    throw new UsageError(`${file}: ${oneLine(message)}`, oneLine(help));
  }
  const addition = registration(source, imported.entry, options, io);
  if (out === undefined) io.out(imported.yaml);
  else {
    makeFolder(out, io);
    writeNewFile(out, imported.yaml, io);
  }
  addition?.write();
  io.err(accountText(imported, options.from, io));
  if (out !== undefined) io.err(`Wrote ${out}.\n`);
  io.err(addition?.text ?? `Add this to the end of ${REGISTER}, and complete it:\n\n${imported.entry}`);
}

function checkSlug(option: string, id: string): void {
  if (SLUG.test(id)) return;
  throw new UsageError(
    `${option} ${JSON.stringify(id)} cannot be an id.`,
    'Write lower-case letters, digits and single hyphens, beginning with a letter.',
  );
}

function makeFolder(out: string, io: Io): void {
  try {
    mkdirSync(dirname(resolve(io.cwd, out)), { recursive: true });
  } catch (error) {
    throw new UsageError(`${out} cannot be written: ${describeFileError(error)}.`);
  }
}

/** What is to be done with the register; undefined when the person has to add the entry. Nothing is written yet. */
function registration(
  source: string,
  entry: string,
  { root: given, register }: ImportCommandOptions,
  io: Io,
): { readonly text: string; write(): void } | undefined {
  const root = findRoot(given, io);
  const path = root === undefined ? undefined : join(root, REGISTER);
  const text = path === undefined ? undefined : readRegister(path);
  if (path === undefined || text === undefined) {
    if (register) throw new UsageError(`There is no ${REGISTER} to add the source to.`, 'Name its folder with --root.');
    return undefined;
  }
  if (idsIn(text)?.has(source) === true) {
    return { text: `The source ${source} is in ${REGISTER} already; it was left as it is.\n`, write: () => undefined };
  }
  if (!register) return undefined;
  const longer = `${text.trimEnd()}\n${entry}`;
  if (idsIn(longer)?.has(source) !== true) {
    throw new UsageError(
      `The source cannot be added to ${REGISTER}: its list does not end where the file does, or it has errors.`,
      'Run "assure check", or leave out --register and add the entry by hand.',
    );
  }
  return {
    text: `Added the source ${source} to ${REGISTER}. Complete it.\n`,
    write: () => {
      try {
        writeFileSync(path, longer);
      } catch (error) {
        throw new UsageError(`${REGISTER} cannot be written: ${describeFileError(error)}.`);
      }
    },
  };
}

function readRegister(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The ids of a register; undefined where it has errors. */
function idsIn(text: string): ReadonlySet<string> | undefined {
  const { register } = loadSources(text, { file: REGISTER });
  return register && new Set(register.entries.map(({ id }) => id));
}

const HEADINGS: Readonly<Record<Fate, string>> = {
  kept: 'Kept',
  changed: 'Changed',
  made: 'Made here, since the list does not have it',
  leftOut: 'Left out',
};

function accountText({ requirements, sections, tally }: Imported, format: Format, io: Io): string {
  const { bold, dim } = paint(io.colourErr);
  const lines = [bold(`${requirements} requirements in ${sections} sections, from ${format}.`)];
  for (const [fate, heading] of Object.entries(HEADINGS) as [Fate, string][]) {
    lines.push(`${heading}:${tally[fate].length === 0 ? ' nothing' : ''}`);
    for (const { what, count, examples } of tally[fate]) {
      const shown = examples.map(oneLine).join(', ');
      lines.push(
        `  ${count} × ${oneLine(what)}${shown === '' ? '' : dim(` (${shown}${count > examples.length ? ', …' : ''})`)}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
