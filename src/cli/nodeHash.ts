import { createHash } from 'node:crypto';
import type { MakeHash } from '../bundle/hash.ts';

/** Node's own SHA-256. */
export const nodeHash: MakeHash = () => {
  const hash = createHash('sha256');
  return { update: (bytes) => hash.update(bytes), hex: () => hash.digest('hex') };
};
