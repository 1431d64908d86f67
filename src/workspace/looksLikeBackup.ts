export const BACKUP_FORMAT = 'device-assurance-backup';

/** Whether a file begins as a backup does, with files of evidence or without. */
export async function looksLikeBackup(file: Blob): Promise<boolean> {
  // Each byte is one character, so that places can be counted.
  const start = new TextDecoder('latin1').decode(await file.slice(0, 200).arrayBuffer());
  // The name of the first part of an archive stands after 30 bytes of other things.
  return start.startsWith('{') ? start.includes(`"${BACKUP_FORMAT}"`) : /^PK\x03\x04[^]{26}backup\.ndjson/.test(start);
}
