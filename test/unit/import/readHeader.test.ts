import { expect, test } from 'vitest';
import { readHeader } from '../../../src/import/readHeader.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a person is told the columns of a table, and what each is taken for', async () => {
  expect(await readHeader(bytes('A list\nNo;Wording;Weight;;Weight\n1;x;2\n'), 'csv')).toEqual({
    columns: ['No', 'Wording', 'Weight'],
    guessed: [
      { target: 'id', column: 'No' },
      { target: 'statement', column: 'Wording' },
      { target: 'weight', column: 'Weight' },
    ],
  });
});

test.each([
  ['csv', 'one cell\n'],
  ['csv', ''],
  ['xlsx', 'no workbook'],
] as const)('%s %j is refused in a sentence', async (format, text) => {
  expect(await readHeader(bytes(text), format)).toMatchObject({
    problem: { message: expect.stringMatching(/\.$/) as string },
  });
});
