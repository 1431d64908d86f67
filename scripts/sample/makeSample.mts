import {
  listRequirements,
  type Answer,
  type Checklist,
  type FactValue,
  type Requirement,
} from '../../src/engine/index.ts';
import type { SubmissionRecord } from '../../src/generated/record.ts';
import { checklistDigest, digestOf } from '../../src/record/digest.ts';
import { newRecord } from '../../src/record/newRecord.ts';
import { ANSWERS } from './answers.mts';
import { EVIDENCE } from './evidence.mts';
import { seeded } from './seeded.mts';

/** Facts of the sample's Device. One that decides a requirement is left open on purpose, so that it shows as pending. */
const PROFILE: Readonly<Record<string, FactValue>> = {
  deviceType: 'ESME',
  hanInterfaces: 1,
  remoteFirmwareUpdate: true,
  userInterface: true,
  debugPorts: true,
  localPort: true,
  cellularModem: false,
  otherRadios: false,
  prepayment: true,
  supplySwitch: true,
  auxiliaryLoadControl: false,
  storesPersonalData: true,
  separateMetrology: true,
  triageInScope: false,
  certificateKind: 'expiring',
};

/** Requirements the sample leaves unanswered, so that what it asks anew is not mistaken for one of them. */
const LEFT_OPEN: ReadonlySet<string> = new Set(
  'DEV-07 DEV-25 DEV-40 VER-07 DEP-04 DEP-06 DEP-15 DEP-16 BLD-02 BLD-07 BLD-09 BLD-11 BLD-12'.split(' '),
);

/** Rationales for requirements that the written answers do not know, by the first word of their section's id. */
const RATIONALES: Readonly<Record<string, string>> = {
  dev: 'Covered by the design and looked at in review. Test results follow with the next report.',
  ver: 'Part of the test plan; the results are in the laboratory report.',
  dep: 'Part of the production and support procedures of this product line.',
  bld: 'Covered by the development procedure, which was audited this year.',
};

/**
 * The bundled sample: a fictional ESME of a fictional manufacturer, half way through its assessment. The same edition
 * gives the same sample. Facts and answers that the edition does not have are left out.
 */
export function makeSample(checklist: Checklist): SubmissionRecord {
  const random = seeded(20260529);
  const record = newRecord(checklist, {
    id: 'e5a3e000-0000-4000-8000-000000000001',
    now: '2026-03-13T09:00:00Z',
    digest: checklistDigest(checklist),
    assessedOn: '2026-05-29',
  });
  const facts = checklist.profile.filter(({ id }) => Object.hasOwn(PROFILE, id));
  return {
    ...record,
    modified: '2026-05-29T15:20:00Z',
    assessor: 'A. Sample (fictional)',
    device: {
      manufacturer: 'Example Meters Ltd (fictional)',
      manufacturerId: '0EE0',
      model: '0EE00100',
      modelName: 'EM-100 sample ESME',
      hardwareVersion: '1.2',
      firmwareVersion: '01040200',
      firmwareHash: digestOf('The firmware image of a Device that does not exist'),
    },
    profile: Object.fromEntries(facts.flatMap(({ id }) => (PROFILE[id] === undefined ? [] : [[id, PROFILE[id]]]))),
    answers: Object.fromEntries(
      listRequirements(checklist).flatMap(({ requirement, section }) => {
        const answer = answerTo(requirement, section.id, random);
        return answer ? [[requirement.id, answer]] : [];
      }),
    ) as SubmissionRecord['answers'],
    evidence: Object.fromEntries(
      Object.entries(EVIDENCE).map(([id, item]) => [
        id,
        { ...item, sha256: digestOf(`Fictional evidence ${id}`), size: 40_000 + Math.floor(random() * 900_000) },
      ]),
    ),
  };
}

function answerTo(requirement: Requirement, section: string, random: () => number): Answer | undefined {
  const { id } = requirement;
  const written = Object.hasOwn(ANSWERS, id) ? ANSWERS[id] : undefined;
  if (written && fits(requirement, written)) return written;
  if (LEFT_OPEN.has(id) || requirement.applies !== undefined || random() < 0.3) return undefined;
  return answerByRule(requirement, section, random);
}

/** Whether the written answer is still one that the requirement takes, in kind, options and parts. */
function fits({ response, objectives }: Requirement, { answer, choice, number, objectives: parts }: Answer): boolean {
  if (answer === 'not-applicable') return response.notApplicable;
  if (parts)
    return (
      Object.keys(parts).sort().join() ===
      objectives
        .map(({ id }) => id)
        .sort()
        .join()
    );
  if (objectives.length > 0) return false;
  if (answer !== undefined) return response.kind === 'conformance';
  if (choice !== undefined) return response.kind === 'choice' && response.options.some(({ value }) => value === choice);
  return response.kind === 'number' && number !== undefined;
}

function answerByRule(
  { response, objectives, minimumEvidenceLevel }: Requirement,
  section: string,
  random: () => number,
): Answer {
  const claim = random() < 0.75 ? 'met' : 'partly-met';
  const rationale = RATIONALES[section.split('-', 1)[0] ?? ''] ?? RATIONALES['dev'] ?? '';
  const strong = Object.entries(EVIDENCE).filter(([, item]) => item.level >= minimumEvidenceLevel);
  const [evidence] = strong[Math.floor(random() * strong.length)] ?? [];
  const common = { rationale, ...(minimumEvidenceLevel > 0 && evidence !== undefined && { evidence: [evidence] }) };
  if (objectives.length > 0)
    return { objectives: Object.fromEntries(objectives.map(({ id }) => [id, claim])), ...common };
  if (response.kind === 'conformance') return { answer: claim, ...common };
  if (response.kind === 'choice') {
    const choice = response.options.find(({ means }) => means === claim) ?? response.options[0];
    return { ...(choice && { choice: choice.value }), ...common };
  }
  if (response.kind === 'number') return { number: response.bands[0]?.upTo ?? 0, ...common };
  throw new Error(`The sample has no answers of kind ${response.kind} yet.`);
}
