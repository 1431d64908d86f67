import { describe, expect, test } from 'vitest';
import { makeReport } from '../../../src/formats/makeReport.ts';
import { plainText } from '../../../src/formats/plainText.ts';
import { CSV_COLUMNS, renderCsv } from '../../../src/formats/renderCsv.ts';
import { fixtureChecklist, fixtureRecord } from '../record/fixture.ts';
import { reviewed } from './exports/cases.ts';
import { checklistWith, filledWith, HOSTILE } from './hostile.ts';

/** A strict reader of RFC 4180, written apart from the writer. Throws at the first thing the RFC does not allow. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      let end = at + 1;
      for (;;) {
        end = text.indexOf('"', end);
        if (end < 0) throw new Error('A quotation mark is not closed.');
        if (text[end + 1] !== '"') break;
        end += 2;
      }
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const found = /[^,"\r\n]*/y;
      found.lastIndex = at;
      cell = found.exec(text)?.[0] ?? '';
      at += cell.length;
    }
    row.push(cell);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`Unexpected ${JSON.stringify(text.slice(at, at + 5))} after a cell.`);
  }
  if (row.length > 0) throw new Error('The last line has no CRLF.');
  return rows;
}

const table = (text: string) => {
  const [heads = [], ...rows] = parseCsv(text);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [heads[index] ?? '?', cell])));
};

describe.each(HOSTILE)('%s', (_, text) => {
  test('moves no cell and starts no formula', () => {
    for (const report of [
      makeReport(fixtureChecklist(), filledWith(text)),
      makeReport(checklistWith(text.slice(0, 2000)), fixtureRecord()),
    ]) {
      const rows = parseCsv(renderCsv(report));
      for (const row of rows) {
        expect(row).toHaveLength(CSV_COLUMNS.length);
        for (const cell of row)
          expect(cell.slice(0, 200)).not.toMatch(/^[\s\ufeff\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/);
      }
    }
  });

  test('is all there, with at most an apostrophe before it', () => {
    const rows = table(renderCsv(makeReport(fixtureChecklist(), filledWith(text))));
    const rationale = rows.find(({ id }) => id === 'DEV-01')?.['rationale'] ?? '';
    expect([plainText(text), `'${plainText(text)}`].includes(rationale)).toBe(true);
  });
});

const rows = table(renderCsv(makeReport(fixtureChecklist(), fixtureRecord())));

test('the columns are stable', () => {
  expect(Object.keys(rows[0] ?? {})).toEqual([...CSV_COLUMNS]);
  expect(CSV_COLUMNS.join(',')).toBe(
    'section,id,title,applies,verdict,why,answer,rationale,evidence,evidence_levels,evidence_expiries,evidence_sha256,evidence_states,weight,gate,gain_if_closed,sources,guidance,edition,record,assessed_on,basis,evidence_methods,evidence_confidentiality,determination,determination_reason,determined_by,determined_at,observations,actions,questions,reviewer,reviewed_on,review_round,attribution',
  );
});

test('a row holds what the requirement has', () => {
  expect(rows.find(({ id }) => id === 'HAN-01')).toEqual({
    section: 'Development / Home Area Network',
    id: 'HAN-01',
    title: 'Install Codes are checked',
    applies: 'applies',
    verdict: 'Needs review',
    why: 'It is claimed as met, and the evidence has expired',
    answer: 'Met',
    rationale: 'Tested with wrong codes.',
    evidence: 'E3 HAN test report',
    evidence_levels: '3',
    evidence_expiries: '2026-03-30',
    evidence_sha256: 'b'.repeat(64),
    evidence_states: 'expired',
    weight: '2',
    gate: 'no',
    gain_if_closed: '9',
    sources: 'sec-appendix G7.19(g) (confirmed)',
    guidance: 'da-fw-2',
    edition: 'fixture-checklist 1.2.0',
    record: '3f2b8c1e-5a4d-4e7f-9b6a-0c1d2e3f4a5b',
    assessed_on: '2026-03-31',
    basis: 'self-assessed',
    evidence_methods: '–',
    evidence_confidentiality: '–',
    determination: '',
    determination_reason: '',
    determined_by: '',
    determined_at: '',
    observations: '',
    actions: '',
    questions: '',
    reviewer: '',
    reviewed_on: '',
    review_round: '',
    attribution: '',
  });
});

test('a review stands beside the answer, and the verdict stays the self-assessment’s', () => {
  expect(table(renderCsv(reviewed())).find(({ id }) => id === 'DEV-01')).toMatchObject({
    verdict: 'Pass',
    determination: 'Rejected',
    determination_reason: 'As the reviewer saw it.',
    observations: 'O1 open, Major, Evidence: As the reviewer saw it.',
    actions: 'A1 open: As the reviewer saw it.; owner: As the reviewer saw it.; due: 2026-09-30',
    reviewer: 'As the reviewer saw it.',
    review_round: '2',
    attribution: '',
  });
});

test('answers that do not count are rows too', () => {
  const record = fixtureRecord();
  record.answers['OLD-07'] = { answer: 'met', rationale: 'From an earlier edition.', evidence: ['E1', 'E9'] };
  const found = table(renderCsv(makeReport(fixtureChecklist(), record)));
  expect(found.find(({ id }) => id === 'DEV-04')).toMatchObject({
    applies: 'does not apply',
    answer: 'Met',
    rationale: 'From the gas variant.',
  });
  expect(found.at(-1)).toMatchObject({
    id: 'OLD-07',
    applies: 'not in this edition',
    answer: 'Met',
    rationale: 'From an earlier edition.',
    evidence: 'E1\nE9',
  });
});

test('several pieces of evidence stand line by line', () => {
  const record = fixtureRecord();
  record.answers['DEV-01'] = { answer: 'met', evidence: ['E2', 'E1', 'E9', 'E1'] };
  expect(table(renderCsv(makeReport(fixtureChecklist(), record)))[0]).toMatchObject({
    evidence: 'E2 Design description\nE1 Secure boot test report\nE9',
    evidence_levels: '2\n3\n–',
    evidence_expiries: '–\n2027-02-10\n–',
    evidence_states: 'usable\nusable\nmissing',
    evidence_methods: '–\ntest\n–',
    evidence_confidentiality: '–\nconfidential\n–',
  });
});

test('a byte order mark only when it is asked for', () => {
  const report = makeReport(fixtureChecklist(), fixtureRecord());
  expect(renderCsv(report).startsWith('section,')).toBe(true);
  expect(renderCsv(report, { bom: true })).toBe(`\ufeff${renderCsv(report)}`);
});
