import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadForm } from '../../../src/load/index.ts';
import { places, replaced, unmark } from './marked.ts';

const BASE = `format: 1
id: small
version: 1.0.0
status: draft
title: Small form
purpose: To be filled in.
notice: Nobody's form.
document: { title: Request, unanswered: Not answered. }
sections:
  - id: first
    title: First
    guidance: [fw-1]
    questions:
      - { id: kind, label: Kind?, kind: choice, options: [{ value: new, label: New }, { value: old, label: Old }] }
      - { id: count, label: How many?, kind: number, minimum: 1, maximum: 9 }
      - { id: why, label: Why?, kind: paragraph, applies: kind == "new" && count > 2 }
      - { id: rows, label: Rows, kind: list, columns: [{ id: a, label: A }, { id: b, label: B }] }
`;
const references = { clauses: new Set(['fw-1']), sources: new Map() };

test('a form without problems compiles its conditions', () => {
  const { form, problems } = loadForm(BASE, { file: 'forms/small/1.0.0.yaml', references });
  expect(problems).toEqual([]);
  expect(form?.sections[0]?.questions[2]?.applies?.tree.op).toBe('and');
});

describe('what is wrong is reported at its place', () => {
  test.each<[name: string, from: string, to: string, words: RegExp]>([
    ['a clause that is not there', '[fw-1]', '[«unknown-clause|fw-2»]', /mean "fw-1"/],
    ['a question id twice', 'id: count', 'id: «duplicate-id|kind»', /used twice/],
    ['an option twice', 'value: old', 'value: «duplicate-id|new»', /Option of kind/],
    ['a column twice', 'id: b,', 'id: «duplicate-id|a»,', /Column of rows/],
    ['a misspelt question', 'count > 2', '«condition-unknown-fact|cuont» > 2', /no question "cuont".*mean "count"/],
    ['an option that is none', '"new"', '«condition-unknown-option|"nev"»', /mean "new"/],
    ['a part of another kind', 'kind: paragraph', 'kind: paragraph, «question-shape|minimum»: 1', /has no minimum/],
    ['a list without columns', ', columns: [{ id: a, label: A }, { id: b, label: B }]', '', /needs columns/],
    ['bounds that cross', 'minimum: 1', 'minimum: «question-shape|10»', /at least 10/],
    ['a misspelt property', 'label: Why?', '«unexpected-property|lable»: Why?', /mean "label"/],
    ['another folder', 'id: small', 'id: «form-path|smal»', /folder "small"/],
  ])('%s', (_, from, to, words) => {
    const { text, expected } = unmark(replaced(BASE, from, to));
    const { form, problems } = loadForm(text, { file: 'forms/small/1.0.0.yaml', references });
    expect(form).toBeUndefined();
    if (expected.length > 0) expect(places(problems)).toEqual(expect.arrayContaining(expected));
    expect(problems.map(({ message }) => message).join('\n')).toMatch(words);
  });

  test('a condition on a later question', () => {
    const text = replaced(BASE, 'label: Kind?', 'label: Kind?, applies: count > 2');
    const { problems } = loadForm(text, { file: 'forms/small/1.0.0.yaml', references });
    expect(problems.map(({ code }) => code)).toEqual(['condition-later-question']);
  });
});

test.each(['security-characteristic-change', 'triage-use-case-request'])('%s is sound', (id) => {
  const file = `forms/${id}/0.1.0.yaml`;
  expect(loadForm(readFileSync(file, 'utf8'), { file }).problems).toEqual([]);
});
