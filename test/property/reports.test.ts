/** Whatever the checklist and the answers, every report is made, is complete and satisfies its schema. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listRequirements } from '../../src/engine/index.ts';
import { makeReport } from '../../src/formats/makeReport.ts';
import { renderCsv } from '../../src/formats/renderCsv.ts';
import { renderHtml } from '../../src/formats/renderHtml.ts';
import { renderJson } from '../../src/formats/renderJson.ts';
import { renderMarkdown } from '../../src/formats/renderMarkdown.ts';
import type { SubmissionRecord } from '../../src/generated/record.ts';
import { validate } from '../../src/generated/validate-result-document.js';
import { checklistDigest } from '../../src/record/digest.ts';
import { newRecord } from '../../src/record/newRecord.ts';
import { cases, PATIENCE, RUNS, type Case } from './generators.ts';

/** The generated cases that a file can hold: JSON has no NaN. */
const storable = cases.filter(({ record }) => !/:null\b/.test(JSON.stringify(record)));

function submission({ checklist, record }: Case): SubmissionRecord {
  const empty = newRecord(checklist, {
    id: '00000000-0000-4000-8000-000000000000',
    now: '2025-06-01T00:00:00Z',
    digest: checklistDigest(checklist),
    assessedOn: record.assessedOn,
  });
  return { ...empty, ...record } as SubmissionRecord;
}

test(
  'the result document satisfies its schema',
  () => {
    fc.assert(
      fc.property(storable, (made) => {
        expect(validate(JSON.parse(renderJson(makeReport(made.checklist, submission(made)))))).toEqual([]);
      }),
      RUNS,
    );
  },
  PATIENCE,
);

test(
  'every requirement, and every answer to an unknown one, is in every report',
  () => {
    fc.assert(
      fc.property(storable, (made) => {
        const report = makeReport(made.checklist, submission(made));
        const ids = listRequirements(made.checklist).map(({ requirement }) => requirement.id);
        const csv = renderCsv(report);
        const html = renderHtml(report);
        const markdown = renderMarkdown(report);
        for (const id of ids) {
          expect(csv).toContain(`,"${id}",`);
          expect(html).toContain(` id="req-${id}"`);
          expect(markdown).toContain(`# ${id} `);
        }
        for (const id of report.result.unknownAnswers) {
          expect(csv).toContain(`,"${id}",`);
          expect(html).toContain(`<th scope="row">${id}</th>`);
        }
        const offered = Object.values(report.record.answers).flatMap(({ carried }) =>
          Object.keys(carried?.offered ?? {}),
        );
        const rows = ids.length + report.result.unknownAnswers.length + offered.length;
        expect(csv.match(/\r\n/g)).toHaveLength(1 + rows);
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 5) },
    );
  },
  PATIENCE,
);
