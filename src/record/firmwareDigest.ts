import type { SubmissionRecord } from '../generated/record.ts';

/** The digest of the firmware image, in lower case, where the record gives one: the field is free text. */
export function firmwareDigest({ device }: SubmissionRecord): string | undefined {
  const text = device.firmwareHash?.trim().toLowerCase() ?? '';
  return /^[0-9a-f]{64}$/.test(text) ? text : undefined;
}
