import { expect, test } from 'vitest';
import { looksLikeAnswers } from '../../../src/widget/logic/pastedTable.ts';

test.each([
  ['ID\tAnswer\nDEV-01\tMet', true],
  ['Rationale\trequirement\r\nWhy\tDEV-01\r\n', true],
  ['ID\tAnswer', false],
  ['Name\tPrice\nA\t1', false],
  ['id, answer\nDEV-01, met', false],
  ['A sentence about an id.\nAnother.', false],
])('%j is a table of answers: %s', (text, expected) => {
  expect(looksLikeAnswers(text)).toBe(expected);
});
