/** The first day that a ZIP archive can name, 1980-01-01, at midnight: time and date as DOS writes them. */
const FIRST_DAY = 0x0021_0000;

const CENTRAL_ENTRY = 0x0201_4b50;
const END_OF_DIRECTORY = 0x0605_4b50;

/**
 * A ZIP archive in which every entry has the first day there is as its time, changed in place, so that its bytes depend
 * on nothing but its content.
 *
 * @throws RangeError when it is not an archive without a comment
 */
export function withZipTime(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== END_OF_DIRECTORY) throw new RangeError('This is not a ZIP archive.');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL_ENTRY) throw new RangeError('The directory of the ZIP archive is broken.');
    view.setUint32(at + 12, FIRST_DAY, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_DAY, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
