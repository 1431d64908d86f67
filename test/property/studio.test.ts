/** The laws of the Studio: what it finds is what the command line finds, and a form changes what it is for and no more. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadChecklist } from '../../src/load/loadChecklist.ts';
import type { Path } from '../../src/load/readYaml.ts';
import { duplicateItem, moveItem, removeItem } from '../../src/studio/edit/items.ts';
import { valueOf } from '../../src/studio/edit/sameMeaning.ts';
import { setValue } from '../../src/studio/edit/setValue.ts';
import { withChange } from '../../src/studio/edit/textChange.ts';
import { outlineOf } from '../../src/studio/outline.ts';
import { orderAt } from '../../src/studio/formFields.ts';
import { newChecklist } from '../../src/studio/newChecklist.ts';
import { changedSpan } from '../../src/studio/text/changedSpan.ts';
import { incrementalTree } from '../../src/studio/text/incrementalTree.ts';
import { readYamlTree } from '../../src/load/yamlTree.ts';

const texts = ['release-2022-06', 'cpl-submission'].map((id) => readFileSync(`checklists/${id}/0.1.0.yaml`, 'utf8'));

/** Small, with everything that tells items apart: nested sections, comments, blocks, braces, a list at the margin. */
const SMALL = newChecklist({ id: 'small', title: 'Small', source: 'own' })
  .replace('profile:\n  - id', 'profile:\n- id')
  .replace(/^ {4}(label|type|options):/gm, '  $1:')
  .concat(
    `  # About the second
  - id: second
    title: Second
    sections:
      - id: inner
        title: Inner
        requirements:
          - id: REQ-02
            title: "A title"
            statement: |-
              One.

              Two.
            why: >+
              Kept.

            guidance: []
            sources: [{ source: own, confidence: inferred }]
            applies: deviceType in ["ESME"]
`,
  );

/** Pieces that break YAML, or mean something in it. */
const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    ' ',
    '  ',
    '- ',
    ': ',
    '"',
    "'",
    '#',
    '{',
    '}',
    '[',
    ']',
    ',',
    '&a ',
    '*a',
    '|',
    '>-',
    '!',
    '%',
  ),
  fc.constantFrom(
    '\n    ',
    '\n- ',
    '\n      - id: NEW-01\n',
    '---\n',
    '\t',
    '\r\n',
    'x',
    '0',
    'true',
    '? ',
    '<<: ',
    '@',
  ),
  fc.string({ maxLength: 4 }),
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), insert: piece });

test('a text read again after changes is what it would be when read afresh', () => {
  expect(readYamlTree(SMALL).faults).toEqual([]);
  fc.assert(
    fc.property(fc.constantFrom(SMALL), fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
      const readTree = incrementalTree();
      const file = 'checklists/a/0.1.0.yaml';
      let text = start;
      loadChecklist(text, { file, readTree });
      for (const { at, cut, insert } of edits) {
        const from = Math.floor(at * text.length);
        text = text.slice(0, from) + insert + text.slice(from + cut);
        const quick = loadChecklist(text, { file, readTree });
        expect(quick).toEqual(loadChecklist(text, { file }));
        const [tree, fresh] = [readTree(text), readYamlTree(text)];
        if (tree.root && tree.faults.length === 0) expect(outlineOf(tree, text)).toEqual(outlineOf(fresh, text));
      }
    }),
    { numRuns: 100 },
  );
});

test('a changed span leaves the same before and after it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (a, b, c, d) => {
      const [before, after] = [a + b + d, a + c + d];
      const { from, to } = changedSpan(before, after);
      const tail = before.slice(to);
      expect(after.startsWith(before.slice(0, from)) && after.endsWith(tail)).toBe(true);
      expect(from + tail.length).toBeLessThanOrEqual(after.length);
    }),
  );
});

const line = fc.string({ minLength: 1, maxLength: 150 }).map((words) => words.replaceAll(/[\p{C}\p{Z}]+/gu, ' '));
const fieldEdit = fc.oneof(
  fc.record({ path: fc.constantFrom<Path>(['title'], ['statement'], ['why'], ['applies']), value: line }),
  fc.record({
    path: fc.constant<Path>(['statement']),
    value: fc.array(line, { maxLength: 4 }).map((l) => l.join('\n')),
  }),
  fc.record({ path: fc.constantFrom<Path>(['weight'], ['evidence', 'minimumLevel']), value: fc.nat(9) }),
  fc.record({ path: fc.constantFrom<Path>(['gate'], ['response', 'notApplicable']), value: fc.boolean() }),
  fc.record({
    path: fc.constantFrom<Path>(['gate'], ['weight'], ['goodEvidence', 1], ['review']),
    value: fc.constant(undefined),
  }),
  fc.record({ path: fc.constantFrom<Path>(['goodEvidence', 0], ['review', 0], ['sources', 0, 'note']), value: line }),
  fc.record({
    path: fc.constant<Path>(['guidance']),
    value: fc.array(fc.constantFrom('da-fw-1', 'da-id-2'), { maxLength: 3 }),
  }),
);

test('a form edit changes the value of its field and the bytes of its field, and nothing else', () => {
  const blocks = texts.flatMap((text) =>
    outlineOf(readYamlTree(text), text)
      .filter(({ kind }) => kind === 'requirement')
      .map(({ from, to }) => text.slice(from, to).replace('\n', ' # said beside the id\n')),
  );
  let made = 0;
  fc.assert(
    fc.property(fc.constantFrom(...blocks), fieldEdit, (block, { path, value }) => {
      const change = setValue(block, [0, ...path], value, orderAt(['sections', 0, 'requirements', 0]));
      if (!change) return;
      made++;
      const after = withChange(block, change);
      // Whatever the bytes are, every comment outside the field is still there.
      expect(after).toContain('# said beside the id');
      const [old] = valueOf(block)?.value as Record<string, unknown>[];
      const [now] = valueOf(after)?.value as Record<string, unknown>[];
      const field = path[0] as string;
      expect({ ...now, [field]: undefined }).toEqual({ ...old, [field]: undefined });
      // Lines that do not belong to the field are the same, in the same order.
      const others = (text: string) => withoutField(text, field);
      expect(others(after)).toBe(others(block));
    }),
    { numRuns: 400 },
  );
  expect(made).toBeGreaterThan(200);
});

/** The block without the lines of one property. */
function withoutField(block: string, field: string): string {
  const lines = block.split('\n');
  const start = lines.findIndex((words) => words.trimStart().startsWith(`${field}:`));
  if (start < 0) return block;
  const indent = (words: string): number => /^ */.exec(words)?.[0].length ?? 0;
  const own = indent(lines[start] ?? '');
  let end = start + 1;
  while (end < lines.length && (lines[end]?.trim() === '' || indent(lines[end] ?? '') > own) && end < lines.length - 1)
    end++;
  while (lines[end - 1]?.trim() === '') end--;
  return [...lines.slice(0, start), ...lines.slice(end)].join('\n');
}

test('moving there and back gives the same bytes; a copy and its removal too', () => {
  for (const text of texts) {
    const outline = outlineOf(readYamlTree(text), text);
    for (const entry of outline) {
      const down = moveItem(text, entry, outline, 1);
      if (down) {
        const moved = withChange(text, down);
        const after = outlineOf(readYamlTree(moved), moved);
        const same = after.find(({ id }) => id === entry.id);
        expect(same).toBeDefined();
        const up = same && moveItem(moved, same, after, -1);
        expect(up && withChange(moved, up)).toBe(text);
      }
      const copied = withChange(text, duplicateItem(text, entry, outline));
      const after = outlineOf(readYamlTree(copied), copied);
      expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
      const fresh = after.find(({ id, kind }) => kind === entry.kind && !outline.some((old) => old.id === id));
      const gone = fresh && removeItem(copied, fresh, after);
      expect(gone && withChange(copied, gone)).toBe(text);
    }
  }
});
