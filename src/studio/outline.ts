import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import type { YamlTree } from '../load/yamlTree.ts';
import { itemBlock } from './text/itemBlock.ts';

/** A section or requirement as it stands in the text, whatever else is wrong with it. */
export interface OutlineEntry {
  readonly kind: 'section' | 'requirement';
  /** Empty where it has none yet. */
  readonly id: string;
  readonly title: string;
  /** JSON Pointer. */
  readonly pointer: string;
  /** Sections around it. */
  readonly depth: number;
  /** Its lines, as offsets; the first begins with its dash. */
  readonly from: number;
  readonly to: number;
}

/** What other parts of a checklist may name. */
export interface Names {
  readonly facts: readonly { readonly id: string; readonly label: string; readonly options: readonly string[] }[];
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly requirements: readonly { readonly id: string; readonly title: string }[];
  readonly levels: readonly { readonly id: string; readonly title: string }[];
}

/** Sections and requirements in the order of the text. Items written in another way than with a dash have no entry. */
export function outlineOf({ root }: YamlTree, text: string): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const add = (kind: OutlineEntry['kind'], node: YAMLMap.Parsed, pointer: string, depth: number): void => {
    const block = itemBlock(text, node.range[0]);
    if (!block) return;
    const { from, to } = block;
    entries.push({ kind, id: wordsAt(node, 'id'), title: wordsAt(node, 'title'), pointer, depth, from, to });
  };
  const walk = (list: ParsedNode | null, pointer: string, depth: number): void => {
    for (const [index, section] of groups(list)) {
      const own = `${pointer}/${index}`;
      add('section', section, own, depth);
      // In the order of the text: some write inner sections first, some requirements.
      for (const { key, value } of section.items) {
        const name = isScalar(key) ? key.value : undefined;
        if (name === 'sections') walk(value, `${own}/sections`, depth + 1);
        else if (name === 'requirements')
          for (const [at, requirement] of groups(value))
            add('requirement', requirement, `${own}/requirements/${at}`, depth + 1);
      }
    }
  };
  walk(childOf(root?.contents ?? null, 'sections'), '/sections', 0);
  return entries;
}

/** What the text declares, for completing what refers to it. */
export function namesOf({ root }: YamlTree, outline: readonly OutlineEntry[]): Names {
  const top = root?.contents ?? null;
  const of = (kind: OutlineEntry['kind']) =>
    outline.flatMap((entry) => (entry.kind === kind && entry.id !== '' ? [{ id: entry.id, title: entry.title }] : []));
  return {
    facts: groups(childOf(top, 'profile')).flatMap(([, fact]) => {
      const id = wordsAt(fact, 'id');
      const options = groups(childOf(fact, 'options')).map(([, option]) => wordsAt(option, 'value'));
      return id === '' ? [] : [{ id, label: wordsAt(fact, 'label'), options: options.filter(Boolean) }];
    }),
    sections: of('section'),
    requirements: of('requirement'),
    levels: groups(childOf(childOf(top, 'scoring'), 'levels')).map(([, level]) => ({
      id: wordsAt(level, 'id'),
      title: wordsAt(level, 'title'),
    })),
  };
}

function groups(list: ParsedNode | null): [number, YAMLMap.Parsed][] {
  if (!isSeq(list)) return [];
  return list.items.flatMap((item, index): [number, YAMLMap.Parsed][] => (isMap(item) ? [[index, item]] : []));
}

function childOf(node: ParsedNode | null, name: string): ParsedNode | null {
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === name);
  return pair?.value ?? null;
}

function wordsAt(node: ParsedNode, name: string): string {
  const value = childOf(node, name);
  return isScalar(value) && value.value !== null ? String(value.value) : '';
}
