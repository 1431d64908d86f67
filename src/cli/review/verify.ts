import type { Command } from 'commander';
import { importPublicKey } from '../../bundle/keys.ts';
import { verifyReview } from '../../bundle/sealReview.ts';
import { readText, refusing } from '../bundleFiles.ts';
import type { Io } from '../output.ts';
import { findingsText } from '../verify.ts';
import { openReview } from './reviewFiles.ts';

/** `assure review verify <review> <signature>`: what a signature proves of a review. */
export function registerReviewVerify(review: Command, io: Io): void {
  review
    .command('verify')
    .summary('check the signature of a review')
    .description('Says what the signature proves of a review, what is only claimed and what is not known.')
    .argument('<review>', 'review file')
    .argument('<signature>', 'its signature')
    .option('--key <file>', 'public key that should have signed it; any other is refused')
    .addHelpText(
      'after',
      '\nExample:\n  assure review verify review.json review.dsse.json --key reviewer.pem.pub\n\nExit codes: 0 the signature fits, 2 refused or unreadable.\n',
    )
    .action(async (file: string, signature: string, { key }: { readonly key?: string }) => {
      const given = openReview(file, io);
      const known = key === undefined ? undefined : await refusing(key, () => importPublicKey(readText(key, io)));
      const text = readText(signature, io);
      io.out(findingsText(await refusing(signature, () => verifyReview(text, given, known)), io));
    });
}
