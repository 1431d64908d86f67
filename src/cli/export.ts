import { Option, type Command } from 'commander';
import { signEnvelope } from '../bundle/dsse.ts';
import { importKey } from '../bundle/keys.ts';
import { ExportError, makeExport, type ExportFormat } from '../formats/exports.ts';
import { textOf, type Content, type Counts } from '../formats/exporter.ts';
import { oneLine } from '../formats/plainText.ts';
import { readPassphrase, readText, refusing } from './bundleFiles.ts';
import { EXIT_USAGE, UsageError } from './exit.ts';
import { COMMAND_FORMATS } from './exportFormats.ts';
import type { Io } from './output.ts';
import { reviewedReport, type ReviewedOptions } from './reviewedReport.ts';
import { writeReport } from './writeReport.ts';

interface ExportCommandOptions extends ReviewedOptions {
  readonly format?: string;
  readonly out?: string;
  readonly list: boolean;
  readonly sign?: string;
  readonly passphraseFile?: string;
}

/** Most problems of one file that are printed. */
const SHOWN = 20;

/** `assure export <submission>`: the result, and its review, in a format that other programs or a committee read. */
export function registerExport(program: Command, io: Io): void {
  program
    .command('export')
    .summary('export a result, and its review, for a committee or other programs')
    .description(
      'Writes the result of a submission, with a review of it where there is one. Each file is read back and checked before it is written; what fails its check is refused.',
    )
    .argument('[submission]', 'submission or sealed submission')
    .option('--list', 'list the formats', false)
    .addOption(new Option('--format <id>', 'what to write').choices(COMMAND_FORMATS.map(({ id }) => id)))
    .option('-o, --out <file>', 'file to write (default: a name made of edition and submission)')
    .option('--review <file>', 'review of this very submission')
    .option('--previous <file>', 'submission before this one, to show what has changed')
    .option('--previous-review <file>', 'review of the submission before this one, to compare what was reviewed too')
    .option('--sign <file>', 'with in-toto: private key; writes a DSSE envelope in place of the bare statement')
    .option('--passphrase-file <file>', 'file whose first line is the passphrase of the private key')
    .option('--identity <file>', 'age identity of a recipient, for a sealed submission that is encrypted')
    .option('--key <file>', 'public key that should have signed the sealed submission')
    .option('--root <folder>', 'folder that holds checklists/ (default: the nearest upwards, else those built in)')
    .option('--allow-edition-mismatch', 'assess also against an edition other than the one the submission names', false)
    .addHelpText(
      'after',
      '\nExamples:\n  assure export --list\n  assure export meter.dassure --review review.json --format csv -o meter.csv\n  assure export submission.json --review review.json --previous last.json --format committee\n\nExit codes: 0 written; 1 another edition or submission than the one answered or reviewed; 2 wrong usage, unreadable input, or a file that failed its own check.\n',
    )
    .action(async (file: string | undefined, options: ExportCommandOptions, command: Command) => {
      if (options.list) return io.out(listText());
      if (file === undefined) command.error("error: missing required argument 'submission'");
      const format = formatOf(options.format);
      const report = await reviewedReport(file, options, io);
      if (!report) return;
      try {
        const made = await makeExport(format, report);
        const name = options.out ?? made.fileName;
        writeReport(name, await signed(made.content, options, io), io);
        io.err(`Wrote ${name}${countsText(made.counts)}.\n`);
      } catch (error) {
        if (!(error instanceof ExportError)) throw error;
        refuse(error, io);
      }
    });
}

/** The statement in a DSSE envelope signed by the key that is named; what was made, where none is. */
async function signed(content: Content, options: ExportCommandOptions, io: Io): Promise<Content> {
  const { sign, passphraseFile, format } = options;
  if (sign === undefined) return content;
  if (format !== 'in-toto') throw new UsageError('--sign goes with --format in-toto.', 'Leave it out.');
  const passphrase = readPassphrase(passphraseFile, io);
  const key = await refusing(sign, () => importKey(readText(sign, io), passphrase));
  const envelope = await signEnvelope(new TextEncoder().encode(textOf(content)), key);
  return `${JSON.stringify(envelope)}\n`;
}

function formatOf(id: string | undefined): ExportFormat {
  const format = COMMAND_FORMATS.find((each) => each.id === id);
  if (format) return format;
  throw new UsageError('No format is given.', 'Add --format with one of those that --list shows.');
}

function listText(): string {
  const width = Math.max(...COMMAND_FORMATS.map(({ id }) => id.length));
  return COMMAND_FORMATS.map(({ id, title, ending }) => `${id.padEnd(width)}  ${title} (*${ending})\n`).join('');
}

/** " with 40 requirements and 3 actions", of what the file holds. */
function countsText(counts: Counts): string {
  const parts = Object.entries(counts).map(([kind, count]) => `${String(count)} ${kind}`);
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

function refuse({ message, problems }: ExportError, io: Io): void {
  io.err(`error: ${oneLine(message)}\nNothing was written.\n`);
  for (const { path, message: text } of problems.slice(1, SHOWN)) io.err(`  ${oneLine(`${path} ${text}`)}\n`);
  io.exit(EXIT_USAGE);
}
