/** What is called less than major makes nobody's result worse. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  assess,
  diffEditions,
  listRequirements,
  type AssessedRecord,
  type Checklist,
  type EvidenceLevel,
  type Fraction,
  type Requirement,
  type Response,
  type ResponseOption,
  type Section,
} from '../../src/engine/index.ts';
import { cases, PATIENCE, RUNS } from './generators.ts';

type Relax = (requirement: Requirement) => Requirement;

const relaxResponse =
  (change: (response: Response) => Response): Relax =>
  (requirement) => ({
    ...requirement,
    response: change(requirement.response),
  });

const RELAXATIONS: readonly Relax[] = [
  (requirement) => ({ ...requirement, title: 'Other words', why: 'Other reasons.' }),
  (requirement) => ({ ...requirement, gate: false }),
  (requirement) => ({
    ...requirement,
    minimumEvidenceLevel: Math.floor(requirement.minimumEvidenceLevel / 2) as EvidenceLevel,
  }),
  relaxResponse((response) => ({ ...response, partialCredit: Math.min(99, response.partialCredit + 30) })),
  relaxResponse((response) => ({ ...response, notApplicable: true })),
  relaxResponse((response) =>
    response.kind === 'choice' ? { ...response, options: [...response.options.map(raised), MORE] } : response,
  ),
];

const raised = (option: ResponseOption): ResponseOption => ({
  ...option,
  means: option.means === 'not-met' ? 'partly-met' : 'met',
});
const MORE = { value: 'one-more', label: 'One more', means: 'not-met' as const };

const INFORMATION: Requirement = {
  id: 'INFORMS',
  title: 'Informs',
  statement: 'It is told.',
  why: 'To know.',
  goodEvidence: [],
  guidance: [],
  sources: [],
  gate: false,
  weight: 0,
  response: { kind: 'conformance', notApplicable: false, partialCredit: 0 },
  objectives: [],
  minimumEvidenceLevel: 0,
  review: [],
};

function relaxed(before: Checklist, choices: readonly (readonly number[])[], extra: number): Checklist {
  let count = 0;
  const build = (section: Section): Section => ({
    ...section,
    requirements: [
      ...section.requirements.map((requirement) =>
        (choices[count++ % choices.length] ?? []).reduce((now, index) => RELAXATIONS[index]?.(now) ?? now, requirement),
      ),
      ...(extra === 1 && section.id === 'section-1' ? [INFORMATION] : []),
    ],
    sections: section.sections.map(build),
  });
  const thresholds = before.scoring.thresholds
    .map((threshold) => ({ ...threshold, atLeast: Math.max(0, threshold.atLeast - (extra > 1 ? 10 : 0)) }))
    .slice(extra === 3 ? 1 : 0);
  return {
    ...before,
    version: '1.1.0',
    sections: before.sections.map(build),
    scoring: { ...before.scoring, thresholds },
  };
}

const RANK = { 'not-ready': 0, incomplete: 1, ready: 2 } as const;

const atLeast = (now: Fraction | null, was: Fraction | null): boolean =>
  was === null || (now !== null && BigInt(now.num) * BigInt(was.den) >= BigInt(was.num) * BigInt(now.den));

/** A claim that the edition does not allow is no result: what becomes of it is not looked at. */
function claimsWhatIsNotAllowed(checklist: Checklist, record: AssessedRecord): boolean {
  return listRequirements(checklist).some(({ requirement: { id, response } }) => {
    const answer = Object.hasOwn(record.answers, id) ? record.answers[id] : undefined;
    const claims = [answer?.answer, ...Object.values(answer?.objectives ?? {})];
    const stray = response.kind === 'choice' && answer?.choice === MORE.value;
    return stray || (!response.notApplicable && claims.includes('not-applicable'));
  });
}

test(
  'demonstrated score and outcome are no worse under an edition that is not called major',
  () => {
    const relaxations = fc.array(fc.subarray([0, 1, 2, 3, 4, 5]), { minLength: 1, maxLength: 6 });
    let compared = 0;
    fc.assert(
      fc.property(cases, relaxations, fc.nat(3), ({ checklist, record }, choices, extra) => {
        const after = relaxed(checklist, choices, extra);
        if (diffEditions(checklist, after).class === 'major' || claimsWhatIsNotAllowed(checklist, record)) return;
        compared += 1;
        const [was, now] = [assess(checklist, record), assess(after, record)];
        expect(atLeast(now.score.demonstrated, was.score.demonstrated)).toBe(true);
        expect(RANK[now.outcome.value]).toBeGreaterThanOrEqual(RANK[was.outcome.value]);
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(RUNS.numRuns / 10);
  },
  PATIENCE,
);
