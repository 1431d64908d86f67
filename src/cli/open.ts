import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { verifySubmission } from '../bundle/verifySubmission.ts';
import { renderHtml } from '../formats/renderHtml.ts';
import { recordText } from '../record/recordText.ts';
import { editionsOf, fileSink, openFile, reportOf } from './bundleFiles.ts';
import { UsageError } from './exit.ts';
import { describeFileError, type Io } from './output.ts';
import { findingsText } from './verify.ts';

interface OpenOptions {
  readonly out: string;
  readonly identity?: string;
  readonly key?: string;
  readonly root?: string;
}

/** `assure open <file>`: the submission and its evidence as files, once every byte is right. */
export function registerOpen(program: Command, io: Io): void {
  program
    .command('open')
    .summary('open a sealed submission into a folder')
    .description(
      'Checks a sealed submission and unpacks it. The summary written is made anew from the record, never the one enclosed. A file that is refused leaves nothing behind.',
    )
    .argument('<file>', 'sealed submission')
    .requiredOption('-o, --out <folder>', 'folder to write; it must not exist yet')
    .option('--identity <file>', 'age identity of a recipient, for a file that is encrypted')
    .option('--key <file>', 'public key that should have signed it; any other is refused')
    .option('--root <folder>', 'folder that holds checklists/ (default: the nearest upwards, else those built in)')
    .addHelpText(
      'after',
      '\nExample:\n  assure open meter.dassure -o meter --identity reviewer.txt --key maker.pub\n\nExit codes: 0 whole, 1 something the signer says is shown to be wrong, 2 refused or unreadable.\n',
    )
    .action(async (file: string, options: OpenOptions) => {
      const path = resolve(io.cwd, options.out);
      const part = `${path}.${process.pid}.part`;
      if (existsSync(path)) {
        throw new UsageError(`${options.out} exists already.`, 'Nothing was changed. Give another name with --out.');
      }
      try {
        await mkdir(join(part, 'evidence/sha256'), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
          throw new UsageError(`${options.out} cannot be written: ${describeFileError(error)}.`);
        });
        const write = ({ path: name }: { readonly path: string }) => fileSink(join(part, name));
        const opened = await openFile(file, { ...options, write }, io);
        const report = await reportOf(opened, options.root, io);
        const editions = await editionsOf(opened, options.root, io);
        await writeFile(join(part, 'submission.json'), recordText(opened.record));
        if (opened.history) await writeFile(join(part, 'history.json'), opened.history.text);
        if (report) await writeFile(join(part, 'summary.html'), renderHtml(report));
        await rename(part, path);
        io.out(`${findingsText(verifySubmission(opened, report, { editions }), io)}\nOpened into ${options.out}.\n`);
      } finally {
        await rm(part, { recursive: true, force: true });
      }
    });
}
