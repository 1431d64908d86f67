/** First bytes of an archive, and of an encrypted file. */
const STARTS = ['PK\u0003\u0004', 'age-encryption.org/v1\n'];

/** Whether a file is meant to be a sealed submission, by its name or its first bytes. What it is is seen on opening. */
export async function looksSealed(file: File): Promise<boolean> {
  if (/\.dassure$/i.test(file.name)) return true;
  const start = await file.slice(0, 32).text();
  return STARTS.some((bytes) => start.startsWith(bytes));
}
