import type { List } from '../model.ts';
import type { Tally } from '../tally.ts';
import { readAsvs } from './asvs.ts';
import { readCisoAssistant } from './cisoAssistant.ts';
import { readCsv } from './csv.ts';
import { readOcil } from './ocil.ts';
import { readOpenssfBadge } from './openssfBadge.ts';
import { readOscal } from './oscal.ts';
import { readXccdf } from './xccdf.ts';
import { readWorkbook } from './xlsx.ts';

/** What a reader may have to be told beside the file. */
export interface ReaderOptions {
  /** For a profile of OSCAL: the catalog that it selects from, as JSON. */
  readonly catalog?: Uint8Array;
  /** For tables: which column is what, as in `title=Name,statement=Text`. Left out: guessed from their names. */
  readonly map?: string;
  /** For workbooks: name of the sheet. Left out: the first. */
  readonly sheet?: string;
}

/** Makes a list of a file's bytes, and counts what it leaves out. Throws nothing but ImportError. */
type Reader = (bytes: Uint8Array, tally: Tally, options: ReaderOptions) => List | Promise<List>;

/** The formats that can be imported, by the name that people give them. */
export type Format = 'asvs' | 'oscal' | 'csv' | 'xlsx' | 'xccdf' | 'ocil' | 'ciso-assistant' | 'openssf-badge';

export const readers: Readonly<Record<Format, Reader>> = {
  asvs: readAsvs,
  oscal: readOscal,
  csv: readCsv,
  xlsx: readWorkbook,
  xccdf: readXccdf,
  ocil: readOcil,
  'ciso-assistant': readCisoAssistant,
  'openssf-badge': readOpenssfBadge,
};
