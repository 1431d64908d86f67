/** A batch makes rows by cheaper means than one at a time: the texts, the faults and the totals are the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineScorer } from '../../src/cli/batch/scoreLine.ts';
import { rowMaker } from '../../src/cli/batch/scoreRow.ts';
import type { PortfolioSetup } from '../../src/cli/batch/types.ts';
import { wholeText, type RowFormat } from '../../src/cli/portfolio/rowText.ts';
import { dayNumber, isDate } from '../../src/engine/index.ts';
import { COLUMNS } from '../../src/portfolio/columns.ts';
import { makeRow } from '../../src/portfolio/makeRow.ts';
import { csvRow } from '../../src/portfolio/renderCsv.ts';
import type { PortfolioRow } from '../../src/portfolio/row.ts';
import { TotalsMaker, totalsOf } from '../../src/portfolio/totals.ts';
import { compareWithEdition } from '../../src/record/compareWithEdition.ts';
import { checklistDigest } from '../../src/record/digest.ts';
import { newRecord } from '../../src/record/newRecord.ts';
import { readRecord } from '../../src/record/readRecord.ts';
import { cases, PATIENCE, RUNS } from './generators.ts';

const ON = '2025-06-01';
const LAW_RUNS = { numRuns: Math.ceil(RUNS.numRuns / 5) };
const FORMATS: readonly RowFormat[] = ['csv', 'json', 'table'];
const OPTIONS = { output: 'row', strict: false, allowEditionMismatch: false, requireReady: false } as const;

const setupFor = (format: RowFormat, totals = false): PortfolioSetup => ({
  on: ON,
  format,
  totals,
  reviews: new Map(),
});

/** What a row is in each format, made at once. */
const SLOW: Readonly<Record<RowFormat, (row: PortfolioRow) => string>> = {
  csv: csvRow,
  json: (row) => JSON.stringify(row),
  table: (row) => `${JSON.stringify(Object.fromEntries(COLUMNS.map(({ key, name }) => [name, row[key]])))}\n`,
};

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';

const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('=1+1', '"', ';', '\r\n', 'é', '__proto__', ' -x'));
const day = fc.constantFrom(
  '2025-01-01',
  '2025-05-31',
  '2025-06-01',
  '2025-08-30',
  '2025-08-31',
  '2025-02-30',
  '2024-02-29',
);
const evidence = fc.dictionary(
  fc.constantFrom('E1', 'E2', 'E3'),
  fc.record({ name: text, kind: fc.constant('log'), level: fc.constant(2), expires: day }),
);

/** Submissions with texts of any sort, some of another edition and some that are none. */
const submissions = fc
  .record({
    one: cases.filter(({ record }) => !/:null\b/.test(JSON.stringify(record))),
    device: fc.record({ manufacturer: text, model: fc.constantFrom('0A1B2C3D', ''), firmwareVersion: text }),
    evidence,
    digest: fc.constantFrom(undefined, 'f'.repeat(64)),
    source: text,
    mended: fc.nat(3),
  })
  .map(({ one: { checklist, record: answers }, digest: other, source, mended, ...parts }) => {
    const digest = checklistDigest(checklist);
    const id = '00000000-0000-4000-8000-000000000000';
    const begun = newRecord(checklist, { id, now: `${ON}T00:00:00Z`, digest: other ?? digest, assessedOn: ON });
    const record = structuredClone({ ...begun, ...answers, ...parts });
    return { checklist, digest, source, record: mended > 0 ? mend(record) : record };
  });

/** Without the answers, facts and evidence for which it would not be read. */
function mend<R extends object>(record: R): R {
  for (const part of ['answers', 'profile', 'evidence']) {
    for (const key of ['__proto__', 'constructor', 'prototype']) Reflect.deleteProperty(within(record, part), key);
  }
  for (const { path = '' } of readRecord(JSON.stringify(record)).problems.filter(isError)) {
    const [part = '', id = ''] = path.split('.');
    Reflect.deleteProperty(within(record, part), id);
  }
  return record;
}

function within(record: object, part: string): object {
  const value: unknown = Reflect.get(record, part);
  return typeof value === 'object' && value !== null ? value : {};
}

test(
  'a row is the same text as by reading, assessing and writing it one step after the other',
  () => {
    let rows = 0;
    fc.assert(
      fc.property(submissions, fc.constantFrom(...FORMATS), ({ checklist, digest, record, source }, format) => {
        const bytes = new TextEncoder().encode(JSON.stringify(record));
        const { id, version } = checklist;
        const { make } = rowMaker(setupFor(format));
        const quick = lineScorer([{ id, version, loaded: { checklist, digest } }], OPTIONS, make)(bytes);
        const read = readRecord(bytes);
        const errors = read.record && compareWithEdition(read.record, checklist, digest).filter(isError);
        if (!read.record || !errors) expect(quick.kind).toBe('unreadable');
        else if (errors.length > 0) {
          expect(quick.kind).toBe('other-edition');
          expect(quick.text).toContain(JSON.stringify(errors[0]?.message));
        } else {
          rows += 1;
          expect(quick.row).toEqual({ submission: read.record.id });
          const slow = SLOW[format](makeRow({ checklist, record: read.record }, { on: ON, source }));
          expect(wholeText(format, { source, rest: quick.text })).toBe(slow);
        }
      }),
      LAW_RUNS,
    );
    expect(rows).toBeGreaterThan(LAW_RUNS.numRuns / 20);
  },
  PATIENCE,
);

test(
  'totals counted on several threads are those of all rows',
  () => {
    const row = submissions.map(({ checklist, record, source }) =>
      makeRow({ checklist, record: record as Parameters<typeof makeRow>[0]['record'] }, { on: ON, source }),
    );
    const parts = fc.array(fc.array(row, { maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(parts, (made) => {
        const all = new TotalsMaker(ON);
        for (const rows of made) {
          const thread = new TotalsMaker(ON);
          for (const one of rows) thread.add(one);
          all.merge(structuredClone(thread.part()));
        }
        expect(all.totals()).toEqual(totalsOf(made.flat(), ON));
      }),
      LAW_RUNS,
    );
  },
  PATIENCE,
);

test('days are those of the calendar, whatever the text', () => {
  const pattern = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
  const near = fc
    .tuple(fc.nat(9999), fc.nat(13), fc.nat(32))
    .map(([year, month, on]) =>
      [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(on).padStart(2, '0')].join('-'),
    );
  fc.assert(
    fc.property(
      fc.oneof(
        near,
        fc.string(),
        near.map((one) => `${one} `),
        near.map((one) => one.replace('-', '/')),
      ),
      (one) => {
        const parts = pattern.exec(one);
        const time = parts ? new Date(`${one}T00:00:00Z`) : undefined;
        // Date takes the 30th of February for a day of March.
        const real = time !== undefined && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(one);
        expect(isDate(one)).toBe(real);
        if (real) expect((dayNumber(one) ?? 0) - (dayNumber('1970-01-01') ?? 0)).toBe(time.getTime() / 86_400_000);
      },
    ),
  );
});
