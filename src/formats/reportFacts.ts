import { levelText, type EvidenceLevel } from '../engine/index.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import type { Report } from './makeReport.ts';
import { LEFT_OUT } from '../record/redact.ts';
import { factText, plural } from './words.ts';

/** A label and a value for the head of a report. */
export interface LabelledValue {
  readonly label: string;
  readonly value: string;
  /** A digest or identifier, to be set in a fixed-width face. */
  readonly code?: boolean;
}

/** What the fields of the Device are called, in the order in which they are shown. */
export const DEVICE_LABELS: readonly (readonly [keyof SubmissionRecord['device'], string])[] = [
  ['manufacturer', 'Manufacturer'],
  ['manufacturerId', 'Manufacturer identifier'],
  ['modelName', 'Model name'],
  ['model', 'Device Model'],
  ['hardwareVersion', 'Hardware version'],
  ['firmwareVersion', 'Firmware version'],
  ['firmwareHash', 'Firmware hash (SHA-256)'],
  ['technicalSpecification', 'SMETS or CHTS version'],
  ['gbcsVersion', 'GBCS version'],
];

const DEVICE_CODES: ReadonlySet<string> = new Set(['manufacturerId', 'model', 'firmwareVersion', 'firmwareHash']);

/** The Device as the record describes it; what is not given is left out. */
export function deviceValues({ record }: Report): readonly LabelledValue[] {
  return DEVICE_LABELS.flatMap(([key, label]) => {
    const value = record.device[key]?.trim() ?? '';
    return value === '' ? [] : [{ label, value, code: DEVICE_CODES.has(key) }];
  });
}

/** What was assessed, against what, when and by whom, with the digests that identify both files. */
export function assessmentValues({ checklist, record, digests }: Report): readonly LabelledValue[] {
  const assessor = record.assessor?.trim() ?? '';
  return [
    { label: 'Checklist', value: checklist.title },
    { label: 'Edition', value: `${checklist.id} ${checklist.version} (${checklist.status})` },
    { label: 'Assessment date', value: record.assessedOn },
    ...(assessor === '' ? [] : [{ label: 'Assessor', value: assessor }]),
    { label: 'Submission last changed', value: record.modified },
    { label: 'Submission id', value: record.id, code: true },
    { label: 'Submission digest (SHA-256)', value: digests.record, code: true },
    { label: 'Edition digest (SHA-256)', value: digests.checklist, code: true },
  ];
}

/** A sentence when the record names another edition, or other content of it, than it was assessed against. */
export function editionWarning({ checklist, record, digests }: Report): string | undefined {
  const named = record.checklist;
  const same = named.id === checklist.id && named.version === checklist.version && named.digest === digests.checklist;
  if (same) return undefined;
  return `The submission was answered against edition ${named.id} ${named.version} with digest ${named.digest}, and assessed here against edition ${checklist.id} ${checklist.version} with digest ${digests.checklist}. Check the answers before relying on this result.`;
}

/** What a reader has to know of what the report was made of, a sentence or two each: see {@link editionWarning}, and copies. */
export function reportNotes(report: Report): readonly string[] {
  const { answers, evidence } = report.record;
  const isCopy =
    Object.values(answers).some(({ rationale }) => rationale === LEFT_OUT) ||
    Object.values(evidence).some(({ name }) => name === LEFT_OUT);
  const warning = editionWarning(report);
  return [
    ...(warning === undefined ? [] : [warning]),
    ...(isCopy ? [`Made from a copy of the submission: what stands as “${LEFT_OUT}” was given, and is left out.`] : []),
  ];
}

/** The facts of the profile, in the checklist's order. */
export function profileValues({ checklist, record }: Report): readonly LabelledValue[] {
  return checklist.profile.map((fact) => ({
    label: fact.label,
    value: factText(fact, Object.hasOwn(record.profile, fact.id) ? record.profile[fact.id] : undefined),
  }));
}

/** The Device in one line, for titles: manufacturer, name and Device Model as far as they are given. */
export function deviceName({ record }: Pick<Report, 'record'>): string {
  const { manufacturer, modelName, model } = record.device;
  const parts = [manufacturer, modelName, model].map((part) => part?.trim() ?? '').filter((part) => part !== '');
  return parts.length === 0 ? 'Device not named' : parts.join(' ');
}

/** "level 3 (tested by the manufacturer)"; a level outside 0 to 4 stands as it is. */
export function evidenceLevelText(level: number): string {
  return Number.isInteger(level) && level >= 0 && level <= 4 ? levelText(level as EvidenceLevel) : `level ${level}`;
}

/** How many requirements there are and how they stand, in words. */
export function countsText({ result }: Report): string {
  const { counts } = result;
  const parts: readonly (readonly [number, string])[] = [
    [counts.pass, 'pass'],
    [counts.partial, 'partly met'],
    [counts.fail, 'not met'],
    [counts.needsReview, 'need review'],
    [counts.inconclusive, 'inconclusive'],
    [counts.notAnswered, 'not answered'],
    [counts.pending, 'pending'],
    [counts.notApplicable, 'claimed not applicable'],
    [counts.notApplying, 'do not apply to this Device'],
  ];
  const shown = parts.filter(([count]) => count > 0).map(([count, text]) => `${count} ${text}`);
  return `${plural(counts.requirements, 'requirement')}: ${shown.join(', ')}.`;
}
