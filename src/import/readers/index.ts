import type { List } from '../model.ts';
import type { Tally } from '../tally.ts';
import { readAsvs } from './asvs.ts';

/** Makes a list of a file's bytes, and counts what it leaves out. Throws nothing but ImportError. */
type Reader = (bytes: Uint8Array, tally: Tally) => List | Promise<List>;

/** The formats that can be imported, by the name that people give them. */
export type Format = 'asvs';

export const readers: Readonly<Record<Format, Reader>> = { asvs: readAsvs };
