import { canonicalJson } from '../record/canonicalJson.ts';
import { fromBase64 } from './base64.ts';
import { isSignedBy, PAYLOAD_TYPE, type Envelope } from './dsse.ts';
import { publicKeyOf, type PublicKey } from './keys.ts';
import { ASK_AGAIN, BundleError } from './problem.ts';
import { readJson } from './readJson.ts';
import { PREDICATE_TYPE, type Statement } from './statement.ts';
import { STATEMENT_TYPE } from '../record/inToto.ts';

/**
 * The statement in an envelope, once its signature is right.
 *
 * @param known the key that should have signed it; without one, the key that the statement names
 * @throws BundleError
 */
export async function readStatement(
  text: string,
  known?: PublicKey,
): Promise<{ readonly statement: Statement; readonly signer: PublicKey }> {
  const envelope = readJson(text, 'statement.dsse.json') as Partial<Envelope>;
  const { payload, payloadType, signatures } = envelope;
  if (typeof payload !== 'string' || payloadType !== PAYLOAD_TYPE || !Array.isArray(signatures)) {
    throw wrong('statement.dsse.json is no signed in-toto statement.');
  }
  if (signatures.length === 0) {
    throw new BundleError('unsigned', 'The signature has been taken away.', ASK_AGAIN);
  }
  const [first, ...others] = signatures as readonly Partial<Envelope['signatures'][number]>[];
  if (others.length > 0 || typeof first?.sig !== 'string') throw wrong('The statement should have one signature.');
  const bytes = decode(payload);
  const statement = readJson(new TextDecoder().decode(bytes), 'The statement') as unknown as Statement;
  checkShape(statement);
  const signer = await publicKeyOf(decode(statement.predicate.signer.spki)).catch(() => {
    throw wrong('The statement names no key that can be read.');
  });
  if (known && known.fingerprint !== signer.fingerprint) {
    throw new BundleError(
      'other-key',
      'It is signed with another key than the one given.',
      `Its key has the fingerprint ${signer.fingerprint}. Ask the signer, by another way, whether it is theirs.`,
    );
  }
  if (!(await isSignedBy(bytes, first.sig, signer))) {
    throw new BundleError('bad-signature', 'The signature does not fit: the statement was changed.', ASK_AGAIN);
  }
  return { statement, signer };
}

function checkShape(statement: Statement): void {
  const { predicate, predicateType, subject } = statement as { [K in keyof Statement]?: Partial<Statement[K]> };
  if (statement._type !== STATEMENT_TYPE || predicateType !== PREDICATE_TYPE || !Array.isArray(subject)) {
    throw wrong('The statement is not one about a sealed submission.');
  }
  const { manifest, record, checklist, score, signer } = predicate ?? {};
  const texts = [
    manifest?.sha256,
    record?.id,
    record?.modified,
    checklist?.id,
    checklist?.version,
    checklist?.sha256,
    score?.outcome,
    signer?.algorithm,
    signer?.spki,
  ];
  const counts = [score?.decided, score?.total].every((count) => Number.isSafeInteger(count));
  const fractions = [score?.demonstrated, score?.answered].every(
    (part) => part === null || (Number.isSafeInteger(part?.num) && Number.isSafeInteger(part?.den)),
  );
  const subjects = subject.every(
    (one: Partial<Statement['subject'][number]> | null) =>
      typeof one?.name === 'string' && typeof one.digest?.sha256 === 'string',
  );
  if (!texts.every((text) => typeof text === 'string') || !counts || !fractions || !subjects) {
    throw wrong('The statement lacks a part, or a part of it is of the wrong kind.');
  }
  const names = subject.map(({ name }: { name: string }) => name);
  if (canonicalJson(names) !== '["record.json"]' && canonicalJson(names) !== '["record.json","firmware"]') {
    throw wrong('The statement is about other things than a record and a firmware image.');
  }
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64(text);
  } catch {
    throw wrong('The statement is not base64.');
  }
}

function wrong(message: string): BundleError {
  return new BundleError('bad-statement', message, ASK_AGAIN);
}
