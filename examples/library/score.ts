/** Scores a submission file: `score.ts <compiled checklist> <submission>`. */
import { readFileSync } from 'node:fs';
import { assess, scoreText, VERDICT_TEXT, type Checklist } from 'device-assurance-portal/engine';
import { checklistDigest, compareWithEdition, readRecord } from 'device-assurance-portal/record';

const [edition = '', submission = ''] = process.argv.slice(2);
const checklist = JSON.parse(readFileSync(edition, 'utf8')) as Checklist;

// A submission may come from anybody. What is wrong with it comes back as data; nothing is thrown.
const { record, problems } = readRecord(readFileSync(submission));
if (record === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
for (const { message } of compareWithEdition(record, checklist, checklistDigest(checklist))) console.warn(message);

const { outcome, score, requirements } = assess(checklist, record);
console.log(`${outcome.value}, ${scoreText(score.demonstrated, score)} demonstrated`);
for (const { id, verdict } of requirements) {
  if (verdict === 'fail') console.log(`${id}: ${VERDICT_TEXT[verdict]}`);
}
