/** The documentation of every rule is true: its examples are checked as they stand. */
import { describe, expect, test } from 'vitest';
import { loadChecklist, RULES, type References } from '../../../src/load/index.ts';
import { completeExample, EXAMPLE_FILE, EXAMPLE_REFERENCES, readMarks } from '../../../src/load/rules/examples.ts';
import { places } from './marked.ts';

/** What an example is checked against, with the edition before it where it has one. */
function exampleReferences(before?: string): References {
  if (before === undefined) return EXAMPLE_REFERENCES;
  const { checklist, problems } = loadChecklist(completeExample(before), {
    references: EXAMPLE_REFERENCES,
    file: 'before.yaml',
  });
  expect(problems).toEqual([]);
  return { ...EXAMPLE_REFERENCES, editions: new Map(checklist && [[checklist.version, checklist]]) };
}

/** Examples leave out what has nothing to do with the rule. */
function found(text: string, before?: string) {
  const references = exampleReferences(before);
  // An edition's file is named after its version, which some of those that follow another give.
  const version = (before && /^version: ([0-9.]+)/m.exec(text)?.[1]) ?? '1.0.0';
  const file = EXAMPLE_FILE.replace('1.0.0', version);
  const { problems } = loadChecklist(completeExample(text), { file, references });
  return problems.filter(({ code }) => code !== 'missing-property');
}

/** Codes that need a file too large for an example; the tests of conditions and of limits show them. */
const TOO_LARGE_TO_SHOW = new Set([
  'condition-too-large',
  'condition-too-deep',
  'conditions-not-analysed',
  'outcomes-not-analysed',
]);

describe.each(RULES.map((rule) => ({ code: rule.code, rule })))('$code', ({ rule }) => {
  test.each(rule.examples.ok.map((text) => ({ text })))('nothing is wrong with good example %#', ({ text }) => {
    expect(readMarks(text).marks).toEqual([]);
    expect(found(text, rule.examples.before)).toEqual([]);
  });

  test.each(rule.examples.bad.map((marked) => ({ marked })))('bad example %# has just what it marks', ({ marked }) => {
    const { text, marks } = readMarks(marked);
    const problems = found(text, rule.examples.before);
    expect(places(problems)).toEqual(marks);
    for (const problem of problems) {
      expect(problem.message).toMatch(/[^.]$/);
      expect(problem.help).toMatch(/\.$|Write \S+$/);
    }
  });

  test('each of its codes is shown by an example, and no other', () => {
    const shown = new Set(rule.examples.bad.flatMap((marked) => readMarks(marked).marks.map(({ code }) => code)));
    const codes = (rule.codes ?? [rule.code]).filter((code) => !TOO_LARGE_TO_SHOW.has(code));
    expect([...shown].sort()).toEqual([...codes].sort());
  });
});

test('no two rules share a code', () => {
  const codes = RULES.flatMap((rule) => rule.codes ?? [rule.code]);
  expect(new Set(codes).size).toBe(codes.length);
});
