/** Milliseconds. */
const MOMENT = 10_000;
/** Bytes in a millisecond. */
const SLOW_DISK = 1000;

/** Hands text, or the bytes of a file, to the person as a file to keep, under the name given. Nothing is sent. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  saveBlob(name, new Blob([content], { type: typeof content === 'string' ? `${type};charset=utf-8` : type }));
}

/**
 * Hands a file of any size to the person to keep, under the name given. Nothing is sent.
 *
 * @param done called when the browser has had the time to read it
 */
export function saveBlob(name: string, blob: Blob, done?: () => void): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the address only after the press has been handled, and a large file for a while after that.
  setTimeout(
    () => {
      URL.revokeObjectURL(address);
      done?.();
    },
    Math.max(MOMENT, blob.size / SLOW_DISK),
  );
}
