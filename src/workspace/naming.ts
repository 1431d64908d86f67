/** How an assessment is called on screen and in file names. */

import type { SubmissionRecord } from '../generated/record.ts';

type Device = SubmissionRecord['device'];

/** The name people know the Device by, else its Device Model, else that it has none yet. */
export function deviceName({ modelName, model }: Device): string {
  return modelName?.trim() || (model?.trim() ? `Device Model ${model.trim()}` : 'Unnamed Device');
}

/** The name given in this browser, else the Device's. */
export function assessmentName({
  label,
  record,
}: {
  readonly label?: string | undefined;
  readonly record: Pick<SubmissionRecord, 'device'>;
}): string {
  return label || deviceName(record.device);
}

/**
 * File name without its extension: manufacturer, Device Model, firmware version and checklist, as far as they are
 * given, in letters, digits and hyphens that every system takes. At most 120 characters.
 */
export function fileStem({ device, checklist }: Pick<SubmissionRecord, 'device' | 'checklist'>): string {
  const parts = [device.manufacturer, device.modelName || device.model, device.firmwareVersion, checklist.id];
  return parts.map(plain).filter(Boolean).join('_').slice(0, 120);
}

function plain(text = ''): string {
  const ascii = text.normalize('NFKD').replace(/\p{M}/gu, '');
  return ascii
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 40);
}
