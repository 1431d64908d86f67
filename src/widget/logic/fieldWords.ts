/** Single fields of a record in words: what a field is called, and what stands in it. */

import type { Checklist, Requirement } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { valueAt } from '../../record/pointer.ts';
import type { Path } from '../../workspace/changes.ts';
import { own } from '../../workspace/own.ts';
import { DEVICE_FIELDS } from '../assess/deviceFields.ts';
import { CLAIM_WORD, count, evidenceKindWord, sentenceCase } from './words.ts';

type FindRequirement = (id: string) => Requirement | undefined;

const EVIDENCE_FIELDS: Readonly<Record<string, string>> = { sha256: 'SHA-256', appliesTo: 'applies to' };

/** "DEV-01: rationale", "Evidence “Report”: level". */
export function fieldName(
  path: Path,
  records: readonly SubmissionRecord[],
  checklist: Checklist,
  find: FindRequirement,
): string {
  const [part = '', id = '', field, inner] = path;
  switch (part) {
    case 'answers':
      return field === undefined ? id : `${id}: ${answerField(field, inner, find(id))}`;
    case 'evidence': {
      const name = records.map(({ evidence }) => own(evidence, id)?.name).find(Boolean) ?? id;
      return `Evidence “${name}”${field === undefined ? '' : `: ${EVIDENCE_FIELDS[field] ?? field}`}`;
    }
    case 'device':
      return `Device: ${DEVICE_FIELDS.find((one) => one.field === id)?.label ?? id}`;
    case 'profile':
      return `Profile: ${checklist.profile.find((fact) => fact.id === id)?.label ?? id}`;
    case 'archived':
      return `Archived: ${field ?? id}`;
    case 'assessedOn':
      return 'Assessment date';
    default:
      return sentenceCase(part);
  }
}

function answerField(field: string, inner: string | undefined, requirement: Requirement | undefined): string {
  if (field === 'carried') return 'earlier answers beside it';
  if (field !== 'objectives') return field === 'rationale' || field === 'evidence' ? field : 'answer';
  const text = requirement?.objectives.find(({ id }) => id === inner)?.text;
  return `part ${inner ?? ''}${text ? `, ${text}` : ''}`;
}

/** What stands in a field; undefined when nothing does. */
export function fieldValue(path: Path, record: SubmissionRecord, find: FindRequirement): string | undefined {
  const value = valueAt(record, path);
  const [part = '', id = '', field] = path;
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return String(value);
  if (part === 'answers') {
    if (field === 'evidence') return list(value, (one) => own(record.evidence, one)?.name ?? one);
    if (field === 'answer' || field === 'objectives') return claimWord(value);
    if (field === 'choice' || field === 'choices') return list(value, (one) => optionLabel(find(id), one));
    if (field === 'carried') return 'Some';
  }
  if (part === 'evidence' && field === undefined) {
    const item = own(record.evidence, id);
    return item && `${item.name} (${evidenceKindWord(item.kind)}, level ${item.level})`;
  }
  if (part === 'evidence' && field === 'kind' && typeof value === 'string') return evidenceKindWord(value);
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? list(value, String) : count(Object.keys(value as object).length, 'entry', 'entries');
}

function list(value: unknown, word: (one: string) => string): string {
  const all = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  return all.length === 0 ? 'None of them' : all.map(word).join('; ');
}

function claimWord(value: unknown): string {
  const words: Readonly<Record<string, string>> = CLAIM_WORD;
  if (typeof value === 'string') return own(words, value) ?? value;
  return 'Some parts';
}

function optionLabel(requirement: Requirement | undefined, value: string): string {
  const response = requirement?.response;
  const options = response && 'options' in response ? response.options : [];
  return options.find((option) => option.value === value)?.label ?? value;
}
