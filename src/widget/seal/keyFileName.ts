/** A file name, without extension, for a key of this name: letters, digits and hyphens that every system takes. */
export function keyFileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60) || 'signing-key';
}
