import type { SubmissionRecord } from '../../../src/generated/record.ts';

export const T0 = '2026-03-01T09:00:00.000Z';

/** An instant so many seconds after {@link T0}. */
export function after(seconds: number): string {
  return new Date(Date.parse(T0) + seconds * 1000).toISOString();
}

export function someRecord(parts: Partial<SubmissionRecord> = {}): SubmissionRecord {
  return {
    format: 'device-assurance-record',
    formatVersion: 1,
    id: '3f8b2c1e-5d47-4b6a-9a51-0c9e7d2f4a10',
    checklist: { id: 'device-baseline', version: '0.1.0', digest: 'a'.repeat(64) },
    assessedOn: '2026-03-01',
    created: T0,
    modified: T0,
    device: { manufacturer: 'Example Meters', model: '0A1B2C3D' },
    profile: { deviceType: 'ESME', hanInterfaces: 1 },
    answers: {
      'DEV-01': { answer: 'met', rationale: 'Keys are made in the HSM.', evidence: ['E-1', 'E-2'] },
      'DEV-02': { objectives: { a: 'met', b: 'not-met' } },
    },
    evidence: {
      'E-1': { name: 'Key ceremony record', kind: 'document', level: 2, expires: '2027-01-01' },
      'E-2': { name: 'HSM certificate', kind: 'certificate', level: 4 },
    },
    ...parts,
  };
}
