import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from './decodeText.ts';
import { absent } from './editionFiles.ts';
import { fingerprint } from './editionsLock.ts';
import type { Problem } from './problem.ts';

/** Reads the files of a project, and keeps what is to be known of all of them. File names are relative to its folder. */
export interface ProjectReader {
  /** The text of a file; undefined where there is none, or it is no text. */
  readonly read: (file: string) => Promise<string | undefined>;
  /** The same of a file that a program writes: it is not shown to people in code frames. */
  readonly readJson: (file: string) => Promise<string | undefined>;
  /** SHA-256 of the bytes of each file that was read. */
  readonly prints: ReadonlyMap<string, string>;
  /** Text of each file that was read. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was wrong with the bytes of files; more may be put to it. */
  readonly problems: Problem[];
}

/** Its functions reject only when a file that is there cannot be read. */
export function projectReader(root: string): ProjectReader {
  const texts = new Map<string, string>();
  const prints = new Map<string, string>();
  const problems: Problem[] = [];
  return {
    texts,
    prints,
    problems,
    async read(file) {
      const bytes = await readFile(join(root, file)).catch(absent);
      if (bytes === undefined) return undefined;
      prints.set(file, fingerprint(bytes));
      const decoded = decodeText(bytes, file);
      if (decoded.problem !== undefined) problems.push(decoded.problem);
      if (decoded.text !== undefined) texts.set(file, decoded.text);
      return decoded.text;
    },
    readJson: (file) => readFile(join(root, file), 'utf8').catch(absent),
  };
}
