import { fromBase64, toBase64 } from './base64.ts';
import { fromDer, toDer } from './ecdsaDer.ts';
import type { PublicKey, SigningKey } from './keys.ts';

/** The type of what is signed: an in-toto statement. */
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** A DSSE envelope: a payload and signatures of it. Payload and signatures are base64. */
export interface Envelope {
  readonly payload: string;
  readonly payloadType: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

/** Signs a payload. ECDSA signatures are DER, so that other programs can check them. */
export async function signEnvelope(payload: Uint8Array, { key, public: own }: SigningKey): Promise<Envelope> {
  const raw = new Uint8Array(await crypto.subtle.sign(parameters(own), key, preAuthEncoding(payload)));
  const sig = toBase64(own.algorithm === 'P-256' ? toDer(raw) : raw);
  return { payload: toBase64(payload), payloadType: PAYLOAD_TYPE, signatures: [{ keyid: own.fingerprint, sig }] };
}

/** Whether a signature (base64) of the payload is by this key. Never throws. */
export async function isSignedBy(payload: Uint8Array, sig: string, key: PublicKey): Promise<boolean> {
  try {
    const bytes = fromBase64(sig);
    const raw = key.algorithm === 'P-256' ? fromDer(bytes) : bytes;
    return raw !== undefined && (await crypto.subtle.verify(parameters(key), key.key, raw, preAuthEncoding(payload)));
  } catch {
    return false;
  }
}

/** DSSE's pre-authentication encoding: the bytes that are signed. */
function preAuthEncoding(payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `);
  const bytes = new Uint8Array(head.length + payload.length);
  bytes.set(head);
  bytes.set(payload, head.length);
  return bytes;
}

function parameters({ algorithm }: PublicKey): AlgorithmIdentifier | EcdsaParams {
  return algorithm === 'P-256' ? { name: 'ECDSA', hash: 'SHA-256' } : { name: 'Ed25519' };
}
