import { link, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { fingerprintText, importKey } from '../bundle/keys.ts';
import { missingFrom } from '../bundle/missingFrom.ts';
import { sealSubmission } from '../bundle/sealSubmission.ts';
import { oneLine } from '../formats/plainText.ts';
import { nodeCipher } from './ageCipher.ts';
import { addAssessOptions, assessFile, type AssessOptions } from './assessFile.ts';
import { readPassphrase, readText, refusing, writeStream } from './bundleFiles.ts';
import { nodeHash } from './nodeHash.ts';
import { UsageError } from './exit.ts';
import { findEvidence } from './findEvidence.ts';
import { describeFileError, type Io } from './output.ts';

interface SealOptions extends AssessOptions {
  readonly out: string;
  readonly key: string;
  readonly evidence?: string;
  readonly recipient: readonly string[];
  readonly passphraseFile?: string;
  readonly history?: string;
}

/** `assure seal <submission>`: one signed file with the submission and its evidence, encrypted when asked. */
export function registerSeal(program: Command, io: Io): void {
  addAssessOptions(program.command('seal'))
    .summary('seal a submission and its evidence into one signed file')
    .description(
      'Puts a submission, its evidence and a summary into one signed file. What is incomplete is listed first and does not keep it from being sealed. Files are taken as evidence when the submission names their SHA-256; others are left out.',
    )
    .requiredOption('-o, --out <file>', 'file to write, such as meter.dassure; it must not exist yet')
    .requiredOption('--key <file>', 'private key that signs, as "assure keygen" makes it')
    .option('--passphrase-file <file>', 'file whose first line opens the key')
    .option('--evidence <folder>', 'folder with the evidence files')
    .option('--history <file>', 'history of the assessment to enclose, as the portal downloads it')
    .option(
      '--recipient <age1…>',
      'encrypt to this recipient; may be given several times',
      (value: string, all: readonly string[]) => [...all, value],
      [],
    )
    .addHelpText(
      'after',
      '\nExamples:\n  assure seal submission.json --evidence evidence/ --key sealing.pem -o meter.dassure\n  assure seal submission.json --key sealing.pem --recipient age1… -o meter.dassure\n\nExit codes: 0 sealed, 1 the submission answers another edition, 2 wrong usage or unreadable input. When it fails, no file is left.\n',
    )
    .action(async (file: string, options: SealOptions) => {
      const report = await assessFile(file, options, io);
      if (!report) return;
      const passphrase = readPassphrase(options.passphraseFile, io);
      const key = await refusing(options.key, () => importKey(readText(options.key, io), passphrase));
      const evidence = options.evidence === undefined ? [] : await findEvidence(options.evidence, io);
      const missing = missingFrom(report, new Set(evidence.map(({ sha256 }) => sha256)));
      if (missing.length > 0) io.out(`Incomplete:\n${missing.map((text) => `  ${oneLine(text)}\n`).join('')}\n`);
      const { recipient: recipients } = options;
      const history = options.history === undefined ? undefined : readText(options.history, io);
      const { parts, leftOut } = await refusing(options.out, async () => {
        const sealed = await sealSubmission({
          report,
          evidence,
          key,
          recipients,
          ...(history !== undefined && { history }),
          makeHash: nodeHash,
          cipher: nodeCipher,
        });
        await writeWhole(sealed.stream, options.out, io);
        return sealed;
      });
      if (leftOut.length > 0) {
        io.out(`Left out, since the submission names no such digest:\n`);
        for (const name of leftOut) io.out(`  ${oneLine(name)}\n`);
      }
      const files = parts.filter(({ path }) => path.startsWith('evidence/')).length;
      io.out(
        `Sealed ${oneLine(file)} with ${files} evidence ${files === 1 ? 'file' : 'files'}${history === undefined ? '' : ' and its history'} into ${options.out}.\n${recipients.length > 0 ? `Encrypted to ${recipients.length} recipient(s).` : 'Not encrypted: whoever has the file can read it.'}\nSigned with ${fingerprintText(key.public.fingerprint)}\n`,
      );
    });
}

/** Writes the file whole or not at all, and never over another. */
async function writeWhole(stream: ReadableStream<Uint8Array>, out: string, io: Io): Promise<void> {
  const path = resolve(io.cwd, out);
  const part = `${path}.${process.pid}.part`;
  try {
    await writeStream(stream, part);
    // Unlike renaming, this fails when there is such a file.
    await link(part, path);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new UsageError(`${out} cannot be written: ${describeFileError(error)}.`, 'Nothing was changed.');
  } finally {
    await rm(part, { force: true });
  }
}
