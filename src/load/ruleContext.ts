import { isLower, type Checklist } from '../engine/index.ts';
import type { ChecklistSource } from '../generated/checklist-source.ts';
import { compileChecklist } from './compileChecklist.ts';
import { compileCondition, type ConditionResult } from './compileCondition.ts';
import { indexFacts, type FactTable } from './conditionFacts.ts';
import type { Draft } from './draft.ts';
import type { Path, YamlFile } from './readYaml.ts';
import type {
  FactDraft,
  Placed,
  PlacedCondition,
  References,
  RequirementDraft,
  RuleContext,
  SectionDraft,
} from './rules/rule.ts';

/**
 * Lists what rules look at, so that each need not walk the checklist again, and compiles its conditions.
 *
 * @param whole the checklist once more, where its schema finds no fault with it
 */
export function makeRuleContext(
  yaml: YamlFile,
  checklist: Draft<ChecklistSource>,
  references: References | undefined,
  whole?: ChecklistSource,
): RuleContext {
  const facts: Placed<FactDraft>[] = placed(checklist.profile, ['profile']);
  const sections: Placed<SectionDraft>[] = [];
  const requirements: Placed<RequirementDraft>[] = [];
  const conditions: { text: string; path: Path }[] = [];
  const noteCondition = ({ value, path }: Placed<{ readonly applies?: string | undefined }>): void => {
    if (typeof value.applies === 'string') conditions.push({ text: value.applies, path: [...path, 'applies'] });
  };
  const walk = (list: SectionDraft['sections'], path: Path): void => {
    for (const section of placed(list, path)) {
      sections.push(section);
      noteCondition(section);
      for (const requirement of placed(section.value.requirements, [...section.path, 'requirements'])) {
        requirements.push(requirement);
        noteCondition(requirement);
      }
      walk(section.value.sections, [...section.path, 'sections']);
    }
  };
  walk(checklist.sections, ['sections']);

  const table = indexFacts(
    facts.flatMap(({ value: { id, type, options } }) =>
      id === undefined ? [] : { id, type, options: options?.flatMap((option) => option?.value ?? []) },
    ),
  );
  const placedConditions = compileAll(conditions, table);
  return {
    file: yaml.file,
    checklist,
    facts,
    sections,
    requirements,
    conditions: placedConditions,
    references,
    predecessor: predecessorOf(checklist, references),
    compiled: once(() => (whole ? compileWith(whole, placedConditions) : undefined)),
    lineOf: (path) => yaml.problem({ code: '', severity: 'error', message: '' }, path).line,
  };
}

function compileWith(source: ChecklistSource, conditions: readonly PlacedCondition[]): Checklist | undefined {
  const trees = conditions.flatMap(({ text, result }) =>
    result.tree === undefined ? [] : [[text, result.tree] as const],
  );
  return trees.length === conditions.length ? compileChecklist(source, new Map(trees)) : undefined;
}

function predecessorOf(
  { version, supersedes }: Draft<ChecklistSource>,
  references: References | undefined,
): Checklist | undefined {
  if (version === undefined || supersedes === undefined || !isLower(supersedes, version)) return undefined;
  return references?.editions?.get(supersedes);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Problems in conditions after which no more of them are compiled: a hostile file may have very many. */
const MAX_CONDITION_PROBLEMS = 1_000;

function compileAll(conditions: readonly { text: string; path: Path }[], facts: FactTable): PlacedCondition[] {
  const known = new Map<string, ConditionResult>();
  let found = 0;
  return conditions.map(({ text, path }) => {
    const result: ConditionResult =
      known.get(text) ?? (found < MAX_CONDITION_PROBLEMS ? compileCondition(text, facts) : { problems: [] });
    known.set(text, result);
    found += result.problems.length;
    return { text, path, result };
  });
}

function placed<T>(list: readonly (T | undefined)[] | undefined, path: Path): Placed<T>[] {
  return (list ?? []).flatMap((value, index) => (value === undefined ? [] : { value, path: [...path, index] }));
}
