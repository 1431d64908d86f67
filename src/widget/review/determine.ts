import { basisOf } from '../../review/basis.ts';
import { DETERMINATION_WORD, type DeterminationValue } from '../logic/reviewWords.ts';
import type { Desk } from './deskContext.ts';

/** Concludes about a requirement; a reason that was given before stays. */
export function determine(desk: Desk, requirement: string, value: DeterminationValue): void {
  desk.change(`${DETERMINATION_WORD[value].toLowerCase()}: ${requirement}`, ({ determinations }) => {
    const before = Object.hasOwn(determinations, requirement) ? determinations[requirement] : undefined;
    if (before?.value === value && before.carriedFrom === undefined) return [];
    return [
      {
        type: 'determine',
        requirement,
        value,
        basis: basisOf(desk.record, requirement),
        ...(before?.reason !== undefined && { reason: before.reason }),
      },
    ];
  });
}

/** Writes the reason of a determination; nothing where there is none. */
export function giveReason(desk: Desk, requirement: string, reason: string): void {
  desk.change(
    `the reason for ${requirement}`,
    ({ determinations }) => {
      const before = Object.hasOwn(determinations, requirement) ? determinations[requirement] : undefined;
      return before ? [{ type: 'determine', requirement, value: before.value, basis: before.basis, reason }] : [];
    },
    `reason/${requirement}`,
  );
}

/** Takes a determination back. */
export function undetermine(desk: Desk, requirement: string): void {
  desk.change(`take back the determination of ${requirement}`, () => [{ type: 'undetermine', requirement }]);
}
