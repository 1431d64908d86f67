/** Overlays that follow their base to a later edition. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Checklist } from '../../../src/engine/index.ts';
import { basesOf, followOverlay, lineOf, loadChecklist, loadOverlay } from '../../../src/load/index.ts';
import { replaced } from './marked.ts';

const small = readFileSync('test/fixtures/load/small/checklists/small/1.0.0.yaml', 'utf8');
const HEAD = 'version: 1.0.0\nstatus: published\npublished: 2026-01-31\ninEffect: 2026-02-28\n';

function edition(text: string): Checklist {
  const { checklist, problems } = loadChecklist(text, { file: 'draft.yaml' });
  if (!checklist) throw new Error(problems.map(({ message }) => message).join('\n'));
  return checklist;
}

function next(
  version: string,
  supersedes: string,
  changes: string,
  ...edits: readonly (readonly [string, string])[]
): Checklist {
  const head = `version: ${version}\nstatus: draft\nsupersedes: ${supersedes}\nchanges: [${changes}]\n`;
  return edition(edits.reduce((now, [from, to]) => replaced(now, from, to), replaced(small, HEAD, head)));
}

const first = edition(small);
const OVERLAY = `# Ours.
format: 1
id: example
version: 0.1.0
status: draft
title: Example
purpose: For tests.
by: Example company
base: { id: small, version: 1.0.0 }
change:
  requirements:
    # Asked for by our laboratory.
    - id: DEV-01
      evidence: { minimumLevel: 4 }
    - id: SUP-01
      gate: true
    - id: SUP-02
      notes: [Look at our page.]
`;

const follow = (to: Checklist, text = OVERLAY, ...between: readonly Checklist[]) =>
  followOverlay(text, lineOf(first, to, [first, ...between, to]), '0.2.0');

const check = (text: string, ...editions: readonly Checklist[]) =>
  loadOverlay(text, { file: 'overlay.yaml', bases: basesOf([first, ...editions]) }).problems.map(({ code }) => code);

test('entries follow requirements to their new ids, over several editions, and comments stay', () => {
  const second = next('1.1.0', '1.0.0', '{ type: moved, from: [SUP-01], to: [SUP-11] }', ['id: SUP-01', 'id: SUP-11']);
  const third = next('1.2.0', '1.1.0', '{ type: moved, from: [SUP-11], to: [SUP-21] }', ['id: SUP-01', 'id: SUP-21']);
  const made = follow(third, OVERLAY, second);
  expect(made).toMatchObject({ renamed: [{ from: 'SUP-01', to: 'SUP-21' }], reread: [], dropped: [] });
  expect(made.text).toBe(
    OVERLAY.replace('version: 0.1.0', 'version: 0.2.0')
      .replace('version: 1.0.0 }', 'version: 1.2.0 }')
      .replace('id: SUP-01', 'id: SUP-21')
      .replace('[Look at our page.]', '[ Look at our page. ]'),
  );
  expect(check(made.text, second, third)).toEqual([]);
});

test('what asks for something else is named to be read again', () => {
  const second = next('2.0.0', '1.0.0', '', ['Only signed firmware runs.', 'Only firmware that is signed twice runs.']);
  expect(follow(second).reread).toEqual([
    { id: 'DEV-01', why: 'It asks for something in other words, and what met the old words may not meet the new.' },
  ]);
});

test('what was withdrawn or split is left out of the entries, said why, and kept as a comment', () => {
  const second = next(
    '2.0.0',
    '1.0.0',
    '{ type: retired, from: [SUP-01] }, { type: split, from: [DEV-01], to: [DEV-11] }',
    ['id: SUP-01', 'id: SUP-99'],
    ['id: DEV-01', 'id: DEV-11'],
  );
  const { text, dropped } = follow(second);
  expect(dropped).toEqual([
    { what: 'requirement DEV-01', why: 'It was split into DEV-11: say for each what is to hold.' },
    { what: 'requirement SUP-01', why: 'It was withdrawn.' },
  ]);
  expect(text).toContain(
    '# Left out, since it no longer fits edition 2.0.0 of small:\n# requirement DEV-01: It was split',
  );
  expect(text).toContain('#   - id: SUP-01\n#     gate: true\n');
  expect(check(text, second)).toEqual([]);
});

test('nothing is left of lists that are empty', () => {
  const second = next('2.0.0', '1.0.0', '{ type: retired, from: [SUP-01] }', ['id: SUP-01', 'id: SUP-99']);
  const text = OVERLAY.replace(/ {2}requirements:[^]*/, '  requirements: [{ id: SUP-01, gate: true }]\n');
  const made = follow(second, text);
  expect(made.dropped).toHaveLength(1);
  expect(made.text).not.toMatch(/^change:/m);
  expect(check(made.text, second)).toEqual([]);
});

test('what the base has come to ask for itself is found where the new overlay is checked', () => {
  const second = next('2.0.0', '1.0.0', '', ['minimumLevel: 3', 'minimumLevel: 4']);
  expect(check(follow(second).text, second)).toEqual(['overlay-no-change']);
});

test('a published overlay is superseded by the draft that follows', () => {
  const second = next('1.1.0', '1.0.0', '{ type: moved, from: [SUP-01], to: [SUP-11] }', ['id: SUP-01', 'id: SUP-11']);
  const text = OVERLAY.replace('status: draft', 'status: published\npublished: 2026-02-01');
  const made = follow(second, text).text;
  expect(made).toContain('version: 0.2.0\nsupersedes: 0.1.0\nstatus: draft\n');
  expect(made).not.toContain('published:');
});

test('an addition to a section that is gone is kept as a comment too', () => {
  const second = next('2.0.0', '1.0.0', '', ['- id: support\n', '- id: help\n']);
  const text = `${OVERLAY}add:\n  content:\n    - section: support\n      requirements: [{ id: EX-01, weight: 0, title: T, statement: S., why: W., guidance: [], sources: [{ source: weak, confidence: inferred }] }]\n`;
  const { dropped, text: made } = follow(second, text);
  expect(dropped).toEqual([
    { what: 'what is added to section support', why: 'It goes into section support, which is gone.' },
  ]);
  expect(made).toContain('EX-01');
  expect(made).not.toMatch(/^add:/m);
});
