import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  editionFolder,
  editionSidebar,
  fingerprint,
  GUIDANCE_EDITIONS_FILE,
  GUIDANCE_LOCK_FILE,
  guidanceLockText,
  guidancePath,
  parseGuidanceLock,
  parsePermalinks,
  PERMALINKS_FILE,
  permalinksText,
  publishedMatter,
  VERSIONS_FILE,
  withAddresses,
  type Project,
} from '../load/index.ts';

/** The entry of a new edition in its register. */
export interface EditionWords {
  readonly id: string;
  readonly label: string;
  readonly reflects: string;
  readonly inEffect: string;
  readonly published: string;
  readonly summary: string;
}

/**
 * All files that publishing an edition writes, with their new texts, by path relative to the root: the edition's own, the
 * draft's front matter, lists, register, lock and record of addresses.
 */
export async function editionWrites(
  root: string,
  { documents, texts, editions, addresses }: Project,
  words: EditionWords,
  sidebars: unknown,
): Promise<ReadonlyMap<string, string>> {
  const writes = new Map<string, string>();
  const own: Record<string, string> = {};
  const add = (file: string, text: string): void => {
    writes.set(file, text);
    own[file] = fingerprint(new TextEncoder().encode(text));
  };
  const published = new Map(addresses);
  for (const { file, clauses } of documents) {
    const text = publishedMatter(texts.get(file) ?? '', words.published);
    const copy = file.replace(/^docs/, editionFolder(words.id));
    if (text !== texts.get(file)) writes.set(file, text);
    add(copy, text);
    published.set(
      guidancePath(copy),
      clauses.map(({ id }) => id),
    );
  }
  add(editionSidebar(words.id), `${JSON.stringify(sidebars, null, 2)}\n`);
  const ids = [words.id, ...editions.map(({ entry }) => entry.id)];
  writes.set(VERSIONS_FILE, `${JSON.stringify(ids, null, 2)}\n`);
  writes.set(GUIDANCE_EDITIONS_FILE, withEntry(texts.get(GUIDANCE_EDITIONS_FILE) ?? EMPTY, words));
  const there = (file: string) => readFile(join(root, file), 'utf8').catch(() => '');
  const lock = new Map(parseGuidanceLock(await there(GUIDANCE_LOCK_FILE)) ?? []);
  writes.set(GUIDANCE_LOCK_FILE, guidanceLockText(lock.set(words.id, own)));
  const record = parsePermalinks(await there(PERMALINKS_FILE)) ?? new Map<string, readonly string[]>();
  writes.set(PERMALINKS_FILE, permalinksText(withAddresses(record, published)));
  return writes;
}

const EMPTY = 'format: 1\nentries: []\n';

/** The register with one more entry before the others. JSON texts are YAML texts. */
function withEntry(register: string, words: EditionWords): string {
  const lines = Object.entries(words).map(([key, value]) => `    ${key}: ${JSON.stringify(value)}`);
  const entry = `entries:\n${lines.join('\n').replace(/^ {4}/, '  - ')}\n`;
  return register.replace(/^entries:(?: *\[\])? *\r?\n/m, () => entry);
}
