import { makeReport, type Report } from '../../../../src/formats/makeReport.ts';
import { withReview } from '../../../../src/formats/withReview.ts';
import type { Review } from '../../../../src/generated/review.ts';
import { digestOf } from '../../../../src/record/digest.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../../../src/formats/exports.ts';
import { fixtureChecklist, fixtureRecord } from '../../record/fixture.ts';
import { checklistWith, filledWith } from '../hostile.ts';

const AT = '2026-04-20T10:00:00.000Z';
const BASIS = 'ab'.repeat(32);

/** A review of a record, with something of everything; `text` wherever a reviewer writes. */
export function reviewOf(record: object, text = 'As the reviewer saw it.'): Review {
  const by = 'R. Viewer';
  const line = text.slice(0, 150).trim() || by;
  return {
    format: 'device-assurance-review',
    formatVersion: 1,
    id: '7d3c1a52-0000-4000-8000-000000000001',
    round: 2,
    of: {
      record: { id: fixtureRecord().id, digest: digestOf(record) },
      checklist: { id: 'fixture-checklist', version: '1.2.0', digest: digestOf(fixtureChecklist()) },
    },
    reviewer: line,
    body: line,
    reviewedOn: '2026-04-20',
    created: AT,
    modified: AT,
    determinations: {
      'HAN-01': { value: 'accepted', by, at: AT, basis: BASIS },
      'DEV-01': { value: 'rejected', reason: text.slice(0, 20_000), by, at: AT, basis: BASIS },
      'DEP-01': { value: 'accepted-with-observation', by, at: AT, basis: BASIS },
      'DEP-02': { value: 'information-requested', reason: 'Which year?', by, at: AT, basis: BASIS },
    },
    observations: {
      O1: {
        requirement: 'DEV-01',
        category: 'evidence',
        severity: 'major',
        text: text.slice(0, 20_000),
        evidence: ['E1'],
        state: 'open',
        round: 2,
        by,
        at: AT,
      },
      O2: {
        requirement: 'DEP-01',
        category: 'clarity',
        severity: 'minor',
        text: text.slice(0, 20_000),
        state: 'closed',
        round: 1,
        by,
        at: AT,
        closed: { by, at: AT, reason: text.slice(0, 20_000) },
      },
    },
    actions: {
      A1: {
        requirement: 'DEV-01',
        observation: 'O1',
        text: text.slice(0, 20_000),
        owner: line,
        due: '2026-09-30',
        state: 'open',
        round: 2,
        by,
        at: AT,
      },
    },
    questions: {
      Q1: {
        requirement: 'DEP-02',
        text: text.slice(0, 20_000),
        state: 'answered',
        round: 2,
        by,
        at: AT,
        answer: { text: text.slice(0, 20_000), by: line, at: AT },
      },
    },
    samples: [{ evidence: 'E1', method: 'examine', by, at: AT, note: text.slice(0, 20_000) }],
    recommendation: { value: 'resubmit', reasons: text.slice(0, 20_000), by, at: AT },
    decision: { body: line, date: '2026-05-01', meeting: line, text: text.slice(0, 20_000), recordedBy: by, at: AT },
  };
}

/** The fixture, assessed. */
export const bare = (): Report => makeReport(fixtureChecklist(), fixtureRecord());

/** The fixture, assessed and reviewed. */
export const reviewed = (): Report => withReview(bare(), reviewOf(fixtureRecord()));

/** `text` in every place where manufacturer or reviewer write; then where a maintainer does. */
export function hostileReports(text: string): readonly Report[] {
  const record = filledWith(text);
  return [
    withReview(makeReport(fixtureChecklist(), record), reviewOf(record, text)),
    makeReport(checklistWith(text.slice(0, 2000)), fixtureRecord()),
  ];
}

/** A format by its id. */
export function format(id: string): ExportFormat {
  const found = EXPORT_FORMATS.find((each) => each.id === id);
  if (!found) throw new Error(`There is no format ${id}.`);
  return found;
}
