import { listRequirements } from './listRequirements.ts';
import type { Checklist } from './model.ts';
import type { LevelResult, RequirementResult } from './result.ts';

/**
 * Where each level stands, lowest first; undefined where the model is not levels. A level is reached when every mandatory
 * requirement of it and of all lower levels passes; what does not apply, or is justified as not applicable, stands in
 * nobody's way. It is unreachable once one of them is decided and no pass, or can no longer become one.
 */
export function levelResults(
  checklist: Checklist,
  requirements: readonly RequirementResult[],
): readonly LevelResult[] | undefined {
  const { model, levels } = checklist.scoring;
  if (model !== 'levels' || levels === undefined) return undefined;
  const levelOf = new Map(
    listRequirements(checklist).flatMap(({ requirement: { id, level, mandatory = true } }) =>
      level !== undefined && mandatory ? [[id, level] as const] : [],
    ),
  );
  const lower: RequirementResult[] = [];
  return levels.map(({ id, title }): LevelResult => {
    const wanting = requirements.filter((requirement) => levelOf.get(requirement.id) === id && isWanting(requirement));
    lower.push(...wanting);
    const state = lower.length === 0 ? 'reached' : lower.every(mayPass) ? 'open' : 'unreachable';
    return { id, title, state, wanting: wanting.map((requirement) => requirement.id) };
  });
}

function isWanting({ verdict }: RequirementResult): boolean {
  return verdict !== undefined && verdict !== 'pass' && verdict !== 'not-applicable';
}

/** Whether a requirement that is no pass can still become one: nothing that decides it is settled below a pass. */
function mayPass({ verdict, open, objectives }: RequirementResult): boolean {
  // A fact may yet take a pending one out.
  if (verdict === 'pending') return true;
  return open && objectives.every(({ verdict }) => verdict !== 'partial' && verdict !== 'fail');
}
