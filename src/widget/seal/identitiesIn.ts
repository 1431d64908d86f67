/** The age identities in a text, such as a file that `age-keygen` wrote: lines that begin with `AGE-SECRET-KEY-1`. */
export function identitiesIn(text: string): readonly string[] {
  return text.match(/\bAGE-SECRET-KEY-1[A-Z0-9]+/gi)?.map((one) => one.toUpperCase()) ?? [];
}
