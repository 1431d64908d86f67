const SIZE = 32;

/** An ECDSA P-256 signature as WebCrypto writes it (r and s, 32 bytes each), as the DER that other programs read. */
export function toDer(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const body = [...integer(raw.subarray(0, SIZE)), ...integer(raw.subarray(SIZE))];
  return Uint8Array.from([0x30, body.length, ...body]);
}

/** The other way. Undefined unless the bytes are exactly what {@link toDer} writes: one signature has one spelling. */
export function fromDer(der: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const raw = new Uint8Array(2 * SIZE);
  let at = 2;
  for (const end of [SIZE, 2 * SIZE]) {
    const length = der[at + 1] ?? 0;
    const digits = der.subarray(at + 2, at + 2 + length);
    const bare = digits[0] === 0 ? digits.subarray(1) : digits;
    if (bare.length > SIZE) return undefined;
    raw.set(bare, end - bare.length);
    at += 2 + length;
  }
  const again = toDer(raw);
  return again.length === der.length && again.every((byte, i) => byte === der[i]) ? raw : undefined;
}

function integer(digits: Uint8Array): number[] {
  let start = 0;
  while (start < digits.length - 1 && digits[start] === 0) start += 1;
  const bare = [...digits.subarray(start)];
  // A first bit of 1 would make it negative.
  const body = (bare[0] ?? 0) >= 0x80 ? [0, ...bare] : bare;
  return [0x02, body.length, ...body];
}
