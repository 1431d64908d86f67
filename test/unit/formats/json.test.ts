import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, type Result } from '../../../src/engine/index.ts';
import { makeReport } from '../../../src/formats/makeReport.ts';
import { renderCsv } from '../../../src/formats/renderCsv.ts';
import { renderHtml } from '../../../src/formats/renderHtml.ts';
import { renderJson } from '../../../src/formats/renderJson.ts';
import { renderMarkdown } from '../../../src/formats/renderMarkdown.ts';
import { validate } from '../../../src/generated/validate-result-document.js';
import { canonicalJson } from '../../../src/record/canonicalJson.ts';
import { digestOf } from '../../../src/record/digest.ts';
import { fixtureChecklist, fixtureRecord } from '../record/fixture.ts';
import { reviewed } from './exports/cases.ts';
import { filledWith, HOSTILE } from './hostile.ts';

/** The same value with the keys of every object in another order, told by `order`. */
function reordered(value: unknown, order: (count: number) => readonly number[]): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    order(entries.length).map((index) => {
      const [key = '', item] = entries[index] ?? [];
      return [key, reordered(item, order)];
    }),
  );
}

test('the result is canonical JSON and one line end, and satisfies its schema', () => {
  const report = makeReport(fixtureChecklist(), fixtureRecord());
  const text = renderJson(report);
  expect(text.endsWith('}\n')).toBe(true);
  const value: unknown = JSON.parse(text);
  expect(`${canonicalJson(value)}\n`).toBe(text);
  expect(validate(value)).toEqual([]);
});

test('the document names both files by their digests and holds the engine’s result as it is', () => {
  const checklist = fixtureChecklist();
  const record = fixtureRecord();
  const { document } = makeReport(checklist, record);
  expect(document.checklist.digest).toBe(digestOf(checklist));
  expect(document.record).toEqual({
    id: record.id,
    digest: digestOf(record),
    checklistDigest: record.checklist.digest,
    assessedOn: '2026-03-31',
    modified: '2026-03-31T16:05:12.250Z',
    assessor: 'A. Engineer',
  });
  expect(document.device).toEqual(record.device);
  expect(document.result).toEqual(assess(checklist, record));
});

test('the bytes do not depend on the order in which record or checklist were put together', () => {
  const expected = makeReport(fixtureChecklist(), fixtureRecord());
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const order = (count: number) =>
        Array.from({ length: count }, (_, index) => [numbers.next().value ?? 0, index] as const)
          .sort(([a], [b]) => a - b)
          .map(([, index]) => index);
      const report = makeReport(
        reordered(fixtureChecklist(), order) as ReturnType<typeof fixtureChecklist>,
        reordered(fixtureRecord(), order) as ReturnType<typeof fixtureRecord>,
      );
      for (const render of [renderJson, renderCsv, renderMarkdown, renderHtml])
        expect(render(report)).toBe(render(expected));
    }),
    { numRuns: 50 },
  );
});

test('every renderer gives the same text a second time', () => {
  const make = () => makeReport(fixtureChecklist(), fixtureRecord());
  for (const render of [renderJson, renderCsv, renderMarkdown, renderHtml]) expect(render(make())).toBe(render(make()));
});

test.each(HOSTILE)('%s comes back from the JSON exactly as it was typed', (_, text) => {
  const value = JSON.parse(renderJson(makeReport(fixtureChecklist(), filledWith(text)))) as ReturnType<
    typeof makeReport
  >['document'];
  expect(value.device.manufacturer === text).toBe(true);
  expect(validate(value)).toEqual([]);
});

test('any other answer changes the digest of the record', () => {
  const record = fixtureRecord();
  const before = makeReport(fixtureChecklist(), record).digests.record;
  record.answers['DEP-03'] = { answer: 'not-met', rationale: 'Planned for the autumn.' };
  expect(makeReport(fixtureChecklist(), record).digests.record).not.toBe(before);
});

describe('with a review', () => {
  const document = (): { result: Result; reviewed: Result; review?: unknown } =>
    JSON.parse(renderJson(reviewed())) as { result: Result; reviewed: Result };

  test('holds the reviewed result beside the self-assessed one, and satisfies the schema', () => {
    const held = document();
    expect(validate(held)).toEqual([]);
    expect(held.result).toEqual(assess(fixtureChecklist(), fixtureRecord()));
    expect(held.reviewed).not.toEqual(held.result);
    const rules = new Set(held.reviewed.requirements.map(({ rule }) => rule));
    expect(rules).toContain('not-reviewed');
  });

  test('every rule of a reviewer can stand in the reviewed result, and none in the self-assessed', () => {
    for (const rule of ['text-accepted', 'rejected', 'information-requested', 'not-reviewed'] as const) {
      const put = (into: 'result' | 'reviewed'): unknown => {
        const held = document();
        const requirements = held[into].requirements.map((each, at) => (at === 1 ? { ...each, rule } : each));
        return { ...held, [into]: { ...held[into], requirements } };
      };
      expect(validate(put('reviewed'))).toEqual([]);
      expect(validate(put('result'))).not.toEqual([]);
    }
  });

  test('one is not there without the other', () => {
    const { reviewed: _, ...unreviewed } = document();
    const { review: __, ...bareOfReview } = document();
    for (const value of [unreviewed, bareOfReview])
      expect(validate(value)).toMatchObject([{ keyword: 'dependentRequired' }]);
  });
});
