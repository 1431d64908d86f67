import type { Review } from '../generated/review.ts';
import { canonicalJson } from '../record/canonicalJson.ts';
import { digestOf } from '../record/digest.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { isSignedBy, PAYLOAD_TYPE, signEnvelope, type Envelope } from './dsse.ts';
import { fingerprintText, publicKeyOf, type PublicKey, type SigningKey } from './keys.ts';
import { ASK_AGAIN, BundleError } from './problem.ts';
import { readJson } from './readJson.ts';
import { STATEMENT_TYPE } from '../record/inToto.ts';
import type { Finding } from './verifySubmission.ts';

const PREDICATE_TYPE = 'urn:device-assurance-portal:signed-review:1';

/** Signs a review: a DSSE envelope over an in-toto statement about the digests of the review and of the submission. */
export async function sealReview(review: Review, key: SigningKey): Promise<Envelope> {
  const { algorithm, spki } = key.public;
  const statement = { ...statementOf(review), predicate: { signer: { algorithm, spki: toBase64(spki) } } };
  return signEnvelope(new TextEncoder().encode(canonicalJson(statement)), key);
}

/**
 * What a signature proves of a review. The statement must be about this very review and the submission that it names.
 *
 * @param text the envelope, which may be anything at all
 * @param known the key that should have signed it
 * @throws BundleError when it is refused
 */
export async function verifyReview(text: string, review: Review, known?: PublicKey): Promise<readonly Finding[]> {
  const { payload, payloadType, signatures } = readJson(text, 'The signature') as Partial<Envelope>;
  const list: unknown = signatures;
  const first = Array.isArray(list) && list.length === 1 ? (list[0] as Partial<Envelope['signatures'][number]>) : null;
  if (typeof payload !== 'string' || payloadType !== PAYLOAD_TYPE || typeof first?.sig !== 'string') {
    throw refused('The file is no signature of a review.');
  }
  const bytes = await Promise.resolve(payload)
    .then(fromBase64)
    .catch(() => {
      throw refused('The statement is not base64.');
    });
  const { predicate, ...about } = readJson(new TextDecoder().decode(bytes), 'The statement');
  const spki = (predicate as { signer?: { spki?: unknown } } | null | undefined)?.signer?.spki;
  const signer = await Promise.resolve(String(spki))
    .then(fromBase64)
    .then(publicKeyOf)
    .catch(() => {
      throw refused('The statement names no key that can be read.');
    });
  if (known && known.fingerprint !== signer.fingerprint) {
    throw new BundleError(
      'other-key',
      'It is signed with another key than the one given.',
      'Ask the signer by another way.',
    );
  }
  if (!(await isSignedBy(bytes, first.sig, signer))) {
    throw new BundleError('bad-signature', 'The signature does not fit: the statement was changed.', ASK_AGAIN);
  }
  if (canonicalJson(about) !== canonicalJson(statementOf(review))) {
    throw refused('The signature is of another review, or the review was changed since.');
  }
  return [
    {
      state: 'proven',
      text: 'The review was not changed since it was signed, and names the submission that was signed for.',
    },
    { state: 'proven', text: `It was signed with the key ${fingerprintText(signer.fingerprint)}.` },
    known
      ? { state: 'proven', text: 'That is the key you gave.' }
      : { state: 'unknown', text: 'Whose key that is: no key was given to compare it with.' },
    { state: 'claimed', text: 'Who reviewed, when, and what they concluded.' },
  ];
}

function statementOf(review: Review): object {
  return {
    _type: STATEMENT_TYPE,
    subject: [
      { name: 'review.json', digest: { sha256: digestOf(review) } },
      { name: 'record.json', digest: { sha256: review.of.record.digest } },
    ],
    predicateType: PREDICATE_TYPE,
  };
}

function refused(message: string): BundleError {
  return new BundleError('bad-statement', message, ASK_AGAIN);
}
