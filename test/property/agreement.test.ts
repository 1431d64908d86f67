/** Law 9: the typed-array path and the reference agree on every case. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assess,
  compileScoring,
  encodeAnswer,
  encodeProfile,
  encodeRecord,
  scoreEncoded,
  VERDICT_OF_CODE,
  type FastScore,
  type LevelResult,
  type Result,
} from '../../src/engine/index.ts';
import { cases, checklist, recordFor, PATIENCE, RUNS } from './generators.ts';

const fromFast = (score: FastScore) => ({
  ...score,
  verdicts: Array.from(score.verdicts, (code) => VERDICT_OF_CODE[code]),
});

const fromReference = (result: Result) => ({
  demonstrated: result.score.demonstrated,
  answered: result.score.answered,
  attainable: result.score.attainable,
  ...(result.score.points ? { points: result.score.points } : {}),
  decided: result.score.completeness.decided,
  total: result.score.completeness.total,
  outcome: result.outcome.value,
  levelsReached: levelCount(result, (state) => state === 'reached'),
  levelsAttainable: levelCount(result, (state) => state !== 'unreachable'),
  verdicts: result.requirements.map((requirement) => requirement.verdict),
});

/** How many levels stand so, which those of the lowest ones always do first. */
function levelCount({ levels = [] }: Result, counts: (state: LevelResult['state']) => boolean): number {
  return levels.filter(({ state }) => counts(state)).length;
}

describe('agreement of the fast path with the reference', () => {
  test(
    'on any checklist and record',
    () => {
      fc.assert(
        fc.property(cases, ({ checklist: made, record }) => {
          const compiled = compileScoring(made);
          const score = scoreEncoded(compiled, encodeRecord(compiled, record));
          expect(fromFast(score)).toEqual(fromReference(assess(made, record)));
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    'when one encoded record is used again for another record, and scored twice',
    () => {
      const pair = checklist.chain((made) => fc.tuple(fc.constant(made), recordFor(made), recordFor(made)));
      fc.assert(
        fc.property(pair, ([made, first, second]) => {
          const compiled = compileScoring(made);
          const encoded = encodeRecord(compiled, first);
          scoreEncoded(compiled, encoded);
          scoreEncoded(compiled, encodeRecord(compiled, second, encoded));
          expect(fromFast(scoreEncoded(compiled, encoded))).toEqual(fromReference(assess(made, second)));
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    'when answers and facts are taken over one by one',
    () => {
      const pair = checklist.chain((made) => fc.tuple(fc.constant(made), recordFor(made), recordFor(made)));
      fc.assert(
        fc.property(pair, ([made, first, second]) => {
          const compiled = compileScoring(made);
          const start = { ...first, assessedOn: second.assessedOn, evidence: second.evidence };
          const encoded = encodeRecord(compiled, start);
          encodeProfile(compiled, encoded, second.profile);
          for (const id of ['NO-SUCH', ...compiled.indexOf.keys()]) encodeAnswer(compiled, encoded, second, id);
          expect(fromFast(scoreEncoded(compiled, encoded))).toEqual(fromReference(assess(made, second)));
        }),
        RUNS,
      );
    },
    PATIENCE,
  );
});
