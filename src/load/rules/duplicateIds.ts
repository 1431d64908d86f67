import type { Replacement } from '../problem.ts';
import type { Path } from '../readYaml.ts';
import { quote } from '../words.ts';
import type { Rule, RuleContext, RuleFinding } from './rule.ts';

export const duplicateIds: Rule = {
  code: 'duplicate-id',
  severity: 'error',
  title: 'Ids are unique',
  docs: 'Answers, scores and links name sections, requirements, facts, options, objectives, thresholds, levels and what a reviewer chooses by id. Two with the same id would be taken for each other.',
  examples: {
    ok: [
      `sections:
  - id: firmware
    requirements: [{ id: DEV-01 }, { id: DEV-02 }]
`,
    ],
    bad: [
      `sections:
  - id: firmware
    requirements: [{ id: DEV-01 }, { id: «duplicate-id|DEV-01» }]
`,
    ],
  },
  *run(context) {
    yield* repeats('Fact id', list(context.facts, 'id'), context);
    yield* repeats('Section id', list(context.sections, 'id'), context);
    yield* repeats('Requirement id', list(context.requirements, 'id'), context);
    yield* repeats(
      'Threshold id',
      items(context.checklist.scoring?.thresholds, ['scoring', 'thresholds'], 'id'),
      context,
    );
    yield* repeats('Level id', items(context.checklist.scoring?.levels, ['scoring', 'levels'], 'id'), context);
    for (const kind of ['categories', 'severities', 'recommendations'] as const) {
      yield* repeats(`Id in ${kind}`, items(context.checklist.review?.[kind], ['review', kind], 'id'), context);
    }
    for (const { value, path } of context.facts) {
      yield* repeats(`Option of fact ${value.id ?? ''}`, items(value.options, [...path, 'options'], 'value'), context);
    }
    for (const { value, path } of context.requirements) {
      const { id = '', response, objectives } = value;
      yield* repeats(`Option of ${id}`, items(response?.options, [...path, 'response', 'options'], 'value'), context);
      yield* repeats(`Objective of ${id}`, items(objectives, [...path, 'objectives'], 'id'), context);
    }
  },
};

interface Named {
  readonly name: string | undefined;
  readonly path: Path;
}

function list(placed: readonly { value: { id?: string | undefined }; path: Path }[], key: 'id'): Named[] {
  return placed.map(({ value, path }) => ({ name: value[key], path: [...path, key] }));
}

function items<Key extends string>(
  values: readonly ({ readonly [K in Key]?: string | undefined } | undefined)[] | undefined,
  path: Path,
  key: Key,
): Named[] {
  return (values ?? []).map((value, index) => ({ name: value?.[key], path: [...path, index, key] }));
}

function* repeats(what: string, all: readonly Named[], context: RuleContext): Iterable<RuleFinding> {
  const first = new Map<string, Path>();
  const taken = new Set(all.map(({ name }) => name));
  for (const { name, path } of all) {
    if (name === undefined) continue;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, path);
    else {
      yield {
        path,
        message: `${what} ${quote(name)} is used twice`,
        help: `The first is in line ${context.lineOf(earlier)}. Give this one an id of its own.`,
        actual: name,
        replace: free(name, taken),
      };
    }
  }
}

/** The next number that no id of the same beginning has; for ids that end in a number. */
function free(name: string, taken: Set<string | undefined>): Replacement | undefined {
  const parts = /^(.*-)(\d{1,6})$/.exec(name);
  if (parts === null) return undefined;
  const [, stem = '', digits = ''] = parts;
  const used = [...taken].flatMap((other) =>
    other?.startsWith(stem) === true && /^\d{1,6}$/.test(other.slice(stem.length))
      ? Number(other.slice(stem.length))
      : [],
  );
  const to = `${stem}${String(Math.max(...used) + 1).padStart(digits.length, '0')}`;
  taken.add(to);
  return { from: name, to };
}
