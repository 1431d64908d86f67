import type { ChecklistSource } from '../generated/checklist-source.ts';
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

/** Lists what rules look at, so that each need not walk the checklist again, and compiles its conditions. */
export function makeRuleContext(
  yaml: YamlFile,
  checklist: Draft<ChecklistSource>,
  references: References | undefined,
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
  return {
    file: yaml.file,
    checklist,
    facts,
    sections,
    requirements,
    conditions: compileAll(conditions, table),
    references,
    lineOf: (path) => yaml.problem({ code: '', severity: 'error', message: '' }, path).line,
  };
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
