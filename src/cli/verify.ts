import { Option, type Command } from 'commander';
import { FINDING_HEADS, verifySubmission, type Finding } from '../bundle/verifySubmission.ts';
import { makeExport } from '../formats/exports.ts';
import { oneLine } from '../formats/plainText.ts';
import { differences, formatOfName } from '../formats/reproduce.ts';
import { editionsOf, openFile, reportOf } from './bundleFiles.ts';
import { EXIT_FINDINGS, UsageError } from './exit.ts';
import { COMMAND_FORMATS } from './exportFormats.ts';
import { readInputFile, type Io } from './output.ts';
import { reviewedReport } from './reviewedReport.ts';

interface VerifyOptions {
  readonly identity?: string;
  readonly key?: string;
  readonly root?: string;
  readonly reproduce?: string;
  readonly format?: string;
  readonly review?: string;
  readonly previous?: string;
  readonly previousReview?: string;
}

/** `assure verify <file>`: what a sealed submission proves, what it only claims and what is not known. */
export function registerVerify(program: Command, io: Io): void {
  program
    .command('verify')
    .summary('check a sealed submission without unpacking it, or a report by making it again')
    .description(
      'Checks every byte of a sealed submission, and says what is proven, what the signer only claims and what is not known. With --reproduce, makes an exported report of the submission again and compares the bytes.',
    )
    .argument('<file>', 'sealed submission; with --reproduce also one that is not sealed')
    .option('--reproduce <report>', 'report that is to be the export of the submission')
    .addOption(
      new Option('--format <id>', 'format of the report (default: by the end of its name)').choices(
        COMMAND_FORMATS.map(({ id }) => id),
      ),
    )
    .option('--review <file>', 'review that went into the report')
    .option('--previous <file>', 'submission before it that went into the report')
    .option('--previous-review <file>', 'review of that one that went into the report')
    .option('--identity <file>', 'age identity of a recipient, for a file that is encrypted')
    .option('--key <file>', 'public key that should have signed it; any other is refused')
    .option('--root <folder>', 'folder that holds checklists/ (default: the nearest upwards, else those built in)')
    .addHelpText(
      'after',
      '\nExamples:\n  assure verify meter.dassure --key maker.pub\n  assure verify meter.dassure --identity reviewer.txt\n  assure verify --reproduce paper.committee.html submission.json --review review.json\n\nExit codes: 0 whole, or the same bytes; 1 something the signer says is shown to be wrong, or the report differs; 2 refused or unreadable.\n',
    )
    .action(async (file: string, options: VerifyOptions) => {
      if (options.reproduce !== undefined) return reproduce(options.reproduce, file, options, io);
      const opened = await openFile(file, options, io);
      const report = await reportOf(opened, options.root, io);
      const editions = await editionsOf(opened, options.root, io);
      io.out(findingsText(verifySubmission(opened, report, { editions }), io));
    });
}

/** Makes a report again and says whether it is the same, and otherwise what differs. */
async function reproduce(name: string, submission: string, options: VerifyOptions, io: Io): Promise<void> {
  const format = COMMAND_FORMATS.find(({ id }) => id === options.format) ?? formatOfName(name, COMMAND_FORMATS);
  if (!format) throw new UsageError(`The name ${name} tells no format.`, 'Add --format with the one it was made in.');
  const given = readInputFile(name, io);
  const report = await reviewedReport(submission, { ...options, allowEditionMismatch: false }, io);
  if (!report) return;
  const { content } = await makeExport(format, report);
  const found = differences(content, given, report);
  if (found.length === 0) return io.out(`${name} is the ${format.id} export of ${submission}, byte for byte.\n`);
  io.out(`${name} is not the ${format.id} export of what is given:\n${found.map((line) => `  ${line}\n`).join('')}`);
  io.exit(EXIT_FINDINGS);
}

/** Findings by how they are known, what is wrong or missing first. Sets the exit code where one is refuted. */
export function findingsText(findings: readonly Finding[], io: Io): string {
  if (findings.some(({ state }) => state === 'refuted')) io.exit(EXIT_FINDINGS);
  return FINDING_HEADS.map(([state, head]) => {
    const lines = findings.filter((finding) => finding.state === state).map(({ text }) => `  ${oneLine(text)}\n`);
    return lines.length === 0 ? '' : `${head}:\n${lines.join('')}`;
  }).join('');
}
