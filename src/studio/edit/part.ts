import type { Path } from '../../load/readYaml.ts';
import { orderAt } from '../formFields.ts';
import type { OutlineEntry } from '../outline.ts';
import { valueOf } from './sameMeaning.ts';
import { setValue } from './setValue.ts';
import type { TextChange } from './textChange.ts';

/** The part of a text that a form is about. */
export interface Part {
  /** Its lines, as offsets. */
  readonly from: number;
  readonly to: number;
  /** The way to it in the whole checklist. */
  readonly place: Path;
  /** The way to it in its own lines: that of a list's only item, where it is one. */
  readonly inside: Path;
  /** What it holds; undefined where its lines are not sound YAML. */
  readonly value: unknown;
}

/** A section or requirement, or the checklist without its sections. */
export function partOf(text: string, entry: OutlineEntry | undefined): Part {
  if (!entry) {
    const to = headEnd(text);
    return { from: 0, to, place: [], inside: [], value: valueOf(text.slice(0, to))?.value ?? undefined };
  }
  const { from, pointer } = entry;
  const to = entry.kind === 'section' ? sectionHeadEnd(text, entry) : entry.to;
  const list = valueOf(text.slice(from, to))?.value;
  const value: unknown = Array.isArray(list) && list.length === 1 ? list[0] : undefined;
  return { from, to, place: pathOf(pointer), inside: [0], value };
}

/** The change of the whole text that gives a field of the part a value; see {@link setValue}. */
export function editPart(text: string, part: Part, path: Path, value: unknown): TextChange | undefined {
  const order = orderAt([...part.place, ...path.slice(0, -1)]);
  const change = setValue(text.slice(part.from, part.to), [...part.inside, ...path], value, order);
  return change && { from: change.from + part.from, to: change.to + part.from, insert: change.insert };
}

/** Everything before the sections, which are long and have forms of their own. */
function headEnd(text: string): number {
  const sections = /^sections:/m.exec(text);
  if (!sections) return text.length;
  // Where something stands behind the sections, the whole is the part.
  const rest = /^(?!sections:)[A-Za-z]\w*:/m.exec(text.slice(sections.index));
  return rest ? text.length : sections.index;
}

/** A section's own properties, before those that hold other entries. */
function sectionHeadEnd(text: string, { from, to }: OutlineEntry): number {
  const column = /^ *- +/.exec(text.slice(from, from + 200))?.[0].length ?? 0;
  const inner = new RegExp(`^ {${column}}(?:sections|requirements):`, 'm').exec(text.slice(from, to));
  if (!inner) return to;
  const rest = new RegExp(`^ {${column}}(?!sections:|requirements:)[A-Za-z]\\w*:`, 'm').exec(
    text.slice(from + inner.index, to),
  );
  return rest ? to : from + inner.index;
}

function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
