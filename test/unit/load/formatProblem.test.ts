import { describe, expect, test } from 'vitest';
import { formatProblem, loadChecklist, suggest, type Problem } from '../../../src/load/index.ts';

const problem: Problem = {
  code: 'some-code',
  severity: 'error',
  message: 'Something is wrong',
  help: 'Do this.',
  file: 'a/b.yaml',
  line: 2,
  column: 4,
  endLine: 2,
  endColumn: 7,
  path: '/x',
};

describe('a problem as text', () => {
  test('place, message, lines with a mark, help', () => {
    expect(formatProblem(problem, 'first\nof second\nthird\n')).toBe(
      [
        'a/b.yaml:2:4 error Something is wrong [some-code]',
        '  1 | first',
        '> 2 | of second',
        '    |    ^^^',
        '  help Do this.',
      ].join('\n'),
    );
  });

  test('without the source there is no frame', () => {
    expect(formatProblem(problem)).toBe('a/b.yaml:2:4 error Something is wrong [some-code]\n  help Do this.');
  });

  test('colours only when they are wanted', () => {
    expect(formatProblem(problem, 'a\nbcdefgh')).not.toContain('\u001b');
    expect(formatProblem(problem, 'a\nbcdefgh', { colour: true })).toContain('\u001b[31m^^^\u001b[39m');
  });

  test('a long line is shown around its place', () => {
    const text = formatProblem(
      { ...problem, line: 1, endLine: 1, column: 501, endColumn: 504 },
      `${'x'.repeat(500)}abc${'y'.repeat(500)}`,
    );
    const [, line = '', mark = ''] = text.split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('abc');
  });

  test('a file cannot move the terminal', () => {
    const hostile = 'a: \u001b[2J\u202e\u0007x\n';
    const { problems } = loadChecklist(hostile, { file: 'f' });
    const words = problems.map((found) => formatProblem(found, hostile)).join('\n');
    expect(words).toContain('\ufffd');
    expect(words).not.toMatch(/[\u001b\u0007\u202e]/);
    const named = loadChecklist('"\\e[2J\\u202e": 1\n', { file: 'f' })
      .problems.map((found) => formatProblem(found))
      .join('\n');
    expect(named).not.toMatch(/[\u001b\u202e]/);
  });

  test('a place after the last line has no frame', () => {
    expect(formatProblem({ ...problem, line: 9, endLine: 9 }, 'a\n')).toContain('a/b.yaml:9:4');
  });
});

test.each([
  ['wieght', ['title', 'weight', 'why'], 'weight'],
  ['Weight', ['weight'], 'weight'],
  ['wiehgt', ['weight'], 'weight'],
  ['statment', ['statement', 'sections'], 'statement'],
  ['b', ['a', 'c'], undefined],
  ['colour', ['title', 'why'], undefined],
  ['x'.repeat(1_000), ['x'.repeat(999)], undefined],
  ['ab', [], undefined],
])('what was meant by %s', (word, candidates, meant) => {
  expect(suggest(word, candidates)).toBe(meant);
});
