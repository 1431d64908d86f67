/** What holds of every format: the same bytes, everything in it, and hostile texts that change nothing but the text. */
import { describe, expect, test } from 'vitest';
import { ExportError, EXPORT_FORMATS, makeExport } from '../../../../src/formats/exports.ts';
import { HOSTILE } from '../hostile.ts';
import { validate as validateReview } from '../../../../src/generated/validate-review.js';
import { fixtureRecord } from '../../record/fixture.ts';
import { bare, hostileReports, reviewed, reviewOf } from './cases.ts';

const SHORT = HOSTILE.map(([, text]) => text.slice(0, 500));
/** All of the hostile texts, from either end, and one of 200 kB that is full of marks. */
const TEXTS = [SHORT.join('\n'), SHORT.toReversed().join(' '), '<a href="x">|`*_[\\\u0000='.repeat(10_000)];

test('the review of these tests is one', () => {
  expect(validateReview(reviewOf(fixtureRecord()))).toEqual([]);
});

test('no two formats have the same id or ending', () => {
  expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length);
  expect(new Set(EXPORT_FORMATS.map(({ ending }) => ending)).size).toBe(EXPORT_FORMATS.length);
});

describe.each(EXPORT_FORMATS.map((each) => [each.id, each] as const))('%s', (_, each) => {
  test('has the same bytes a second time', async () => {
    for (const make of [bare, reviewed]) {
      const [first, second] = [await makeExport(each, make()), await makeExport(each, make())];
      expect(Buffer.from(second.content as Uint8Array)).toEqual(Buffer.from(first.content as Uint8Array));
      expect(first.fileName).toBe(`fixture-checklist-${bare().record.id.slice(0, 8)}${each.ending}`);
    }
  });

  test('takes any text that people can type', async () => {
    for (const text of TEXTS) for (const report of hostileReports(text)) await makeExport(each, report);
  });

  test('is refused where a part is missing', async () => {
    const { check, render } = await each.load();
    const whole = await render(reviewed());
    const { problems, counts } = await check(whole, reviewed());
    expect(problems).toEqual([]);
    expect(Object.values(counts).every((count) => count > 0)).toBe(true);
    const fewer = bare();
    const broken = { ...each, load: async () => ({ check, render: () => render(shortened(fewer)) }) };
    await expect(makeExport(broken, fewer)).rejects.toThrow(ExportError);
  });
});

/** A report from which one requirement and one evidence item are lost. */
function shortened(report: ReturnType<typeof bare>): ReturnType<typeof bare> {
  const { E1: _, ...evidence } = report.record.evidence;
  const result = { ...report.result, requirements: report.result.requirements.filter(({ id }) => id !== 'DEV-01') };
  return {
    ...report,
    record: { ...report.record, evidence },
    result,
    document: { ...report.document, result } as never,
  };
}
