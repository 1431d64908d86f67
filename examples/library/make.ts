/** Makes a submission with one answer in it, as a program that knows the answer would: `make.ts <compiled checklist>`. */
import { readFileSync } from 'node:fs';
import { assess, explain, listRequirements, type Checklist } from 'device-assurance-portal/engine';
import { checklistDigest, newRecord, recordText } from 'device-assurance-portal/record';

const [edition = ''] = process.argv.slice(2);
const checklist = JSON.parse(readFileSync(edition, 'utf8')) as Checklist;
const [first] = listRequirements(checklist);
if (first === undefined) throw new Error('The checklist asks nothing.');

const empty = newRecord(checklist, {
  id: '00000000-0000-4000-8000-000000000000',
  now: '2026-01-31T09:30:00.000Z',
  assessedOn: '2026-01-31',
  digest: checklistDigest(checklist),
});
const record = { ...empty, answers: { [first.requirement.id]: { answer: 'not-met' as const } } };
console.log(recordText(record));
const { value, rule } = explain(checklist, record, assess(checklist, record));
console.error(`${value}: ${rule}`);
