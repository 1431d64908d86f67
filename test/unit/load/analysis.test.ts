/** What the analysis of conditions and outcomes tells people: the facts that prove it. */
import { describe, expect, test } from 'vitest';
import { loadChecklist } from '../../../src/load/index.ts';
import { completeExample } from '../../../src/load/rules/examples.ts';

const PROFILE = `profile:
  - { id: deviceType, type: enum, options: [{ value: ESME }, { value: GSME }, { value: CAD }] }
  - { id: prepayment, type: boolean }
  - { id: ports, type: integer, minimum: 0, maximum: 4 }
  - { id: slots, type: integer }
  - { id: madeOn, type: date }
  - { id: variant, type: text }
`;

/** The messages of all problems but of what the piece leaves out, and of facts that it does not use. */
function messages(text: string): readonly string[] {
  const { problems } = loadChecklist(completeExample(text), { file: 'piece.yaml' });
  return problems
    .filter(({ code }) => code !== 'missing-property' && code !== 'unused-fact')
    .map(({ message }) => message);
}

function underCondition(own: string, around = 'true || false'): readonly string[] {
  return messages(`${PROFILE}sections:
  - id: always
    requirements: [{ id: A-1 }]
  - id: s
    applies: '${around}'
    requirements: [{ id: B-1 }, { id: B-2, applies: '${own}' }]
`).filter((message) => message !== 'This condition holds whatever the facts are' || around !== 'true || false');
}

describe('a condition that can never hold', () => {
  const cases: readonly (readonly [own: string, around: string | undefined, message: string])[] = [
    [
      'deviceType == "ESME" && prepayment && deviceType == "GSME"',
      undefined,
      'This condition can never hold: `deviceType == "ESME"` and `deviceType == "GSME"` cannot be',
    ],
    ['ports > 4', undefined, 'This condition can never hold: `ports > 4` cannot be'],
    ['ports < 0 || ports > 4', undefined, 'This condition can never hold: `ports < 0 || ports > 4` cannot be'],
    ['slots > 2 && slots < 3', undefined, 'This condition can never hold: `slots > 2` and `slots < 3` cannot be'],
    [
      'madeOn > "2024-02-28" && madeOn < "2024-03-01" && madeOn != "2024-02-29"',
      undefined,
      'This condition can never hold: `madeOn > "2024-02-28"` and `madeOn < "2024-03-01"` and `madeOn != "2024-02-29"` cannot be',
    ],
    ['madeOn > "9999-12-31"', undefined, 'This condition can never hold: `madeOn > "9999-12-31"` cannot be'],
    [
      'ports > slots && slots > 3',
      undefined,
      'This condition can never hold: `ports > slots` and `slots > 3` cannot be',
    ],
    [
      'prepayment && deviceType in ["ESME", "GSME"]',
      'deviceType == "CAD" && ports > 1',
      'This condition can never hold inside its section: `deviceType == "CAD"` of the section around it and `deviceType in ["ESME", "GSME"]` exclude each other',
    ],
  ];
  test.each(cases.map(([own, around, message]) => ({ own, around, message })))('$own', ({ own, around, message }) => {
    const text = underCondition(own, around);
    expect(text).toContain(message);
  });
});

describe('a condition that can hold is left alone', () => {
  test.each([
    'slots > 2 && slots < 4',
    'madeOn > "2024-02-28" && madeOn < "2024-03-01"',
    'variant > "A" && variant < "B"',
    'variant != "A" && variant != "B"',
    'ports > slots && slots > 2',
    '!(deviceType == "ESME") && prepayment',
  ])('%s', (own) => {
    expect(underCondition(own)).toEqual([]);
  });
});

test('a condition that is implied names what implies it, and nothing else', () => {
  expect(underCondition('ports > 1', 'prepayment && ports >= 3')).toContain(
    'This condition adds nothing: `ports >= 3` of the section around it asks for as much already',
  );
});

test('inside a section that never applies only the section is reported', () => {
  expect(underCondition('ports == 1', 'ports > 7')).toEqual(['This condition can never hold: `ports > 7` cannot be']);
});

test('a gate that cannot be passed, a threshold out of reach and a Device without a score name the facts', () => {
  const partly =
    'response: { kind: choice, partialCredit: 50, options: [{ value: a, means: partly-met }, { value: b, means: not-met }] }';
  expect(
    messages(`${PROFILE}scoring:
  model: weighted
  thresholds: [{ id: overall, atLeast: 60 }]
sections:
  - id: s
    requirements:
      - { id: A-1, applies: 'prepayment && deviceType == "CAD"', gate: true, weight: 0, ${partly} }
      - { id: A-2, applies: ports > 2, weight: 3, ${partly} }
      - { id: A-3, applies: deviceType != "ESME" }
`),
  ).toEqual([
    '60% cannot be reached, even with the best answers, by a Device of which deviceType is "ESME" and ports is 3',
    'Nothing counts, so there is no score, for a Device of which deviceType is "ESME" and ports is 0',
    'Gate A-1 cannot be passed: none of its answers means met, so no Device of which deviceType is "CAD" and prepayment is true can be ready',
  ]);
});
