/** Nothing that validates, and some things that do not, can make the engine throw. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  assess,
  atEvidenceLevel,
  compileScoring,
  encodeRecord,
  explain,
  scoreEncoded,
  type AssessedRecord,
  type Evidence,
} from '../../src/engine/index.ts';
import { anyAnswer } from './answers.ts';
import { anyFactValue, checklist, EVIDENCE_IDS, PATIENCE, RUNS } from './generators.ts';
import { atMost } from './scores.ts';

const HOSTILE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'length', ''];
const IDS = [...HOSTILE, 'REQ-1', 'REQ-2', 'REQ-3', 'REQ-4', 'deviceType', 'hasModem'];

const evidence: fc.Arbitrary<Evidence> = fc.record(
  {
    name: fc.string(),
    kind: fc.string(),
    level: fc.oneof(fc.integer(), fc.double()),
    expires: fc.oneof(fc.string(), fc.constantFrom('2025-13-01', '9999-12-31', '2025-02-30')),
  },
  { requiredKeys: ['name', 'kind', 'level'] },
);

const dictionary = <T>(value: fc.Arbitrary<T>) =>
  fc.array(fc.tuple(fc.constantFrom(...IDS), value), { maxLength: 8 }).map((entries) => Object.fromEntries(entries));

const hostile: fc.Arbitrary<AssessedRecord> = fc.record({
  assessedOn: fc.oneof(fc.string(), fc.constantFrom('2025-06-01', '0000-00-00')),
  profile: dictionary(fc.oneof(anyFactValue, fc.string(), fc.double())),
  answers: dictionary(anyAnswer([...EVIDENCE_IDS, ...HOSTILE])),
  evidence: dictionary(evidence),
});

test(
  'hostile records are assessed, explained and scored fast, all alike',
  () => {
    fc.assert(
      fc.property(checklist, hostile, fc.constantFrom(0 as const, 2 as const, 4 as const), (made, record, level) => {
        const asked = atEvidenceLevel(made, level);
        const result = assess(asked, record);
        const compiled = compileScoring(asked);
        expect(scoreEncoded(compiled, encodeRecord(compiled, record)).outcome).toBe(result.outcome.value);
        expect(explain(asked, record, result).value).toBe(result.outcome.value);
        for (const { id } of result.requirements) expect(explain(asked, record, result, id)?.id).toBe(id);
        expect(explain(asked, record, result, 'constructor')).toBeUndefined();
      }),
      RUNS,
    );
  },
  PATIENCE,
);

test(
  'asking for a higher level of evidence never raises what is demonstrated',
  () => {
    fc.assert(
      fc.property(checklist, hostile, (made, record) => {
        const scores = ([0, 1, 2, 3, 4] as const).map((level) => assess(atEvidenceLevel(made, level), record).score);
        scores.slice(1).forEach((score, i) => {
          const before = scores[i]?.demonstrated;
          expect(score.demonstrated === null).toBe(before === null);
          if (score.demonstrated && before) expect(atMost(score.demonstrated, before)).toBe(true);
        });
      }),
      RUNS,
    );
  },
  PATIENCE,
);
