/** Ids that two tabs, or two people who later merge their work, never both make. */

/** A random UUID (version 4), also where the page is served without TLS and `randomUUID` is missing. */
export function newRecordId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Without 0, 1, I, L, O, U: they are read or spelled wrong. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id for an evidence item, such as `E-7KQ2MX`: short enough to be read out, and not in `taken`. */
export function newEvidenceId(taken: Readonly<Record<string, unknown>>): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(6));
    const id = `E-${Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
    if (!Object.hasOwn(taken, id)) return id;
  }
}
