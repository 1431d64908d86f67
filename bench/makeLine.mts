import { listRequirements, type Checklist, type Requirement } from '../src/engine/index.ts';
import type { Answer, SubmissionRecord } from '../src/generated/record.ts';
import { newRecord } from '../src/record/newRecord.ts';

const CLAIMS = ['met', 'partly-met', 'not-met', 'met'] as const;

/** A submission that answers every requirement, as a line without its end; each number gives another. */
export function makeLine(checklist: Checklist, digest: string, number: number): string {
  const record: SubmissionRecord = {
    ...newRecord(checklist, {
      id: `3f2b8c1e-5a4d-4e7f-9b6a-${String(number).padStart(12, '0')}`,
      now: '2026-01-31T09:30:00Z',
      digest,
      assessedOn: '2026-01-31',
    }),
    profile: { deviceType: 'ESME', hanInterfaces: 1, remoteFirmwareUpdate: true },
    answers: Object.fromEntries(
      listRequirements(checklist).map(({ requirement }, i) => [requirement.id, answerTo(requirement, i + number)]),
    ),
    evidence: Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [
        `E${i + 1}`,
        { name: `report-${i}.pdf`, kind: 'test-report', level: 3, created: '2025-01-01', expires: '2027-01-01' },
      ]),
    ),
  };
  return JSON.stringify(record);
}

function answerTo({ response, objectives }: Requirement, turn: number): Answer {
  const claim = CLAIMS[turn % CLAIMS.length] ?? 'met';
  const rest = {
    rationale: 'Covered by the design and looked at in review; see the report.',
    evidence: [`E${(turn % 20) + 1}`],
  };
  if (objectives.length > 0)
    return { objectives: Object.fromEntries(objectives.map(({ id }) => [id, claim])), ...rest };
  return response.kind === 'conformance' ? { answer: claim, ...rest } : rest;
}
