/** A change to a record in words: which field, and what it was and is. */

import type { Change, Leaf, Path } from '../../workspace/changes.ts';
import { DEVICE_FIELDS } from '../assess/deviceFields.ts';
import { CLAIM_WORD } from './words.ts';

const ANSWER_FIELD: Readonly<Record<string, string>> = {
  answer: 'answer',
  choice: 'answer',
  choices: 'answer',
  number: 'answer',
  date: 'answer',
  text: 'answer',
  objectives: 'part',
  rationale: 'rationale',
  evidence: 'evidence',
  carried: 'earlier answer',
};

/** "DEV-01, rationale", "Device Model", "Evidence E-1, name". */
export function fieldWords(path: Path): string {
  const [area = '', id = '', field = '', part] = path;
  switch (area) {
    case 'answers': {
      const name = ANSWER_FIELD[field] ?? field;
      return `${id}, ${field === 'objectives' && part !== undefined ? `part ${part}` : name}`;
    }
    case 'evidence':
      return field === '' ? `Evidence ${id}` : `Evidence ${id}, ${field}`;
    case 'device':
      return DEVICE_FIELDS.find((one) => one.field === id)?.label ?? id;
    case 'profile':
      return `Fact ${id}`;
    case 'assessedOn':
      return 'Assessment date';
    case 'assessor':
      return 'Assessor';
    case 'checklist':
      return `Edition, ${id}`;
    case 'archived':
      return 'Archive of earlier answers';
    default:
      return path.join(', ');
  }
}

/** A value as people read it; claims by their words. */
export function valueWords(value: Leaf | undefined): string {
  if (value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return CLAIM_WORD[value as keyof typeof CLAIM_WORD] ?? value;
  return value.length === 0 ? 'none of the options' : value.join(', ');
}

/** What a change did: "set to Met", "E-1 added". */
export function changeWords(change: Change): string {
  switch (change.op) {
    case 'set':
      return valueWords(change.value);
    case 'unset':
      return 'taken away';
    case 'include':
      return `${change.value} added`;
    case 'exclude':
      return `${change.value} taken away`;
    case 'arrange':
      return 'put in another order';
    case 'put': {
      const { name } = change.value;
      return typeof name === 'string' ? `“${name}” added` : 'added';
    }
    case 'drop':
      return 'removed';
  }
}
