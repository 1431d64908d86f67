import { saveBlob } from '../logic/saveFile.ts';

/** Hands a backup without files of evidence to the person, and gives its name and its size in bytes. */
export function saveBackupText(stem: string, text: string): { readonly name: string; readonly size: number } {
  const name = `${stem}.ndjson`;
  const blob = new Blob([text], { type: 'application/x-ndjson;charset=utf-8' });
  saveBlob(name, blob);
  return { name, size: blob.size };
}
