import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../../src/engine/index.ts';
import { loadProject } from '../../../src/load/index.ts';
import { applyFixes } from '../../../src/load/applyFixes.ts';
import { embedProblems } from '../../../src/load/embedProblems.ts';
import { findEmbeds } from '../../../src/load/findEmbeds.ts';

const { checklists } = await loadProject('.');
const known = new Map<string, Checklist | undefined>([
  ...checklists.map(({ checklist }) => [checklist.id, checklist] as const),
  ['broken', undefined],
]);

function said(text: string, file = 'docs/a/b.mdx'): string[] {
  return embedProblems([{ file, text }], known).map(
    ({ line, column, code, message }) => `${line}:${column} [${code}] ${message}`,
  );
}

describe('embeds that are right', () => {
  it.each([
    '<Requirement checklist="device-baseline" id="DEV-01" />',
    "<Requirement checklist='device-baseline' id='DEV-01'/>",
    '<Requirement\n  checklist="device-baseline"\n  id="DEV-01"\n/>',
    '<Score checklist="device-baseline" />\n<Score checklist="cpl-submission" />',
    '<Assessment checklist="device-baseline" />',
    '- in a list\n\n  <Assessment checklist="device-baseline" section="dev-firmware" />',
    '<Requirement checklist="broken" id="ANY" />',
  ])('%s', (text) => expect(said(`Before.\n\n${text}\n\nAfter.\n`)).toEqual([]));
});

describe('what only looks like an embed', () => {
  it.each([
    '`<Score />` in code',
    '```mdx\n<Score nothing="x" />\n```',
    '\\<Score checklist="x" />',
    '<Scored />\n\nimport nothing',
    'import { Scores } from "./x"\n\n<Scores />',
    'a < Score and 1 <Scoreboard',
  ])('%s', (text) => expect(said(text).filter((line) => !line.includes('embed-unknown]'))).toEqual([]));
  it('is not looked at in comments of Markdown', () => expect(said('<!-- <Score /> -->', 'docs/a.md')).toEqual([]));
});

it.each([
  [
    '<Requirement checklist="device-baseline" id="DEV-0l" />',
    [
      '3:42 [embed-unknown-requirement] Checklist device-baseline, edition 0.1.0, has no requirement "DEV-0l"; did you mean "DEV-01"?',
    ],
  ],
  [
    '<Assessment checklist="device-baselin" />',
    ['3:13 [embed-unknown-checklist] There is no checklist "device-baselin"; did you mean "device-baseline"?'],
  ],
  [
    '<Assessment checklist="device-baseline" section="dev-firmwar" />',
    [
      '3:41 [embed-unknown-section] Checklist device-baseline, edition 0.1.0, has no section "dev-firmwar"; did you mean "dev-firmware"?',
    ],
  ],
  [
    '<Score cheklist="device-baseline" />',
    [
      '3:1 [embed-attribute] <Score> does not say its "checklist"',
      '3:8 [embed-attribute] <Score> has no attribute "cheklist"; did you mean "checklist"?',
    ],
  ],
  [
    '<Score checklist="device-baseline" checklist="device-baseline" />',
    ['3:36 [embed-attribute] The attribute "checklist" stands here a second time'],
  ],
  ['<Score checklist />', ['3:8 [embed-attribute] The attribute "checklist" of <Score> has no text']],
  ['<Score checklist={id} />', ['3:8 [embed-attribute] The attribute "checklist" of <Score> has no text']],
  ['<Score checklist={"id"} />', ['3:1 [embed-form] <Score> cannot be read']],
  ['<Score checklist="device-baseline">', ['3:1 [embed-form] <Score> does not end with "/>"']],
  ['See <Score checklist="device-baseline" />.', ['3:5 [embed-form] <Score> stands inside a text']],
  ['# <Score checklist="device-baseline" />!', ['3:3 [embed-form] <Score> stands inside a text']],
  [
    '<Requirment checklist="x" id="y" />',
    ['3:1 [embed-unknown] There is no embed <Requirment>; did you mean "Requirement"?'],
  ],
  ['<Score checklist="constructor" />', [expect.stringContaining('There is no checklist "constructor"')]],
  [
    '<Score constructor="x" checklist="device-baseline" />',
    ['3:8 [embed-attribute] <Score> has no attribute "constructor"'],
  ],
])('%s', (text, problems) => expect(said(`Before.\n\n${text}\n`).sort()).toEqual(problems));

it('does nothing in Markdown, and says what to do', () => {
  const [problem, ...others] = embedProblems(
    [{ file: 'docs/a/b.md', text: 'Before.\n\n<Score checklist="device-baseline" />\n' }],
    known,
  );
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ line: 3, column: 1, endColumn: 38, code: 'embed-in-markdown', severity: 'error' });
  expect(problem?.help).toContain('Rename the file to b.mdx');
});

it('is mended where only one can have been meant', () => {
  const text = '\n<Score checklist="device-baselin" />\n';
  expect(applyFixes(text, embedProblems([{ file: 'a.mdx', text }], known)).text).toBe(
    '\n<Score checklist="device-baseline" />\n',
  );
});

it('never throws, and finds places inside the text', () => {
  const piece = fc.constantFrom('<Score', '<Requirement ', ' id="', '"', '/>', '>', '\n', '\n\n', '`', '<!--', '{', '}', '- ', 'x', "'", '\\', '='); // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      for (const { start, end } of findEmbeds(text).embeds) {
        expect(text[start]).toBe('<');
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      embedProblems([{ file: 'a.mdx', text }], known);
    }),
  );
});
