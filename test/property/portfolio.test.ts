/** Whatever the submissions and their reviews: totals add up to the rows, and nothing reviewed is counted as self-assessed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess, compileScoring, encodeRecord, listRequirements, scoreEncoded } from '../../src/engine/index.ts';
import type { SubmissionRecord } from '../../src/generated/record.ts';
import type { Review } from '../../src/generated/review.ts';
import { makeRow } from '../../src/portfolio/makeRow.ts';
import type { PortfolioRow } from '../../src/portfolio/row.ts';
import { fastSides, sideOf } from '../../src/portfolio/side.ts';
import { totalsOf, type NamedOutcomes, type OutcomeCounts } from '../../src/portfolio/totals.ts';
import { viewRows } from '../../src/portfolio/view.ts';
import { checklistDigest } from '../../src/record/digest.ts';
import { newRecord } from '../../src/record/newRecord.ts';
import { basisOf } from '../../src/review/basis.ts';
import { newReview } from '../../src/review/newReview.ts';
import { cases, PATIENCE, RUNS } from './generators.ts';

const ON = '2025-06-01';
const LAW_RUNS = { numRuns: Math.ceil(RUNS.numRuns / 5) };
const DAYS = [
  '2023-01-01',
  '2024-06-01',
  '2025-01-01',
  '2025-05-31',
  '2025-06-01',
  '2025-07-01',
  '2025-08-30',
  '2026-01-01',
];
const VALUES = ['accepted', 'accepted-with-observation', 'rejected', 'information-requested'] as const;

const day = fc.constantFrom(...DAYS);

/** A row of a generated submission, now and then reviewed. */
const row: fc.Arbitrary<PortfolioRow> = cases
  .filter(({ record }) => !/:null\b/.test(JSON.stringify(record)))
  .chain(({ checklist, record: answers }) => {
    const record = {
      ...newRecord(checklist, {
        id: '00000000-0000-4000-8000-000000000000',
        now: '2025-06-01T00:00:00Z',
        digest: checklistDigest(checklist),
        assessedOn: answers.assessedOn,
      }),
      ...answers,
    } as SubmissionRecord;
    const ids = listRequirements(checklist).map(({ requirement }) => requirement.id);
    const finding = fc.record({
      requirement: fc.constantFrom('gone', ...ids),
      at: day,
      severity: fc.constantFrom('major', 'minor', '__proto__'),
      state: fc.constantFrom('open' as const, 'closed' as const),
    });
    const review = fc
      .record({
        values: fc.array(fc.option(fc.constantFrom(...VALUES)), { minLength: ids.length, maxLength: ids.length }),
        findings: fc.array(finding, { maxLength: 5 }),
        dues: fc.array(fc.option(day), { maxLength: 3 }),
        reviewedOn: day,
      })
      .map(({ values, findings, dues, reviewedOn }): Review => {
        const by = 'R. Reviewer';
        const empty = newReview({ checklist, record }, { id: record.id, now: '2025-06-01T00:00:00Z', reviewer: by });
        return {
          ...empty,
          reviewedOn,
          determinations: Object.fromEntries(
            ids.flatMap((id, index) => {
              const value = values[index];
              return value ? [[id, { value, by, at: empty.created, basis: basisOf(record, id) }] as const] : [];
            }),
          ),
          observations: Object.fromEntries(
            findings.map(({ at, ...one }, index) => [
              `O${index + 1}`,
              { ...one, category: 'other', text: 'Seen.', round: 1, by, at: `${at}T10:00:00Z` },
            ]),
          ),
          actions: Object.fromEntries(
            dues.map((due, index) => [
              `A${index + 1}`,
              {
                requirement: 'gone',
                text: 'Do it.',
                state: 'open' as const,
                round: 1,
                by,
                at: empty.created,
                ...(due && { due }),
              },
            ]),
          ),
        };
      });
    return fc
      .option(review, { nil: undefined })
      .map((given) => makeRow({ checklist, record }, { on: ON, source: 'a.json', ...(given && { review: given }) }));
  });

const rows = fc.array(row, { maxLength: 12 });

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

test(
  'totals add up to the rows, self-assessed and reviewed apart',
  () => {
    fc.assert(
      fc.property(rows, (made) => {
        const totals = totalsOf(made, ON);
        const adds = (parts: readonly NamedOutcomes[]): OutcomeCounts => ({
          submissions: sum(parts.map(({ submissions }) => submissions)),
          self: outcomes(parts, 'self'),
          reviewed: outcomes(parts, 'reviewed'),
        });
        for (const parts of [totals.byDeviceType, totals.byManufacturer, totals.byEdition, totals.byMonth]) {
          expect(adds(parts)).toEqual(totals.all);
        }
        for (const value of ['ready', 'not-ready', 'incomplete'] as const) {
          expect(totals.all.self[value]).toBe(made.filter(({ outcome }) => outcome === value).length);
          expect(totals.all.reviewed[value]).toBe(made.filter((one) => one.reviewedOutcome === value).length);
        }
        const observations = sum(made.map(({ openObservations }) => openObservations));
        expect(sum(Object.values(totals.openObservations))).toBe(observations);
        expect(sum(Object.values(totals.openBySeverity))).toBe(observations);
        expect(sum(Object.values(totals.evidenceExpiring))).toBe(
          sum(made.map(({ evidenceExpiring }) => evidenceExpiring.length)),
        );
        expect(totals.overdueActions).toBe(sum(made.map(({ overdueActions }) => overdueActions)));
        for (const { checklist, requirement, selfFailed, reviewedFailed, observed } of totals.failures) {
          const having = (key: 'failed' | 'reviewedFailed' | 'observed'): number =>
            made.filter((one) => one.checklist === checklist && one[key].includes(requirement)).length;
          expect([selfFailed, reviewedFailed, observed]).toEqual([
            having('failed'),
            having('reviewedFailed'),
            having('observed'),
          ]);
        }
      }),
      LAW_RUNS,
    );
  },
  PATIENCE,
);

function outcomes(parts: readonly NamedOutcomes[], key: 'self' | 'reviewed'): OutcomeCounts['self'] {
  const of = (value: 'ready' | 'not-ready' | 'incomplete'): number => sum(parts.map((part) => part[key][value]));
  return { ready: of('ready'), 'not-ready': of('not-ready'), incomplete: of('incomplete') };
}

test(
  'the counts of a row add up, and a filter and its opposite share the rows out',
  () => {
    fc.assert(
      fc.property(rows, (made) => {
        for (const one of made) {
          const { pass, partial, fail, notApplicable, notAnswered, needsReview, inconclusive, pending } = one;
          expect(
            pass +
              partial +
              fail +
              notApplicable +
              notAnswered +
              needsReview +
              inconclusive +
              pending +
              one.notApplying,
          ).toBe(one.requirements);
          const { accepted, acceptedWithObservation, rejected, informationRequested, notReviewed } = one;
          if (one.reviewed) {
            expect(accepted + acceptedWithObservation + rejected + informationRequested + notReviewed).toBe(
              one.requirements - one.notApplying,
            );
          }
        }
        for (const key of [
          'reviewed',
          'openObservations',
          'overdueActions',
          'evidenceExpiring',
          'gatesFailed',
        ] as const) {
          const view = (value: boolean) =>
            viewRows(made, { [key]: value }, { column: 'openObservations', descending: true });
          const [yes, no] = [view(true), view(false)];
          expect(new Set([...yes, ...no])).toEqual(new Set(made));
          expect(yes.length + no.length).toBe(made.length);
        }
      }),
      LAW_RUNS,
    );
  },
  PATIENCE,
);

test(
  'a record scored in a batch has the same side as its whole result',
  () => {
    fc.assert(
      fc.property(cases, ({ checklist, record }) => {
        const compiled = compileScoring(checklist);
        const quick = fastSides(checklist)(scoreEncoded(compiled, encodeRecord(compiled, record)));
        expect(quick).toEqual(sideOf(assess(checklist, record)));
      }),
      LAW_RUNS,
    );
  },
  PATIENCE,
);
