/** Hands text, or the bytes of a file, to the person as a file to keep, under the name given. Nothing is sent. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const full = typeof content === 'string' ? `${type};charset=utf-8` : type;
  const address = URL.createObjectURL(new Blob([content], { type: full }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the address only after the press has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
