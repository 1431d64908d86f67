import { isMap, isScalar, isSeq, parseDocument, stringify, type Document, type YAMLMap } from 'yaml';
import { listSections, type Checklist } from '../../engine/index.ts';
import { becomings, type Becoming } from './becoming.ts';

/** An overlay on a later edition of its base. */
export interface Followed {
  /** YAML, comments kept; what no longer fits stands at its end as a comment, so that nothing is lost. */
  readonly text: string;
  /** Entries that follow a requirement to its new id. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Entries that still fit, of requirements that ask for something else now. */
  readonly reread: readonly { readonly id: string; readonly why: string }[];
  /** Entries that were taken out, in words. */
  readonly dropped: readonly { readonly what: string; readonly why: string }[];
}

/**
 * Makes of an overlay one on a later edition of its base: a draft that names the new edition, in which entries follow
 * requirements to their new ids. The text has to be that of an overlay without errors.
 *
 * @param line editions of the base, from that of the overlay to the new one
 * @param version of the new overlay
 */
export function followOverlay(text: string, line: readonly Checklist[], version: string): Followed {
  const to = line.at(-1);
  const document: Document = parseDocument(text);
  const root = document.contents;
  if (to === undefined || !isMap(root)) return { text, renamed: [], reread: [], dropped: [] };
  const work: Work = { document, became: becomings(line), renamed: [], reread: [], dropped: [] };
  const old = root.get('version');
  const published = root.get('status') === 'published';
  root.set('version', version);
  root.set('status', 'draft');
  for (const name of ['published', 'inEffect', 'changes']) root.delete(name);
  if (published) setAfter(document, root, 'version', 'supersedes', old);
  document.setIn(['base', 'version'], to.version);
  const sections = new Set(listSections(to).map(({ section }) => section.id));
  const thresholds = new Set(to.scoring.thresholds.map(({ id }) => id));
  followRequirements(work);
  keepOnly(work, ['change', 'sections'], 'id', sections, (id) => `The new edition has no section ${id}.`);
  keepOnly(work, ['change', 'thresholds'], 'id', thresholds, (id) => `The new edition has no threshold ${id}.`);
  keepOnly(work, ['add', 'content'], 'section', sections, (id) => `It goes into section ${id}, which is gone.`);
  for (const name of ['change', 'add']) if (isEmpty(root.get(name))) root.delete(name);
  const { renamed, reread, dropped } = work;
  return {
    text: `${document.toString({ lineWidth: 0 })}${dropped.length === 0 ? '' : left(dropped, to)}`,
    renamed,
    reread,
    dropped: dropped.map(({ what, why }) => ({ what, why })),
  };
}

interface Work {
  readonly document: Document;
  readonly became: ReadonlyMap<string, Becoming>;
  readonly renamed: { from: string; to: string }[];
  readonly reread: { id: string; why: string }[];
  readonly dropped: { what: string; why: string; entry: unknown }[];
}

function followRequirements({ document, became, renamed, reread, dropped }: Work): void {
  keepEntries(document, ['change', 'requirements'], (entry) => {
    const id = String(entry.get('id'));
    const now = became.get(id);
    if (now === undefined || now.kind === 'gone') {
      dropped.push({ what: `requirement ${id}`, why: goneText(id, now), entry: entry.toJSON() });
      return false;
    }
    if (now.id !== id) {
      renamed.push({ from: id, to: now.id });
      const node = entry.get('id', true);
      if (isScalar(node)) node.value = now.id;
    }
    if (now.kind === 'changed') reread.push({ id: now.id, why: now.why });
    return true;
  });
}

function goneText(id: string, now: Becoming | undefined): string {
  if (now?.kind !== 'gone') return `The new edition has no requirement ${id}.`;
  const to = now.to.join(', ');
  switch (now.how) {
    case 'split':
      return `It was split into ${to}: say for each what is to hold.`;
    case 'merged':
      return `It went into ${to}: say there what is to hold.`;
    case 'covered-by':
      return `It was withdrawn, because ${to} covers it.`;
    default:
      return to === '' ? 'It was withdrawn.' : `It became ${to}.`;
  }
}

function keepOnly(
  { document, dropped }: Work,
  path: readonly string[],
  key: string,
  known: ReadonlySet<string>,
  why: (id: string) => string,
): void {
  keepEntries(document, path, (entry) => {
    const id = entry.get(key);
    if (typeof id !== 'string' || known.has(id)) return true;
    dropped.push({
      what: `${key === 'id' ? (path[1] ?? '').slice(0, -1) : 'what is added to section'} ${id}`,
      why: why(id),
      entry: entry.toJSON(),
    });
    return false;
  });
}

/** Takes out the entries of a list that are not kept, and the list with the last of them. */
function keepEntries(document: Document, path: readonly string[], keep: (entry: YAMLMap) => boolean): void {
  const list = document.getIn(path, true);
  if (!isSeq(list)) return;
  const kept = list.items.filter((item) => !isMap(item) || keep(item));
  if (kept.length === list.items.length) return;
  list.items = kept;
  if (kept.length === 0) document.deleteIn(path);
}

function isEmpty(value: unknown): boolean {
  return isMap(value) && value.items.length === 0;
}

function setAfter(document: Document, map: YAMLMap, after: string, key: string, value: unknown): void {
  map.delete(key);
  const at = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === after);
  map.items.splice(at + 1, 0, document.createPair(key, value));
}

function left(dropped: Work['dropped'], { id, version }: Checklist): string {
  const lines = dropped.flatMap(({ what, why, entry }) => [
    `${what}: ${why}`,
    ...stringify([entry], { lineWidth: 0 })
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
  ]);
  return ['', `Left out, since it no longer fits edition ${version} of ${id}:`, ...lines]
    .map((line) => (line === '' ? '' : `# ${line}`))
    .join('\n')
    .concat('\n');
}
