import { assess, dayNumber, isDate, scoreNumber, type Fraction } from '../engine/index.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import type { Review } from '../generated/review.ts';
import { reviewedResult } from '../review/reviewedResult.ts';
import type { Subject } from '../review/subject.ts';
import { summaryOf } from '../review/summary.ts';
import { EXPIRY_DAYS, type PortfolioRow } from './row.ts';
import { sideOf, type Side } from './side.ts';

export interface RowOptions {
  /** The portfolio's date, YYYY-MM-DD: what is overdue, and what is about to expire. Never the clock. */
  readonly on: string;
  /** File it was read from. */
  readonly source: string;
  /** Whose `reviewProblems` with this subject hold no error. */
  readonly review?: Review;
  /** What the record comes to, where the caller has it already. */
  readonly self?: Side;
}

/**
 * The row of one submission. Pure: the same files and date give the same row.
 *
 * @param subject a record that `readRecord` accepted, with the edition that it names
 */
export function makeRow(subject: Subject, options: RowOptions): PortfolioRow {
  const { record } = subject;
  const { on, source, review, self = sideOf(assess(subject.checklist, record)) } = options;
  const { device, checklist } = record;
  return {
    source,
    submission: record.id,
    deviceType: deviceTypeOf(record),
    manufacturer: device.manufacturer?.trim() ?? '',
    model: device.model?.trim() ?? '',
    modelName: device.modelName?.trim() ?? '',
    firmware: device.firmwareVersion?.trim() ?? '',
    checklist: checklist.id,
    edition: checklist.version,
    assessedOn: record.assessedOn,
    ...selfPart(self),
    ...evidencePart(record, on),
    ...(review ? reviewPart(subject, review, on) : NO_REVIEW),
  };
}

/** The fact by which checklists of Devices ask for the type. */
function deviceTypeOf({ profile }: SubmissionRecord): string {
  const value = Object.hasOwn(profile, 'deviceType') ? profile['deviceType'] : undefined;
  return value === undefined ? '' : String(value).trim();
}

function selfPart(side: Side) {
  const { outcome, points, decided, total, counts, gatesFailed, failed } = side;
  const demonstrated = numbers(side.demonstrated, points);
  const answered = numbers(side.answered, points);
  const attainable = numbers(side.attainable, points);
  return {
    outcome,
    unit: points ? ('points' as const) : ('percent' as const),
    demonstratedNum: demonstrated.num,
    demonstratedDen: demonstrated.den,
    demonstrated: demonstrated.cut,
    answeredNum: answered.num,
    answeredDen: answered.den,
    answered: answered.cut,
    attainableNum: attainable.num,
    attainableDen: attainable.den,
    attainable: attainable.cut,
    decided,
    total,
    ...counts,
    gatesFailed,
    failed,
  };
}

const POINTS = { points: { lowest: 0, highest: 0 } };

function numbers(fraction: Fraction | null, points: boolean) {
  if (fraction === null) return { num: null, den: null, cut: null };
  const { num, den } = fraction;
  return { num, den, cut: Number(scoreNumber(fraction, points ? POINTS : {})) };
}

function evidencePart({ evidence }: SubmissionRecord, on: string) {
  const items = Object.values(evidence);
  const today = dayNumber(on) ?? 0;
  let expired = 0;
  const expiring: string[] = [];
  for (const { expires } of items) {
    const days = expires === undefined ? undefined : knownDay(expires);
    if (expires === undefined || days === undefined) continue;
    if (days < today) expired += 1;
    else if (days - today <= EXPIRY_DAYS) expiring.push(expires);
  }
  return { evidenceItems: items.length, evidenceExpired: expired, evidenceExpiring: expiring.sort() };
}

/** Days that were looked at before: many submissions name the same few. */
const DAYS = new Map<string, number | undefined>();
const MOST_DAYS = 10_000;

function knownDay(text: string): number | undefined {
  if (DAYS.has(text)) return DAYS.get(text);
  if (DAYS.size >= MOST_DAYS) DAYS.clear();
  const day = dayNumber(text);
  DAYS.set(text, day);
  return day;
}

type ReviewPart = Omit<
  PortfolioRow,
  | 'source'
  | 'submission'
  | 'deviceType'
  | 'manufacturer'
  | 'model'
  | 'modelName'
  | 'firmware'
  | 'checklist'
  | 'edition'
  | 'assessedOn'
  | keyof ReturnType<typeof selfPart>
  | keyof ReturnType<typeof evidencePart>
>;

const NO_REVIEW: ReviewPart = {
  reviewed: false,
  round: null,
  reviewer: '',
  reviewedOn: null,
  reviewedOutcome: null,
  reviewedDemonstratedNum: null,
  reviewedDemonstratedDen: null,
  reviewedDemonstrated: null,
  accepted: 0,
  acceptedWithObservation: 0,
  rejected: 0,
  informationRequested: 0,
  notReviewed: 0,
  reviewedGatesFailed: [],
  reviewedFailed: [],
  recommendation: '',
  decisionBody: '',
  decisionDate: null,
  openObservations: 0,
  oldestObservation: null,
  observationDays: [],
  observationSeverities: [],
  observed: [],
  openActions: 0,
  overdueActions: 0,
};

function reviewPart(subject: Subject, review: Review, on: string): ReviewPart {
  const both = reviewedResult(subject, review);
  const side = sideOf(both.reviewed);
  const { standing, open, openActions } = summaryOf(review, both);
  const demonstrated = numbers(side.demonstrated, side.points);
  const observations = Object.values(review.observations)
    .filter(({ state }) => state === 'open')
    .map(({ at, severity, requirement }) => ({ day: at.slice(0, 10), severity, requirement }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const days = observations.map(({ day }) => day);
  const overdue = Object.values(review.actions).filter(
    ({ state, due }) => state === 'open' && due !== undefined && isDate(due) && due < on,
  );
  return {
    reviewed: true,
    round: review.round,
    reviewer: review.reviewer,
    reviewedOn: review.reviewedOn,
    reviewedOutcome: side.outcome,
    reviewedDemonstratedNum: demonstrated.num,
    reviewedDemonstratedDen: demonstrated.den,
    reviewedDemonstrated: demonstrated.cut,
    accepted: standing.accepted,
    acceptedWithObservation: standing['accepted-with-observation'],
    rejected: standing.rejected,
    informationRequested: standing['information-requested'],
    notReviewed: open,
    reviewedGatesFailed: side.gatesFailed,
    reviewedFailed: side.failed,
    recommendation: review.recommendation?.value ?? '',
    decisionBody: review.decision?.body ?? '',
    decisionDate: review.decision?.date ?? null,
    openObservations: observations.length,
    oldestObservation: days[0] ?? null,
    observationDays: days,
    observationSeverities: observations.map(({ severity }) => severity),
    observed: [...new Set(observations.map(({ requirement }) => requirement))].sort(),
    openActions,
    overdueActions: overdue.length,
  };
}
