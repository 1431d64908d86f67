import { describe, expect, test } from 'vitest';
import { loadChecklist } from '../../../src/load/index.ts';
import { readYaml } from '../../../src/load/readYaml.ts';
import { cost, places, unmark } from './marked.ts';

describe('mistakes of YAML', () => {
  test.each([
    ['a name twice', 'a: 1\nb: 2\n«duplicate-key|a»: 3\n'],
    ['a name twice, quoted once', 'a: 1\n«duplicate-key|"a"»: 3\n'],
    ['a name twice inside', 'x:\n  - { a: 1, «duplicate-key|a»: 3 }\n'],
    ['the name __proto__ twice', '__proto__: 1\n«duplicate-key|__proto__»: 2\n'],
    ['a number as a name', '«key-not-text|1»: x\n'],
    ['a list as a name', '? «key-not-text|[»a]\n: b\n'],
    ['an alias of nothing', 'a: «yaml-unknown-alias|*x»\n'],
    ['an alias in itself', 'a: &a\n  - «yaml-alias-cycle|*a»\n'],
    ['a tag', 'a: «yaml-tag-resolve-failed|!!js/function» x\n'],
    ['a second document', 'a: 1\n«yaml-second-document|-»--\nb: 2\n'],
    ['a bracket too many', 'a: «yaml-unexpected-token|]»\n'],
    ['half a character', 'a: «control-character|"\\ud800"»\n'],
    ['a control character by escape', 'a: «control-character|"\\0"»\n'],
    ['a control character', 'a: b«control-character|\u0007»\n'],
    ['a number that would be rounded', 'a: «number-too-large|9007199254740993»\n'],
  ])('%s', (_, marked) => {
    const { text, expected } = unmark(marked);
    expect(places(readYaml(text, 'f.yaml').problems)).toEqual(expected);
  });

  test.each([
    ['a tab for indentation', 'a:\n\tb: 1\n', 'yaml-tab-as-indent', 2, /spaces/],
    ['a quotation mark that is not closed', 'a: "x\nb: 1\n', 'yaml-missing-char', 3, /never closed/],
    ['a bracket that is not closed', 'a: [1, 2\nb: 1\n', 'yaml-bad-indent', 2, /closing \] is missing/],
    ['uneven indentation', 'a:\n  - b\n c: d\n', 'yaml-bad-indent', 3, /same number of spaces/],
    ['a colon in a text', 'a: b: c\n', 'yaml-block-as-implicit-key', 1, /quotation marks/],
    ['a directive', '%a\n', 'yaml-bad-directive', 1, /directive/],
  ])('%s', (_, text, code, line, words) => {
    const problem = readYaml(text, 'f.yaml').problems.find((found) => found.code === code);
    expect(problem).toMatchObject({ file: 'f.yaml', line, severity: 'error' });
    expect(`${problem?.message ?? ''} ${problem?.help ?? ''}`).toMatch(words);
  });

  test('lines are counted the same with CR LF, CR and a byte order mark', () => {
    const { text, expected } = unmark('a: 1\nb: 2\n«duplicate-key|a»: 3\n');
    for (const other of [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r\n').replace(/^/, '\ufeff'),
      `\ufeff${text}`,
    ]) {
      expect(places(readYaml(other, 'f').problems)).toEqual(expected);
    }
  });

  test('names that mean something to JavaScript are names like any other', () => {
    const { value } = readYaml('__proto__: { x: 1 }\nconstructor: 2\ntoString: 3\n', 'f');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  test('what YAML 1.1 made of words is text', () => {
    expect(readYaml('[yes, no, on, 2026-01-31, 012, 1_000, ~, 0x1F]', 'f').value).toEqual([
      'yes',
      'no',
      'on',
      '2026-01-31',
      12,
      '1_000',
      null,
      31,
    ]);
  });
});

describe('texts made to keep a program busy are refused at once', () => {
  const laughs = `a: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
    .map(
      (name, index) =>
        `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[index] ?? ''}`).join(',')}]`,
    )
    .join('\n')}\n`;
  const HOSTILE: readonly (readonly [string, string, ...string[]])[] = [
    ['a billion laughs', laughs, 'too-large'],
    ['a large part repeated often', `a: &a [${'x,'.repeat(100_000)}]\nb: [${'*a,'.repeat(90)}]\n`, 'too-large'],
    ['many aliases', `a: &a x\nb: [${'*a,'.repeat(200)}]\n`, 'yaml-too-many-aliases'],
    [
      'depth by aliases',
      `a0: &a0 x\n${Array.from({ length: 99 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]`).join('\n')}\n`,
      'too-deep',
    ],
    ['deep lists', '['.repeat(100_000), 'too-deep'],
    ['deep groups', '{a: '.repeat(100_000), 'too-deep'],
    ['deep items', '- '.repeat(100_000), 'too-deep'],
    ['deep indentation', Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'too-deep'],
    ['65 levels', `${'['.repeat(65)}${']'.repeat(65)}`, 'too-deep'],
    ['3 MB', `a: ${'x'.repeat(3_000_000)}`, 'too-large'],
    ['a million items', '- a\n'.repeat(490_000), 'too-large'],
    ['a million anchors', '&a '.repeat(600_000), 'too-large'],
    ['a million brackets', '}'.repeat(1_000_000), 'too-large'],
    ['a million documents', '---\n'.repeat(400_000), 'too-large', 'yaml-second-document'],
    ['binary', String.fromCharCode(...Array.from({ length: 1_000 }, (_, i) => i % 256)), 'control-character'],
    [
      'names without end',
      Array.from({ length: 200_000 }, (_, i) => `k${i}: 1`).join('\n'),
      'too-large',
      'unexpected-property',
    ],
  ];
  test.each(HOSTILE)('%s', (_, text, ...codes) => {
    let loaded: ReturnType<typeof loadChecklist> = { problems: [] };
    // About a second on a machine of its own; several times that where tests share one.
    expect(cost(() => (loaded = loadChecklist(text, { file: 'f.yaml' })))).toBeLessThan(6_000);
    const { checklist, problems } = loaded;
    expect(checklist).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(501);
    expect(codes).toContain(problems[0]?.code);
  });

  test('64 levels are read', () => {
    expect(readYaml(`${'['.repeat(64)}${']'.repeat(64)}`, 'f').problems).toEqual([]);
  });

  test('of very many problems the first 500 are told, and how many more there are', () => {
    const { problems } = loadChecklist(Array.from({ length: 2_000 }, (_, i) => `k${i}: 1`).join('\n'), { file: 'f' });
    expect(problems).toHaveLength(501);
    expect(problems.at(-1)).toMatchObject({
      code: 'too-many-problems',
      message: expect.stringMatching(/^\d+ more problems/) as string,
    });
  });
});
