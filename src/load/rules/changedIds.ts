import { listRequirements, type Checklist } from '../../engine/index.ts';
import type { Path } from '../readYaml.ts';
import { suggest } from '../suggest.ts';
import { quote } from '../words.ts';
import type { Rule, RuleContext, RuleFinding } from './rule.ts';

export const changedIds: Rule = {
  code: 'changed-ids',
  severity: 'error',
  title: 'Every old requirement is still there or accounted for, once, and no id is used again',
  docs: 'An answer is carried by the id of its requirement. If an old requirement went without a word, or its id came to mean something else, answers would be lost or taken for answers to other questions.',
  *run(context) {
    const { predecessor } = context;
    if (!predecessor) return;
    const old = idsOf(predecessor);
    const now = new Map(context.requirements.flatMap(({ value, path }) => (value.id ? [[value.id, path]] : [])));
    const changes = (context.checklist.changes ?? []).map((change, index) => ({ change, path: ['changes', index] }));
    const claimed = new Map<string, Path>();
    const leaving = new Set<string>();
    for (const { change, path } of changes) {
      const to = (change?.to ?? []).flatMap((id) => id ?? []);
      for (const [index, id] of (change?.from ?? []).entries()) {
        if (id === undefined) continue;
        const here = [...path, 'from', index];
        if (!old.has(id)) yield unknown(id, here, `edition ${predecessor.version}`, old);
        const first = claimed.get(id);
        if (first !== undefined) yield claimedTwice(id, here, context.lineOf(first));
        else claimed.set(id, here);
        if (change?.type === 'retired' || (to.length > 0 && !to.includes(id))) leaving.add(id);
      }
      for (const [index, id] of (change?.to ?? []).entries()) {
        if (id !== undefined && !now.has(id)) yield unknown(id, [...path, 'to', index], 'this edition', now.keys());
      }
    }
    for (const id of old) {
      if (claimed.has(id) || now.has(id)) continue;
      yield {
        code: 'undeclared-change',
        path: ['supersedes'],
        message: `Requirement ${quote(id)} of edition ${predecessor.version} is not in this edition, and no change says what became of it`,
        help: `Add it to "changes": retired, moved, split, merged, covered-by or reworded.`,
        actual: id,
      };
    }
    yield* reused(context, old, now, leaving);
  },
};

function* reused(
  { references, predecessor }: RuleContext,
  old: ReadonlySet<string>,
  now: ReadonlyMap<string, Path>,
  leaving: ReadonlySet<string>,
): Iterable<RuleFinding> {
  const former = new Map<string, string>();
  for (const [version, edition] of references?.editions ?? []) {
    if (edition) for (const id of idsOf(edition)) former.set(id, version);
  }
  for (const [id, path] of now) {
    const version = leaving.has(id) ? predecessor?.version : old.has(id) ? undefined : former.get(id);
    if (version === undefined) continue;
    yield {
      code: 'reused-id',
      path: [...path, 'id'],
      message: `The id ${quote(id)} meant another requirement in edition ${version}`,
      help: leaving.has(id)
        ? 'Give this requirement an id that was never used, or name it in "to" of the change.'
        : 'Give this requirement an id that was never used.',
      actual: id,
    };
  }
}

function idsOf(edition: Checklist): ReadonlySet<string> {
  return new Set(listRequirements(edition).map(({ requirement }) => requirement.id));
}

function unknown(id: string, path: Path, where: string, known: Iterable<string>): RuleFinding {
  const meant = suggest(id, known);
  return {
    code: 'unknown-changed-id',
    path,
    message: `There is no requirement ${quote(id)} in ${where}${meant === undefined ? '' : `; did you mean ${quote(meant)}?`}`,
    help: meant === undefined ? 'Name a requirement that is there.' : `Write ${meant}.`,
    ...(meant === undefined ? {} : { expected: meant }),
    actual: id,
  };
}

function claimedTwice(id: string, path: Path, line: number): RuleFinding {
  return {
    code: 'changed-twice',
    path,
    message: `What became of ${quote(id)} is said twice`,
    help: `The first is in line ${line}. Say it in one change: a split may name several new requirements.`,
    actual: id,
  };
}
