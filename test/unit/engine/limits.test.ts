/** The largest checklist the language allows is still scored exactly, by both implementations. */
import { expect, test } from 'vitest';
import {
  assess,
  atEvidenceLevel,
  compileScoring,
  encodeAnswer,
  encodeRecord,
  formatPercent,
  scoreEncoded,
  type Answer,
} from '../../../src/engine/index.ts';
import { checklist, record, requirement, section, threshold } from './build.ts';

test('10,000 requirements of weight 1,000,000: one point short of 100% is short', () => {
  const requirements = Array.from({ length: 10_000 }, (_, i) =>
    requirement(`R-${i}`, { weight: i === 0 ? 1 : 1_000_000, response: { partialCredit: 99 } }),
  );
  const made = checklist([section('s', requirements)], { thresholds: [threshold('all', 100)] });
  const answers = Object.fromEntries(
    requirements.map(({ id }, i): [string, Answer] => [id, { answer: i === 0 ? 'partly-met' : 'met' }]),
  );
  const weights = 9_999 * 1_000_000 + 1;
  const result = assess(made, record(answers));
  expect(result.score.demonstrated).toEqual({ num: 100 * weights - 1, den: 100 * weights });
  expect(formatPercent(result.score.demonstrated)).toBe('99.9');
  expect(result.outcome.value).toBe('not-ready');
  const compiled = compileScoring(made);
  const encoded = encodeRecord(compiled, record(answers));
  const fast = scoreEncoded(compiled, encoded);
  expect(fast.demonstrated).toEqual(result.score.demonstrated);
  expect(fast.outcome).toBe('not-ready');
  encodeAnswer(compiled, encoded, record({ ...answers, 'R-0': { answer: 'met' } }), 'R-0');
  expect(scoreEncoded(compiled, encoded).outcome).toBe('ready');
});

test('a result can be restated at a higher level of evidence', () => {
  const made = checklist([
    section('s', [requirement('R-1'), requirement('R-2', { minimumEvidenceLevel: 4 })], {
      sections: [section('t', [requirement('R-3', { minimumEvidenceLevel: 1 })])],
    }),
  ]);
  const evidence = {
    E2: { name: 'memo', kind: 'document', level: 2 },
    E4: { name: 'lab', kind: 'test-report', level: 4 },
  };
  const given = record(
    {
      'R-1': { answer: 'met' },
      'R-2': { answer: 'met', evidence: ['E4'] },
      'R-3': { answer: 'met', evidence: ['E2'] },
    },
    { evidence },
  );
  const verdictsAt = (level: 0 | 1 | 2 | 3 | 4) =>
    assess(atEvidenceLevel(made, level), given).requirements.map(({ verdict }) => verdict);
  expect(verdictsAt(0)).toEqual(['pass', 'pass', 'pass']);
  expect(verdictsAt(2)).toEqual(['needs-review', 'pass', 'pass']);
  expect(verdictsAt(3)).toEqual(['needs-review', 'pass', 'needs-review']);
});
