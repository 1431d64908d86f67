import { describe, expect, test } from 'vitest';
import { readPastedTable } from '../../../../src/formats/xlsx/readPastedTable.ts';
import { CHECKLIST, RECORD } from './workbook.ts';

function paste(text: string) {
  const read = readPastedTable(text, CHECKLIST, RECORD);
  if ('problem' in read) return read.problem.message;
  const { changes, rejected, unknown } = read.preview;
  return [
    ...changes.map(({ address, label, before, after, kind }) => `${address} ${label}: ${before} → ${after} (${kind})`),
    ...rejected.map(({ address, value, reason }) => `${address} “${value}” ${reason}`),
    ...unknown.map(({ id }) => `unknown ${id}`),
  ];
}

const rows: readonly [string, string, unknown][] = [
  ['tabs', 'ID\tAnswer\nCON-02\tMet', ['B2 CON-02, answer:  → Met (changed)']],
  ['commas', 'id,answer\r\nCON-02,"Partly met"\r\n', ['B2 CON-02, answer:  → Partly met (changed)']],
  ['semicolons', 'ID;Answer\nCON-02;met', ['B2 CON-02, answer:  → Met (changed)']],
  [
    'columns in any order, and others among them',
    'Owner\tRationale\tRequirement\nBob\tBecause\tCON-02',
    ['B2 CON-02, rationale:  → Because (changed)'],
  ],
  ['a title above the header', 'My answers\n\nID\tAnswer\nCON-02\tMet', ['B4 CON-02, answer:  → Met (changed)']],
  [
    'a cell of several lines',
    'ID\tRationale\nCON-02\t"One\n""two"""',
    ['B2 CON-02, rationale:  → One\n"two" (changed)'],
  ],
  ['an empty cell, as a clearing', 'ID\tAnswer\nNUM-01\t', ['B2 NUM-01, answer: 30 →  (cleared)']],
  ['what is there already', 'ID\tAnswer\nNUM-01\t30\nCON-01\tmet', []],
  [
    'what cannot be used',
    'ID\tAnswer\nCON-02\tmaybe\nZZZ-01\tMet',
    ['B2 “maybe” is none of “Met”, “Partly met”, “Not met”', 'unknown ZZZ-01'],
  ],
  ['no header', 'CON-02\tMet', 'No row names the columns, so nobody can tell what the cells answer.'],
  ['nothing', ' \n', 'There is no text.'],
  ['very many rows', `ID\tAnswer\n${'CON-02\tMet\n'.repeat(20_001)}`, 'The table has more than 20,000 rows.'],
];

describe('pasted text with', () => {
  test.each(rows)('%s', (_, text, expected) => {
    expect(paste(text)).toEqual(expected);
  });
});
