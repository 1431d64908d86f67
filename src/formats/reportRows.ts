import {
  because,
  listRequirements,
  type Answer,
  type Citation,
  type Evidence,
  type EvidenceUsed,
  type Improvement,
  type Requirement,
  type RequirementResult,
  type Section,
} from '../engine/index.ts';
import { claimText } from './claimText.ts';
import type { Report } from './makeReport.ts';
import { capital, gainText } from './words.ts';

/** An evidence item that an answer names, as the record holds it and as the engine judged it. */
export interface EvidenceRow {
  readonly id: string;
  /** 'not-considered' where the requirement does not apply. */
  readonly state: EvidenceUsed['state'] | 'not-considered';
  /** Absent when the record holds no such item. */
  readonly item?: Evidence;
}

/** One requirement with all that a report says of it. */
export interface ReportRow {
  readonly requirement: Requirement;
  readonly section: Section;
  /** Sections around it, outermost first, its own last. */
  readonly path: readonly Section[];
  readonly result: RequirementResult;
  /** Why it has its verdict, as a sentence without its full stop. */
  readonly why: string;
  readonly answer: Answer;
  /** The claim in words; empty when nothing is claimed. */
  readonly claim: string;
  readonly evidence: readonly EvidenceRow[];
  readonly improvement?: Improvement;
  /** What closing it adds to the overall score, such as "+2.4"; empty where there is no improvement. */
  readonly gain: string;
}

/** Every requirement of a report, in checklist order. */
export function reportRows({ checklist, record, result }: Report): readonly ReportRow[] {
  const results = new Map(result.requirements.map((item) => [item.id, item]));
  const improvements = new Map(result.improvements.map((item) => [item.requirement, item]));
  return listRequirements(checklist).flatMap(({ requirement, section, path }): readonly ReportRow[] => {
    const own = results.get(requirement.id);
    if (!own) return [];
    const answer: Answer = Object.hasOwn(record.answers, requirement.id) ? (record.answers[requirement.id] ?? {}) : {};
    const improvement = improvements.get(requirement.id);
    return [
      {
        requirement,
        section,
        path,
        result: own,
        why: capital(because(own)),
        answer,
        claim: claimText(requirement, answer),
        evidence: evidenceRows(answer, own, record.evidence),
        ...(improvement && { improvement }),
        gain: improvement ? gainText(improvement.gain, result.score) : '',
      },
    ];
  });
}

/** Evidence in the order in which the answer names it, also where it does not count because nothing applies. */
function evidenceRows(
  answer: Answer,
  result: RequirementResult,
  register: Readonly<Record<string, Evidence>>,
): readonly EvidenceRow[] {
  const states = new Map(result.evidence.map(({ id, state }) => [id, state]));
  return [...new Set(answer.evidence ?? [])].map((id) => {
    const item = Object.hasOwn(register, id) ? register[id] : undefined;
    return { id, state: item ? (states.get(id) ?? 'not-considered') : 'missing', ...(item && { item }) };
  });
}

/** "sec-appendix G7.19(g) (confirmed)". */
export function citationText({ source, ref, confidence }: Citation): string {
  return `${source}${ref === undefined ? '' : ` ${ref}`} (${confidence})`;
}
