import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleSubmission } from '../../widget/props.ts';

/**
 * The sample submissions that ship with the site, in the order of their file names. Each is a submission record; its
 * title is made from the Device it describes.
 * @throws Error that names a sample which is no record
 */
export function readSamples(root: string): readonly SampleSubmission[] {
  const folder = join(root, 'static/samples');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => sampleOf(name, readFileSync(join(folder, name), 'utf8')));
}

function sampleOf(name: string, text: string): SampleSubmission {
  const record = JSON.parse(text) as {
    checklist?: { id?: string };
    device?: { modelName?: string; manufacturer?: string };
    answers?: object;
  };
  if (record.checklist?.id === undefined || record.answers === undefined) {
    throw new Error(`static/samples/${name} is not a submission record. Put only submissions there.`);
  }
  const answers = Object.keys(record.answers).length;
  return {
    title: record.device?.modelName ?? name.replace(/\.json$/, ''),
    description: `${answers} ${answers === 1 ? 'answer' : 'answers'}${record.device?.manufacturer ? `, ${record.device.manufacturer}` : ''}`,
    checklist: record.checklist.id,
    path: `/samples/${name}`,
  };
}
