/**
 * Makes static/samples/esme-sample.record.json, the submission that ships with the portal, against the newest edition of
 * the checklist. Run it after a change to that checklist; a test finds out when it was forgotten.
 *
 *     npx tsx scripts/make-sample.mts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { assess, percentText } from '../src/engine/index.ts';
import { recordText } from '../src/record/recordText.ts';
import { makeSample } from './sample/makeSample.mts';
import { sampleChecklist } from './sample/sampleChecklist.mts';

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'static/samples/esme-sample.record.json');
const checklist = await sampleChecklist(root);
const record = makeSample(checklist);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, recordText(record));

const { outcome, score, counts } = assess(checklist, record);
console.log(`${file}: ${outcome.value}, ${percentText(score.demonstrated)} demonstrated, ${JSON.stringify(counts)}`);
