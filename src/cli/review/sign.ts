import type { Command } from 'commander';
import { fingerprintText, importKey } from '../../bundle/keys.ts';
import { sealReview } from '../../bundle/sealReview.ts';
import { readPassphrase, readText, refusing } from '../bundleFiles.ts';
import type { Io } from '../output.ts';
import { writeNewFile } from '../writeNewFile.ts';
import { openReview } from './reviewFiles.ts';

interface SignOptions {
  readonly key: string;
  readonly passphraseFile?: string;
  readonly out: string;
}

/** `assure review sign <review>`: a signature beside it. */
export function registerReviewSign(review: Command, io: Io): void {
  review
    .command('sign')
    .summary('sign a review')
    .description(
      'Signs a review. The signature is a file of its own and covers the review and the digest of the submission that it names.',
    )
    .argument('<review>', 'review file')
    .requiredOption('--key <file>', 'private key that signs, as "assure keygen" makes it')
    .option('--passphrase-file <file>', 'file whose first line opens the key')
    .requiredOption('-o, --out <file>', 'file to write; it must not exist yet')
    .addHelpText('after', '\nExample:\n  assure review sign review.json --key reviewer.pem -o review.dsse.json\n')
    .action(async (file: string, { key: keyFile, passphraseFile, out }: SignOptions) => {
      const given = openReview(file, io);
      const passphrase = readPassphrase(passphraseFile, io);
      const key = await refusing(keyFile, () => importKey(readText(keyFile, io), passphrase));
      writeNewFile(out, `${JSON.stringify(await sealReview(given, key))}\n`, io);
      io.out(`Signed ${file} with ${fingerprintText(key.public.fingerprint)}\nWrote ${out}.\n`);
    });
}
