import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { exportKey, exportPublicKey, fingerprintText, makeKey, type KeyAlgorithm } from '../bundle/keys.ts';
import { readPassphrase } from './bundleFiles.ts';
import { UsageError } from './exit.ts';
import { describeFileError, type Io } from './output.ts';

interface KeygenOptions {
  readonly out: string;
  readonly algorithm: KeyAlgorithm;
  readonly passphraseFile?: string;
}

/** `assure keygen`: a key pair to seal submissions with. */
export function registerKeygen(program: Command, io: Io): void {
  program
    .command('keygen')
    .summary('make a key to seal submissions with')
    .description(
      'Makes a signing key, and beside it the public key (.pub) to give to those who check. Keep the key where only you can read it: who has it can sign as you.',
    )
    .requiredOption('-o, --out <file>', 'file for the key; neither it nor its .pub may exist yet')
    .addOption(new Option('--algorithm <name>', 'kind of key').choices(['Ed25519', 'P-256']).default('Ed25519'))
    .option('--passphrase-file <file>', 'encrypt the key with the first line of this file, in the age format')
    .addHelpText(
      'after',
      '\nExamples:\n  assure keygen -o sealing.pem\n  assure keygen -o sealing.age --passphrase-file passphrase.txt\n\nopenssl reads the key; one with a passphrase after "age -d".\n',
    )
    .action(async ({ out, algorithm, passphraseFile }: KeygenOptions) => {
      const passphrase = readPassphrase(passphraseFile, io);
      const pair = await makeKey(algorithm);
      const key = await exportKey(pair, passphrase);
      write(out, key, 0o600, io);
      try {
        write(`${out}.pub`, exportPublicKey(pair.public), 0o644, io);
      } catch (error) {
        rmSync(resolve(io.cwd, out), { force: true });
        throw error;
      }
      if (passphrase === undefined) io.err(`${out} is not encrypted: whoever can read it can sign as you.\n`);
      io.out(`Wrote ${out} and ${out}.pub.\nFingerprint: ${fingerprintText(pair.public.fingerprint)}\n`);
    });
}

function write(file: string, text: string, mode: number, io: Io): void {
  try {
    writeFileSync(resolve(io.cwd, file), text, { flag: 'wx', mode });
  } catch (error) {
    throw new UsageError(
      `${file} cannot be written: ${describeFileError(error)}.`,
      'No key was made. Give another name with --out.',
    );
  }
}
