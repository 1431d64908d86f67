import type { Command } from 'commander';
import { FINDING_HEADS, verifySubmission, type Finding } from '../bundle/verifySubmission.ts';
import { oneLine } from '../formats/plainText.ts';
import { editionsOf, openFile, reportOf } from './bundleFiles.ts';
import { EXIT_FINDINGS } from './exit.ts';
import type { Io } from './output.ts';

interface VerifyOptions {
  readonly identity?: string;
  readonly key?: string;
  readonly root?: string;
}

/** `assure verify <file>`: what a sealed submission proves, what it only claims and what is not known. */
export function registerVerify(program: Command, io: Io): void {
  program
    .command('verify')
    .summary('check a sealed submission without unpacking it')
    .description(
      'Checks every byte of a sealed submission, and says what is proven, what the signer only claims and what is not known.',
    )
    .argument('<file>', 'sealed submission')
    .option('--identity <file>', 'age identity of a recipient, for a file that is encrypted')
    .option('--key <file>', 'public key that should have signed it; any other is refused')
    .option('--root <folder>', 'folder that holds checklists/ (default: the nearest upwards, else those built in)')
    .addHelpText(
      'after',
      '\nExamples:\n  assure verify meter.dassure --key maker.pub\n  assure verify meter.dassure --identity reviewer.txt\n\nExit codes: 0 whole, 1 something the signer says is shown to be wrong, 2 refused or unreadable.\n',
    )
    .action(async (file: string, options: VerifyOptions) => {
      const opened = await openFile(file, options, io);
      const report = await reportOf(opened, options.root, io);
      const editions = await editionsOf(opened, options.root, io);
      io.out(findingsText(verifySubmission(opened, report, { editions }), io));
    });
}

/** Findings by how they are known, what is wrong or missing first. Sets the exit code where one is refuted. */
export function findingsText(findings: readonly Finding[], io: Io): string {
  if (findings.some(({ state }) => state === 'refuted')) io.exit(EXIT_FINDINGS);
  return FINDING_HEADS.map(([state, head]) => {
    const lines = findings.filter((finding) => finding.state === state).map(({ text }) => `  ${oneLine(text)}\n`);
    return lines.length === 0 ? '' : `${head}:\n${lines.join('')}`;
  }).join('');
}
