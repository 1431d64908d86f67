import type { OutlineEntry } from '../outline.ts';
import { lineEnd, lineStart } from './places.ts';
import { renderItem } from './setValue.ts';
import { sameValue, valueOf } from './sameMeaning.ts';
import type { TextChange } from './textChange.ts';

/** The lines of an item, with the comments directly above it and without those that belong to what follows. */
interface Own {
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

/** Takes a section or requirement away with its comments; undefined where it is the only one of its list. */
export function removeItem(
  text: string,
  entry: OutlineEntry,
  outline: readonly OutlineEntry[],
): TextChange | undefined {
  if (siblingsOf(entry, outline).length < 2) return undefined;
  const { from, to } = ownLines(text, entry);
  return { from, to, insert: '' };
}

/** Swaps a section or requirement with its neighbour above (-1) or below (1); undefined at the end of its list. */
export function moveItem(
  text: string,
  entry: OutlineEntry,
  outline: readonly OutlineEntry[],
  by: -1 | 1,
): TextChange | undefined {
  const list = siblingsOf(entry, outline);
  const other = list[list.findIndex(({ pointer }) => pointer === entry.pointer) + by];
  if (!other) return undefined;
  const [first, second] = by < 0 ? [other, entry] : [entry, other];
  const [a, b] = [ownLines(text, first), ownLines(text, second)];
  const part = (from: number, to: number): string => text.slice(from, to);
  const before = part(a.from, b.to);
  const ended = before.endsWith('\n') ? before : `${before}\n`;
  const last = ended.slice(b.from - a.from);
  const after = `${last}${part(a.to, b.from)}${part(a.from, a.to)}`;
  const insert = before.endsWith('\n') ? after : after.replace(/\n$/, '');
  return swaps(before, insert) ? { from: a.from, to: b.to, insert } : undefined;
}

/** Both texts hold two items, in the other order. */
function swaps(before: string, after: string): boolean {
  const [old, now] = [valueOf(before)?.value, valueOf(after)?.value];
  return Array.isArray(old) && old.length === 2 && sameValue([old[1], old[0]], now);
}

/** A copy of a requirement or section below it. Ids in the copy are new. */
export function duplicateItem(text: string, entry: OutlineEntry, outline: readonly OutlineEntry[]): TextChange {
  const { from, to } = ownLines(text, entry);
  const taken = new Set(outline.map(({ id }) => id));
  let copy = text.slice(from, to);
  if (!copy.endsWith('\n')) copy = `\n${copy}`;
  const inside = outline.filter((each) => each.from >= entry.from && each.to <= entry.to && each.id !== '');
  for (const { id } of inside) {
    const fresh = nextId(id, taken);
    taken.add(fresh);
    copy = copy.replace(idLine(id), (line) => line.replace(id, fresh));
  }
  return { from: to, to, insert: copy };
}

/** A new requirement as the last of a section. */
export function addRequirement(
  text: string,
  section: OutlineEntry,
  outline: readonly OutlineEntry[],
): Added | undefined {
  const own = outline.filter(
    ({ kind, pointer }) => kind === 'requirement' && parentOf(pointer) === `${section.pointer}/requirements`,
  );
  const last = own.at(-1);
  const taken = new Set(outline.map(({ id }) => id));
  const model = last?.id ?? outline.filter(({ kind }) => kind === 'requirement').at(-1)?.id ?? 'REQ-00';
  const id = nextId(model, taken);
  const fresh = { id, title: '', statement: '', why: '', guidance: [], sources: [] };
  if (last) {
    const { to, column } = ownLines(text, last);
    return { id, change: itemAt(text, to, column, fresh) };
  }
  const { from, to, column } = ownLines(text, section);
  // Before the sections inside it, which would otherwise stand between its heading and its own requirements.
  const inner = outline.find(({ pointer }) => pointer === `${section.pointer}/sections/0`);
  const before = inner && text.lastIndexOf('sections:', inner.from);
  const at = before === undefined || before < from ? to : lineStart(text, before);
  const pad = ' '.repeat(column + 2);
  const { insert } = itemAt(text, at, column + 4, fresh);
  const head = insert.startsWith('\n') ? `\n${pad}requirements:` : `${pad}requirements:\n`;
  return { id, change: { from: at, to: at, insert: head + insert } };
}

/** A new section, with one requirement, below another one. */
export function addSection(text: string, section: OutlineEntry, outline: readonly OutlineEntry[]): Added {
  const taken = new Set(outline.map(({ id }) => id));
  const id = nextId('section-0', taken);
  const model = outline.filter(({ kind }) => kind === 'requirement').at(-1)?.id ?? 'REQ-00';
  const requirement = { id: nextId(model, taken), title: '', statement: '', why: '', guidance: [], sources: [] };
  const { to, column } = ownLines(text, section);
  return { id, change: itemAt(text, to, column, { id, title: '', requirements: [requirement] }) };
}

/** What was added, under which id. */
export interface Added {
  readonly id: string;
  readonly change: TextChange;
}

function itemAt(text: string, at: number, column: number, value: unknown): TextChange {
  const pad = ' '.repeat(column);
  const item = `${pad}- ${renderItem(value, column)}`;
  const atLineStart = at === 0 || text[at - 1] === '\n';
  return { from: at, to: at, insert: atLineStart ? `${item}\n` : `\n${item}` };
}

/** Items of the same list, in order. */
export function siblingsOf({ pointer }: OutlineEntry, outline: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return outline.filter((other) => parentOf(other.pointer) === parentOf(pointer));
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

/** The next id of a row of ids that is not taken: DEV-07 after DEV-06, firmware-2 after firmware. */
export function nextId(id: string, taken: ReadonlySet<string>): string {
  const [, stem = id, digits] = /^(.*?)(\d+)$/.exec(id) ?? [];
  const join = digits === undefined ? '-' : '';
  for (let number = digits === undefined ? 2 : Number(digits) + 1; ; number++) {
    const next = `${stem}${join}${String(number).padStart(digits?.length ?? 1, '0')}`;
    if (!taken.has(next)) return next;
  }
}

function idLine(id: string): RegExp {
  const words = id.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<=^|[\\s{,-])id: *["']?${words}(?![\\w-])`, 'm');
}

function ownLines(text: string, { from, to }: OutlineEntry): Own {
  const column = /^ */.exec(text.slice(from, from + 200))?.[0].length ?? 0;
  return { from: withComments(text, from, column), to: withoutTail(text, from, to, column), column };
}

/** Up over the comments that stand directly above, as far to the right as the dash. */
function withComments(text: string, from: number, column: number): number {
  let start = from;
  while (start > 0) {
    const line = lineStart(text, start - 1);
    const words = text.slice(line, start - 1);
    if (!words.startsWith(`${' '.repeat(column)}#`)) break;
    start = line;
  }
  return start;
}

/** Back over empty lines, and comments that stand as far to the left as the dash or farther. */
function withoutTail(text: string, from: number, to: number, column: number): number {
  let end = to;
  while (end > from) {
    const line = lineStart(text, end - 1);
    if (line <= from) break;
    const words = text.slice(line, lineEnd(text, line));
    const [blank = ''] = /^\s*/.exec(words) ?? [];
    const loose = blank.length === words.length || (words[blank.length] === '#' && blank.length <= column);
    if (!loose) break;
    end = line;
  }
  return end;
}
