import { dayNumber, type OutcomeValue } from '../engine/index.ts';
import type { PortfolioRow } from './row.ts';

/** How many submissions came to which outcome: by their own answers, and, of those reviewed, by their reviews. Never added. */
export interface OutcomeCounts {
  readonly submissions: number;
  readonly self: Readonly<Record<OutcomeValue, number>>;
  readonly reviewed: Readonly<Record<OutcomeValue, number>>;
}

/** Counts under a name: a device type, a manufacturer, an edition, a month. An empty name is what was not given. */
export interface NamedOutcomes extends OutcomeCounts {
  readonly name: string;
}

/** In days from the day of an observation to the portfolio's date. `later` holds those made after it. */
export const AGE_BANDS = ['later', '0-30', '31-90', '91-180', '181-365', '366-'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Days from the portfolio's date to the last day of evidence. */
export const EXPIRY_BANDS = ['0-30', '31-60', '61-90'] as const;
export type ExpiryBand = (typeof EXPIRY_BANDS)[number];

/** Submissions in which a requirement of a checklist stands badly. */
export interface CommonFailure {
  readonly checklist: string;
  readonly requirement: string;
  readonly selfFailed: number;
  readonly reviewedFailed: number;
  readonly observed: number;
}

/** What the rows of a portfolio add up to. */
export interface Totals {
  readonly on: string;
  readonly all: OutcomeCounts;
  readonly byDeviceType: readonly NamedOutcomes[];
  readonly byManufacturer: readonly NamedOutcomes[];
  /** Named “checklist edition”. */
  readonly byEdition: readonly NamedOutcomes[];
  /** Named YYYY-MM: self-assessed in the month of the assessment, reviewed in that of the review. */
  readonly byMonth: readonly NamedOutcomes[];
  readonly openObservations: Readonly<Record<AgeBand, number>>;
  /** By the checklist's own ids. */
  readonly openBySeverity: Readonly<Record<string, number>>;
  readonly evidenceExpiring: Readonly<Record<ExpiryBand, number>>;
  readonly openActions: number;
  readonly overdueActions: number;
  /** Most submissions first; at most 100. */
  readonly failures: readonly CommonFailure[];
}

/** No list of failures is longer. */
const MOST_FAILURES = 100;

/** Counts of some of the rows, to be put together with those of others; may go from thread to thread. */
export interface TotalsPart {
  readonly all: OutcomeCounts;
  readonly deviceTypes: ReadonlyMap<string, OutcomeCounts>;
  readonly manufacturers: ReadonlyMap<string, OutcomeCounts>;
  readonly editions: ReadonlyMap<string, OutcomeCounts>;
  readonly months: ReadonlyMap<string, OutcomeCounts>;
  readonly ages: Readonly<Record<AgeBand, number>>;
  readonly severities: ReadonlyMap<string, number>;
  readonly expiries: Readonly<Record<ExpiryBand, number>>;
  readonly failures: ReadonlyMap<string, CommonFailure>;
  readonly openActions: number;
  readonly overdueActions: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] };

/** The {@link Totals} of rows, one after the other: rows need not be held. */
export class TotalsMaker {
  private readonly on: string;
  private readonly today: number;
  private readonly all = noOutcomes();
  private readonly deviceTypes = new Map<string, Mutable<OutcomeCounts>>();
  private readonly manufacturers = new Map<string, Mutable<OutcomeCounts>>();
  private readonly editions = new Map<string, Mutable<OutcomeCounts>>();
  private readonly months = new Map<string, Mutable<OutcomeCounts>>();
  private readonly ages = zeros(AGE_BANDS);
  private readonly severities = new Map<string, number>();
  private readonly expiries = zeros(EXPIRY_BANDS);
  private readonly failures = new Map<string, Mutable<CommonFailure>>();
  private openActions = 0;
  private overdueActions = 0;

  /** @param on the portfolio's date, as of the rows */
  constructor(on: string) {
    this.on = on;
    this.today = dayNumber(on) ?? 0;
  }

  add(row: PortfolioRow): void {
    for (const counts of [
      this.all,
      at(this.deviceTypes, row.deviceType),
      at(this.manufacturers, row.manufacturer),
      at(this.editions, `${row.checklist} ${row.edition}`),
    ]) {
      countSelf(counts, row);
      countReviewed(counts, row);
    }
    countSelf(at(this.months, row.assessedOn.slice(0, 7)), row);
    if (row.reviewedOn !== null) countReviewed(at(this.months, row.reviewedOn.slice(0, 7)), row);
    for (const day of row.observationDays) this.ages[ageBand(this.today - (dayNumber(day) ?? 0))] += 1;
    for (const severity of row.observationSeverities) {
      this.severities.set(severity, (this.severities.get(severity) ?? 0) + 1);
    }
    for (const day of row.evidenceExpiring) this.expiries[expiryBand((dayNumber(day) ?? 0) - this.today)] += 1;
    for (const id of row.failed) this.failure(row.checklist, id).selfFailed += 1;
    for (const id of row.reviewedFailed) this.failure(row.checklist, id).reviewedFailed += 1;
    for (const id of row.observed) this.failure(row.checklist, id).observed += 1;
    this.openActions += row.openActions;
    this.overdueActions += row.overdueActions;
  }

  /** The counts so far, for {@link merge} of another maker with the same date. */
  part(): TotalsPart {
    const { all, deviceTypes, manufacturers, editions, months, ages, severities, expiries, failures } = this;
    const { openActions, overdueActions } = this;
    return {
      all,
      deviceTypes,
      manufacturers,
      editions,
      months,
      ages,
      severities,
      expiries,
      failures,
      openActions,
      overdueActions,
    };
  }

  /** Adds the rows that another maker has counted. */
  merge(part: TotalsPart): void {
    addOutcomes(this.all, part.all);
    for (const key of ['deviceTypes', 'manufacturers', 'editions', 'months'] as const) {
      for (const [name, counts] of part[key]) addOutcomes(at(this[key], name), counts);
    }
    for (const band of AGE_BANDS) this.ages[band] += part.ages[band];
    for (const band of EXPIRY_BANDS) this.expiries[band] += part.expiries[band];
    for (const [severity, count] of part.severities) {
      this.severities.set(severity, (this.severities.get(severity) ?? 0) + count);
    }
    for (const { checklist, requirement, ...counts } of part.failures.values()) {
      const failure = this.failure(checklist, requirement);
      failure.selfFailed += counts.selfFailed;
      failure.reviewedFailed += counts.reviewedFailed;
      failure.observed += counts.observed;
    }
    this.openActions += part.openActions;
    this.overdueActions += part.overdueActions;
  }

  /** What was added so far. */
  totals(): Totals {
    return {
      on: this.on,
      all: structuredClone(this.all),
      byDeviceType: named(this.deviceTypes),
      byManufacturer: named(this.manufacturers),
      byEdition: named(this.editions),
      byMonth: named(this.months),
      openObservations: { ...this.ages },
      openBySeverity: Object.fromEntries([...this.severities].sort(([a], [b]) => compareText(a, b))),
      evidenceExpiring: { ...this.expiries },
      openActions: this.openActions,
      overdueActions: this.overdueActions,
      failures: [...this.failures.values()].sort(worstFirst).slice(0, MOST_FAILURES),
    };
  }

  private failure(checklist: string, requirement: string): Mutable<CommonFailure> {
    const key = `${checklist} ${requirement}`;
    const found = this.failures.get(key);
    if (found) return found;
    const made = { checklist, requirement, selfFailed: 0, reviewedFailed: 0, observed: 0 };
    this.failures.set(key, made);
    return made;
  }
}

/** The {@link Totals} of rows at hand. */
export function totalsOf(rows: Iterable<PortfolioRow>, on: string): Totals {
  const maker = new TotalsMaker(on);
  for (const row of rows) maker.add(row);
  return maker.totals();
}

function noOutcomes(): Mutable<OutcomeCounts> {
  return {
    submissions: 0,
    self: { ready: 0, 'not-ready': 0, incomplete: 0 },
    reviewed: { ready: 0, 'not-ready': 0, incomplete: 0 },
  };
}

function at(counts: Map<string, Mutable<OutcomeCounts>>, name: string): Mutable<OutcomeCounts> {
  const found = counts.get(name);
  if (found) return found;
  const made = noOutcomes();
  counts.set(name, made);
  return made;
}

function addOutcomes(counts: Mutable<OutcomeCounts>, more: OutcomeCounts): void {
  counts.submissions += more.submissions;
  for (const value of ['ready', 'not-ready', 'incomplete'] as const) {
    counts.self[value] += more.self[value];
    counts.reviewed[value] += more.reviewed[value];
  }
}

function countSelf(counts: Mutable<OutcomeCounts>, { outcome }: PortfolioRow): void {
  counts.submissions += 1;
  counts.self[outcome] += 1;
}

function countReviewed(counts: Mutable<OutcomeCounts>, { reviewedOutcome }: PortfolioRow): void {
  if (reviewedOutcome !== null) counts.reviewed[reviewedOutcome] += 1;
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

function ageBand(days: number): AgeBand {
  if (days < 0) return 'later';
  if (days <= 30) return '0-30';
  if (days <= 90) return '31-90';
  if (days <= 180) return '91-180';
  return days <= 365 ? '181-365' : '366-';
}

function expiryBand(days: number): ExpiryBand {
  if (days <= 30) return '0-30';
  return days <= 60 ? '31-60' : '61-90';
}

function named(counts: ReadonlyMap<string, Mutable<OutcomeCounts>>): readonly NamedOutcomes[] {
  return [...counts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, { submissions, self, reviewed }]) => ({
      name,
      submissions,
      self: { ...self },
      reviewed: { ...reviewed },
    }));
}

/** How many results a failure touches; a submission's own and its reviewed one are counted side by side, and only compared here. */
function worstFirst(a: CommonFailure, b: CommonFailure): number {
  const most = (one: CommonFailure): number => Math.max(one.selfFailed, one.reviewedFailed, one.observed);
  return most(b) - most(a) || compareText(a.checklist, b.checklist) || compareText(a.requirement, b.requirement);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
