import { describe, expect, it } from 'vitest';
import type { Condition, Fact } from '../../../src/engine/index.ts';
import { conditionWords } from '../../../src/formats/conditionWords.ts';

const profile: readonly Fact[] = [
  {
    id: 'deviceType',
    label: 'Which type?',
    type: 'enum',
    options: [
      { value: 'ESME', label: 'Electricity meter' },
      { value: 'GSME', label: 'Gas meter' },
    ],
  },
  { id: 'modem', label: 'Has it a modem?', type: 'boolean' },
  { id: 'radios', label: 'How many radios?', type: 'integer' },
];
const modem: Condition = { op: 'fact', fact: 'modem' };
const type = { fact: 'deviceType' } as const;
const many: Condition = { op: '>=', left: { fact: 'radios' }, right: { value: 2 } };

const rows: [Condition, string][] = [
  [modem, 'the answer to ‘Has it a modem?’ is yes'],
  [{ op: 'not', arg: modem }, 'the answer to ‘Has it a modem?’ is no'],
  [{ op: '==', left: type, right: { value: 'GSME' } }, 'the answer to ‘Which type?’ is Gas meter'],
  [{ op: 'in', left: type, list: ['ESME', 'GSME'] }, 'the answer to ‘Which type?’ is Electricity meter or Gas meter'],
  [
    { op: 'not', arg: { op: 'in', left: type, list: ['ESME'] } },
    'the answer to ‘Which type?’ is not Electricity meter',
  ],
  [{ op: 'not', arg: many }, 'the answer to ‘How many radios?’ is less than 2'],
  [
    { op: 'and', args: [modem, { op: 'or', args: [many, { op: 'not', arg: modem }] }] },
    'the answer to ‘Has it a modem?’ is yes and (the answer to ‘How many radios?’ is at least 2 or the answer to ‘Has it a modem?’ is no)',
  ],
  [
    { op: 'not', arg: { op: 'and', args: [modem, many] } },
    'the answer to ‘Has it a modem?’ is no or the answer to ‘How many radios?’ is less than 2',
  ],
  [{ op: 'not', arg: { op: 'const', value: true } }, 'never'],
];

describe('conditionWords', () => {
  it.each(rows)('%j', (condition, words) => {
    expect(conditionWords(condition, profile)).toBe(words);
  });
});
