import { describe, expect, it } from 'vitest';
import type { RequirementResult } from '../../../src/engine/index.ts';
import { verdictSentence } from '../../../src/widget/logic/verdictSentence.ts';
import { aRequirement, aResult } from './requirement.ts';

const evidence = {
  'E-1': { name: 'Test report', kind: 'test-report', level: 3 },
  'E-2': { name: 'Design note', kind: 'design', level: 1 },
};
const labels = new Map([['debugPorts', 'Does it have debug ports?']]);

const rows: [string, Partial<RequirementResult>, string][] = [
  ['nothing answered', {}, 'It is not answered.'],
  [
    'no evidence',
    { verdict: 'needs-review', rule: 'met-evidence-missing' },
    'Claimed as met without evidence; it needs evidence at level 3 (tested by the manufacturer) or higher.',
  ],
  [
    'evidence below the level',
    {
      verdict: 'needs-review',
      rule: 'met-evidence-below-level',
      evidence: [{ id: 'E-2', state: 'below-level', level: 1 }],
    },
    'The evidence is at level 1 (documented); it needs level 3 (tested by the manufacturer) or higher.',
  ],
  [
    'expired evidence',
    {
      verdict: 'needs-review',
      rule: 'met-evidence-expired',
      evidence: [{ id: 'E-1', state: 'expired', level: 3, expires: '2026-10-01' }],
    },
    '“Test report” expired after 1 Oct 2026; renew it, or add current evidence.',
  ],
  [
    'enough evidence, naming only what counts',
    {
      verdict: 'pass',
      rule: 'met-with-evidence',
      evidence: [
        { id: 'E-1', state: 'usable', level: 3 },
        { id: 'E-2', state: 'below-level', level: 1 },
      ],
    },
    'Met, supported by “Test report”.',
  ],
  ['partly met', { verdict: 'partial', rule: 'partly-met' }, 'Partly met: worth 50% of its weight.'],
  [
    'a missing fact, by its question',
    {
      verdict: 'pending',
      rule: 'condition-unknown',
      applies: 'unknown',
      conditions: [{ of: 'requirement:DEV-01', text: 'debugPorts', value: 'unknown', facts: [{ fact: 'debugPorts' }] }],
    },
    'Whether this applies depends on ‘Does it have debug ports?’, not yet answered in the Device profile.',
  ],
  [
    'the objectives that decide, and their reason',
    {
      verdict: 'needs-review',
      rule: 'worst-objective',
      objectives: [
        { id: 'a', verdict: 'pass', rule: 'met-with-evidence' },
        { id: 'b', verdict: 'needs-review', rule: 'met-evidence-missing' },
        { id: 'c', verdict: 'needs-review', rule: 'met-evidence-missing' },
      ],
    },
    'Objectives b and c: claimed as met without evidence; it needs evidence at level 3 (tested by the manufacturer) or higher.',
  ],
];

describe('verdictSentence', () => {
  it.each(rows)('says %s', (_what, changes, sentence) => {
    expect(verdictSentence(aRequirement(), aResult(changes), evidence, labels)).toBe(sentence);
  });

  it('does not ask for more than the highest level', () => {
    const requirement = aRequirement({ minimumEvidenceLevel: 4 });
    const result = aResult({ verdict: 'needs-review', rule: 'met-evidence-missing' });
    expect(verdictSentence(requirement, result, {}, labels)).toMatch(/at level 4 \(independently tested\)\.$/);
  });
});
