import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../../src/engine/index.ts';
import { loadChecklist, loadGuidance } from '../../../src/load/index.ts';

const file = 'test/fixtures/load/small/checklists/small/1.0.0.yaml';

const MINIMAL = `format: 1
id: least
version: 0.1.0
status: draft
title: Least
purpose: P
notice: N
appliesTo: [ESME]
profile: []
scoring: { model: weighted, thresholds: [] }
sections:
  - id: one
    title: One
    requirements:
      - id: A
        title: A
        statement: A
        why: A
        guidance: [a]
        sources: [{ source: s, confidence: inferred }]
`;

test('the least that a checklist can be has every default filled in', () => {
  expect(loadChecklist(MINIMAL, { file: 'least.yaml' })).toEqual({
    problems: [],
    checklist: {
      format: 1,
      id: 'least',
      version: '0.1.0',
      status: 'draft',
      title: 'Least',
      purpose: 'P',
      notice: 'N',
      appliesTo: ['ESME'],
      profile: [],
      scoring: { model: 'weighted', thresholds: [] },
      sections: [
        {
          id: 'one',
          title: 'One',
          sections: [],
          requirements: [
            {
              id: 'A',
              title: 'A',
              statement: 'A',
              why: 'A',
              goodEvidence: [],
              guidance: ['a'],
              sources: [{ source: 's', confidence: 'inferred' }],
              gate: false,
              weight: 1,
              response: { kind: 'conformance', notApplicable: false, partialCredit: 0 },
              objectives: [],
              minimumEvidenceLevel: 0,
              review: [],
            },
          ],
        },
      ],
    },
  });
});

test('a compiled checklist is plain JSON, holds all that was written, and can be assessed', () => {
  const { checklist } = loadChecklist(readFileSync(file, 'utf8'), { file });
  if (checklist === undefined) throw new Error('The small checklist has errors');
  expect(JSON.parse(JSON.stringify(checklist))).toEqual(checklist);
  const firmware = checklist.sections[0]?.sections[0];
  expect(firmware?.applies).toEqual({ text: 'remoteUpdate', tree: { op: 'fact', fact: 'remoteUpdate' } });
  expect(firmware?.requirements[0]).toMatchObject({
    gate: true,
    weight: 3,
    minimumEvidenceLevel: 3,
    objectives: [{ id: 'a' }, { id: 'b' }],
    response: { kind: 'conformance', notApplicable: true, partialCredit: 50 },
    review: ['Look at the boot chain'],
    applies: { tree: { op: 'and' } },
  });
  expect(checklist.sections[1]?.requirements.map(({ response }) => response)).toEqual([
    {
      kind: 'number',
      notApplicable: false,
      partialCredit: 0,
      unit: 'years',
      bands: [{ upTo: 2, means: 'not-met' }, { upTo: 5, means: 'partly-met' }, { means: 'met' }],
    },
    {
      kind: 'choice',
      notApplicable: false,
      partialCredit: 0,
      options: [
        { value: 'public', label: 'A public page', means: 'met' },
        { value: 'none', label: 'None', means: 'not-met' },
      ],
    },
  ]);
  const result = assess(checklist, {
    assessedOn: '2026-01-31',
    profile: { remoteUpdate: false },
    answers: { 'SUP-01': { number: 6 } },
    evidence: {},
  });
  expect(result.requirements.map(({ id, applies, verdict }) => [id, applies, verdict])).toEqual([
    ['DEV-01', 'false', undefined],
    ['SUP-01', 'true', 'pass'],
    ['SUP-02', 'true', 'not-answered'],
  ]);
});

test('comments, quoting and layout do not change what is compiled', () => {
  const text = readFileSync(file, 'utf8');
  const changed = text
    .replaceAll('\n', '\r\n')
    .replace('id: small', '"id": \'small\' # the same')
    .replace('guidance: [da-fw-1]', 'guidance:\r\n              - "da-fw-1"');
  expect(loadChecklist(changed, { file })).toEqual(loadChecklist(text, { file }));
});

test('an alias repeats what it names', () => {
  const text = MINIMAL.replace('statement: A', 'statement: &words Long words').replace('why: A', 'why: *words');
  expect(loadChecklist(text, { file: 'x' }).checklist?.sections[0]?.requirements[0]?.why).toBe('Long words');
});

test('a checklist or document with any damage gives a value or problems inside it, and never an exception', () => {
  const document = 'test/fixtures/load/small/docs/firmware.md';
  const texts = [readFileSync(file, 'utf8'), readFileSync(document, 'utf8')];
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      ': ',
      '- ',
      '[',
      '{',
      '"',
      "'",
      '\n',
      '\t',
      '|',
      '>',
      '&a ',
      '*a',
      '!',
      '#',
      '---\n',
      '__proto__',
      '{#',
      '[@',
      '\u0000',
    ),
  );
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(40), insert: piece });
  fc.assert(
    fc.property(fc.constantFrom(0, 1), fc.array(edit, { minLength: 1, maxLength: 4 }), (which, edits) => {
      const text = edits.reduce((whole, { at, remove, insert }) => {
        const start = Math.floor(at * whole.length);
        return whole.slice(0, start) + insert + whole.slice(start + remove);
      }, texts[which] ?? '');
      const lines = text.split(/\r\n?|\n/);
      const loaded = which === 0 ? loadChecklist(text, { file }) : loadGuidance(text, { file: document });
      if (which === 0)
        expect('checklist' in loaded).toBe(!loaded.problems.some(({ severity }) => severity === 'error'));
      for (const { line, column, endLine, endColumn, message, code } of loaded.problems) {
        expect(message.length > 5 && code.length > 3).toBe(true);
        expect(line >= 1 && column >= 1 && line <= lines.length && endLine >= line).toBe(true);
        expect(column <= (lines[line - 1]?.length ?? 0) + 1).toBe(true);
        expect(endLine > line || endColumn >= column).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});
