import type { ListedRequirement } from '../listRequirements.ts';
import type { Condition, Requirement } from '../model.ts';
import { stableText } from './stableText.ts';

/** Parts of a requirement that explain it and decide nothing. Everything else is content, also parts added later. */
export const EDITORIAL = ['title', 'why', 'goodEvidence', 'guidance', 'sources', 'review'] as const;

const NOT_CONTENT: ReadonlySet<string> = new Set(['id', 'applies', ...EDITORIAL]);

/**
 * What an answer to a requirement was given to: statement, response, objectives, evidence rule, gate, weight and the
 * conditions under which it applies, those of the sections around it included. Plain JSON, the same for requirements
 * that ask the same: conditions are one conjunction in a fixed order, objectives and options are in order of their ids.
 */
export type Content = Readonly<Record<string, unknown>>;

/** The content of a requirement of an edition. */
export function contentOf({ requirement, path }: Pick<ListedRequirement, 'requirement' | 'path'>): Content {
  const own = Object.entries(requirement).filter(([key, value]) => !NOT_CONTENT.has(key) && value !== undefined);
  const trees = [...path, requirement].flatMap(({ applies }) => (applies ? conjuncts(applies.tree) : []));
  return {
    ...Object.fromEntries(own),
    objectives: byKey(requirement.objectives, ({ id }) => id),
    response: normalResponse(requirement.response),
    conditions: [...new Map(trees.map((tree) => [stableText(tree), tree]))].sort(byText).map(([, tree]) => tree),
  };
}

/** Content without its words: what is left unchanged when only the wording was. */
export function withoutWords(content: Content): Content {
  const { statement: _statement, objectives, response, ...rest } = content;
  return { ...rest, objectives: withoutKey(objectives, 'text'), response: withoutLabels(response) };
}

function conjuncts(tree: Condition): readonly Condition[] {
  return tree.op === 'and' ? tree.args.flatMap(conjuncts) : [tree];
}

function normalResponse(response: Requirement['response']): unknown {
  if (!('options' in response)) return response;
  return { ...response, options: byKey(response.options, ({ value }) => value) };
}

function byKey<T>(list: readonly T[], key: (item: T) => string): readonly T[] {
  return list
    .map((item): [string, T] => [key(item), item])
    .sort(byText)
    .map(([, item]) => item);
}

function byText([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withoutLabels(response: unknown): unknown {
  if (typeof response !== 'object' || response === null || !('options' in response)) return response;
  return { ...response, options: withoutKey(response.options, 'label') };
}

function withoutKey(list: unknown, key: string): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((item: unknown) =>
    typeof item === 'object' && item !== null
      ? Object.fromEntries(Object.entries(item).filter(([name]) => name !== key))
      : item,
  );
}
