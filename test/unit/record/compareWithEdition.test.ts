import { expect, test } from 'vitest';
import type { SubmissionRecord } from '../../../src/generated/record.ts';
import { compareWithEdition } from '../../../src/record/compareWithEdition.ts';
import { checklistDigest } from '../../../src/record/digest.ts';
import { newRecord } from '../../../src/record/newRecord.ts';
import { readRecord } from '../../../src/record/readRecord.ts';
import { recordText } from '../../../src/record/recordText.ts';
import { fixtureChecklist, fixtureRecord } from './fixture.ts';

const checklist = fixtureChecklist();
const digest = checklistDigest(checklist);

function problemsOf(change: (record: SubmissionRecord) => void) {
  const record = fixtureRecord();
  change(record);
  return compareWithEdition(record, checklist, digest);
}

test('a submission against this very edition has no problem', () => {
  expect(compareWithEdition(fixtureRecord(), checklist, digest)).toEqual([]);
});

test('a new record satisfies its schema and fits its edition', () => {
  const record = newRecord(checklist, {
    id: '00000000-0000-4000-8000-000000000000',
    now: '2026-03-31T09:30:00.000Z',
    digest,
    assessedOn: '2026-03-31',
  });
  expect(readRecord(recordText(record))).toEqual({ record, problems: [] });
  expect(compareWithEdition(record, checklist, digest)).toEqual([]);
});

test.each<[string, (record: SubmissionRecord) => void, string, string, RegExp]>([
  [
    'another checklist',
    (r) => (r.checklist.id = 'other'),
    'other-checklist',
    'checklist.id',
    /answers the checklist “other”, not “fixture-checklist”/,
  ],
  [
    'another edition',
    (r) => (r.checklist.version = '1.1.0'),
    'other-edition',
    'checklist.version',
    /edition 1\.1\.0 of “Fixture checklist”, and this is edition 1\.2\.0/,
  ],
  [
    'another text of a draft',
    (r) => (r.checklist.digest = 'd'.repeat(64)),
    'other-content',
    'checklist.digest',
    /its digest begins dddddddddddd/,
  ],
])('%s is an error', (_, change, code, path, message) => {
  const problems = problemsOf(change);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    code,
    path,
    severity: 'error',
    message: expect.stringMatching(message) as string,
  });
});

test('another text of a published edition is called an alteration', () => {
  const [problem] = compareWithEdition(fixtureRecord(), { ...checklist, status: 'published' }, 'e'.repeat(64));
  expect(problem?.help).toContain('A published edition never changes: one of the two copies was altered.');
});

test.each<[string, (record: SubmissionRecord) => void, string, string, RegExp]>([
  [
    'a requirement that is not there',
    (r) => (r.answers['OLD-01'] = { answer: 'met' }),
    'unknown-requirement',
    'answers.OLD-01',
    /answers “OLD-01”, which edition 1\.2\.0 does not have/,
  ],
  [
    'a part that is not there',
    (r) => (r.answers['DEV-02'] = { objectives: { z: 'met' } }),
    'unknown-objective',
    'answers.DEV-02.objectives.z',
    /part “z” of DEV-02/,
  ],
  [
    'a fact that is not asked',
    (r) => (r.profile['colour'] = 'red'),
    'unknown-fact',
    'profile.colour',
    /the fact “colour”/,
  ],
  [
    'an option that is not there',
    (r) => (r.profile['deviceType'] = 'PPMID'),
    'wrong-fact-value',
    'profile.deviceType',
    /“Device type” is “PPMID”, and should be one of “ESME”, “GSME”/,
  ],
  [
    'text for a number',
    (r) => (r.profile['hanInterfaces'] = '1'),
    'wrong-fact-value',
    'profile.hanInterfaces',
    /is “1”, and should be a whole number from 0 to 8/,
  ],
  [
    'a number out of range',
    (r) => (r.profile['hanInterfaces'] = 9),
    'wrong-fact-value',
    'profile.hanInterfaces',
    /is 9, and should be a whole number from 0 to 8/,
  ],
  [
    'text for yes or no',
    (r) => (r.profile['remoteUpdate'] = 'yes'),
    'wrong-fact-value',
    'profile.remoteUpdate',
    /should be true or false/,
  ],
  [
    'an impossible date',
    (r) => (r.profile['inService'] = '2026-02-30'),
    'wrong-fact-value',
    'profile.inService',
    /should be a real date/,
  ],
  [
    'a whole answer to a question in parts',
    (r) => (r.answers['DEV-02'] = { answer: 'met' }),
    'wrong-answer-kind',
    'answers.DEV-02.answer',
    /answered in parts \(a, b\)/,
  ],
  [
    'a plain answer to a choice',
    (r) => (r.answers['DEP-01'] = { answer: 'met' }),
    'wrong-answer-kind',
    'answers.DEP-01.answer',
    /asks for a choice/,
  ],
  [
    'a choice that is not offered',
    (r) => (r.answers['DEP-01'] = { choice: 'moon' }),
    'wrong-answer-kind',
    'answers.DEP-01.choice',
    /offers “hsm”, “pc”, and the submission chooses “moon”/,
  ],
  [
    'a choice where none is offered',
    (r) => (r.answers['DEV-01'] = { choice: 'hsm' }),
    'wrong-answer-kind',
    'answers.DEV-01.choice',
    /offers no choice/,
  ],
  [
    'a number where none is asked',
    (r) => (r.answers['DEV-01'] = { number: 4 }),
    'wrong-answer-kind',
    'answers.DEV-01.number',
    /asks for no number/,
  ],
])('%s is a warning', (_, change, code, path, message) => {
  const problems = problemsOf(change);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    code,
    path,
    severity: 'warning',
    message: expect.stringMatching(message) as string,
  });
});

test('not applicable may be claimed for every kind of question', () => {
  expect(problemsOf((record) => (record.answers['DEV-02'] = { answer: 'not-applicable' }))).toEqual([]);
  expect(problemsOf((record) => (record.answers['DEP-01'] = { answer: 'not-applicable' }))).toEqual([]);
});

test('ids that every object inherits are unknown, not found', () => {
  const record = fixtureRecord();
  record.answers['DEV-01'] = { evidence: ['toString'] };
  record.profile['valueOf'] = 1;
  expect(readRecord(JSON.stringify(record)).problems.map(({ code }) => code)).toEqual(['unknown-evidence']);
  expect(compareWithEdition(record, checklist, digest).map(({ code }) => code)).toEqual(['unknown-fact']);
});
