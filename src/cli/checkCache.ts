import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Checklist } from '../engine/index.ts';
import {
  loadChecklist,
  loadGuidance,
  type Guidance,
  type Loaders,
  type Problem,
  type References,
} from '../load/index.ts';

/** What is kept of a checklist: enough to say what is wrong with it without reading it again. */
interface KeptChecklist {
  readonly problems: readonly Problem[];
  /** Names of the compiled checklist's properties, with those that are asked of every edition; absent when it has errors. */
  readonly edition?: Pick<Checklist, 'id' | 'version' | 'status'> & { readonly keys: readonly string[] };
}

type Kept = { readonly checklist: KeptChecklist } | { readonly guidance: Guidance };

/** Loaders that remember what they found, and what to do with their memory once all is read. */
export interface CheckCache {
  readonly loaders: Loaders;
  /** Keeps what was used in this run, for the next. */
  save(): void;
}

/**
 * The cache of a project's checks, in `node_modules/.cache/assure` of the nearest folder upwards that has node_modules.
 * What is kept is found again by a digest of the program, the file's name, its text and all that it was checked against,
 * so whatever changes is checked anew. Undefined where there is no such folder. Failing to read or write it is no error:
 * then everything is checked.
 */
export function openCheckCache(root: string): CheckCache | undefined {
  const modules = nearestModules(root);
  if (modules === undefined) return undefined;
  const file = join(modules, '.cache/assure', `${sha256(resolve(root))}.json`);
  const salt = programDigest();
  const old = readKept(file);
  const used = new Map<string, Kept>();
  const checkedAgainst = new WeakMap<object, string>();
  const digestOf = (key: object, content: () => unknown): string => {
    const digest = checkedAgainst.get(key) ?? sha256(JSON.stringify(content()));
    checkedAgainst.set(key, digest);
    return digest;
  };
  const recall = <T extends Kept>(key: string, make: () => T): T => {
    const kept = (old.get(key) as T | undefined) ?? make();
    used.set(key, kept);
    return kept;
  };

  return {
    loaders: {
      checklist(text, options) {
        const { file: name, references } = options;
        const against = references ? digestOf(references.clauses, () => referenceList(references)) : '';
        const editions = references?.editionsPrint ?? '';
        let fresh: Checklist | undefined;
        const kept = recall(sha256(salt, 'checklist', name, against, editions, text), () => {
          const loaded = loadChecklist(text, options);
          fresh = loaded.checklist;
          return { checklist: keep(loaded.problems, loaded.checklist) };
        }).checklist;
        const checklist = fresh ?? revive(kept, () => loadChecklist(text, options).checklist);
        return { problems: kept.problems, ...(checklist === undefined ? {} : { checklist }) };
      },
      guidance(text, options) {
        const { file: name, sources } = options;
        const against = sources ? digestOf(sources, () => [...sources]) : '';
        const key = sha256(salt, 'guidance', name, against, text);
        return recall(key, () => ({ guidance: loadGuidance(text, options) })).guidance;
      },
    },
    save() {
      const same = used.size === old.size && [...used.keys()].every((key) => old.has(key));
      if (!same) writeKept(file, used);
    },
  };
}

function referenceList({ clauses, sources }: References): unknown {
  return [[...clauses], [...sources]];
}

function keep(problems: readonly Problem[], checklist: Checklist | undefined): KeptChecklist {
  if (checklist === undefined) return { problems };
  const { id, version, status } = checklist;
  return { problems, edition: { id, version, status, keys: Object.keys(checklist) } };
}

/** A checklist that is read once a property other than its id, version or status is looked at. */
function revive({ edition }: KeptChecklist, load: () => Checklist | undefined): Checklist | undefined {
  if (edition === undefined) return undefined;
  const { keys, ...kept } = edition;
  const known = new Map<string, unknown>(Object.entries(kept));
  let whole: Checklist | undefined;
  const checklist = {};
  for (const key of keys) {
    const get = (): unknown => known.get(key) ?? (whole ??= load())?.[key as keyof Checklist];
    Object.defineProperty(checklist, key, { get, enumerable: true });
  }
  return checklist as Checklist;
}

function readKept(file: string): ReadonlyMap<string, Kept> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Kept][]);
  } catch {
    return new Map();
  }
}

function writeKept(file: string, kept: ReadonlyMap<string, Kept>): void {
  const part = `${file}.${process.pid}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(part, JSON.stringify([...kept]), { flag: 'wx' });
    renameSync(part, file);
  } catch {
    rmSync(part, { force: true });
  }
}

function nearestModules(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const modules = join(at, 'node_modules');
    if (existsSync(modules)) return modules;
    if (at === dirname(at)) return undefined;
  }
}

/** Changes with the program: the built file, or the sources it is run from. */
function programDigest(): string {
  const here = fileURLToPath(import.meta.url);
  if (here.endsWith('.mjs')) return sha256(readFileSync(here));
  const source = resolve(dirname(here), '..');
  const files = ['load', 'engine', 'generated'].flatMap((part) =>
    readdirSync(join(source, part), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return sha256(...[join(source, '../package.json'), ...paths].map((path) => readFileSync(path)));
}

function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
