import type { OutcomeValue } from '../../engine/index.ts';
import { assessmentName, deviceName } from '../../workspace/naming.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import type { Standing } from './standing.ts';

/** One assessment of the list, with how it stands once its checklist is there. */
export interface PortfolioEntry {
  readonly stored: StoredAssessment;
  readonly standing: Standing | undefined;
}

export const ORDERS = ['changed', 'name', 'lowest', 'highest', 'expiry'] as const;
export type Order = (typeof ORDERS)[number];

/** What is shown, and in which order. */
export interface PortfolioView {
  /** Words that all stand in the name, the Device or the checklist. */
  readonly typed: string;
  /** Checklist id; empty for all. */
  readonly checklist: string;
  readonly outcome: OutcomeValue | '';
  /** Those that were archived, instead of the others. */
  readonly shelved: boolean;
  readonly order: Order;
}

export const EVERYTHING: PortfolioView = { typed: '', checklist: '', outcome: '', shelved: false, order: 'changed' };

/** The entries that a view shows, in its order; those without what it is ordered by come last. */
export function arrange(entries: readonly PortfolioEntry[], view: PortfolioView): readonly PortfolioEntry[] {
  const words = view.typed.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return entries
    .filter(({ stored, standing }) => {
      if ((stored.shelved !== undefined) !== view.shelved) return false;
      if (view.checklist !== '' && stored.record.checklist.id !== view.checklist) return false;
      if (view.outcome !== '' && standing?.outcome !== view.outcome) return false;
      if (words.length === 0) return true;
      const text = textOf(stored);
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => COMPARE[view.order](one, other) || byChange(one, other));
}

function textOf({ label = '', record }: StoredAssessment): string {
  const { device, checklist, assessor = '' } = record;
  return [label, ...Object.values(device), checklist.id, checklist.version, assessor]
    .join('\n')
    .toLocaleLowerCase('en-GB');
}

type Compare = (one: PortfolioEntry, other: PortfolioEntry) => number;

const byChange: Compare = (one, other) => (one.stored.record.modified < other.stored.record.modified ? 1 : -1);

const COMPARE: Readonly<Record<Order, Compare>> = {
  changed: byChange,
  name: (one, other) => nameOf(one).localeCompare(nameOf(other), 'en-GB', { numeric: true }),
  lowest: (one, other) => compareScores(one, other, 1),
  highest: (one, other) => compareScores(one, other, -1),
  expiry: (one, other) => compareTexts(one.standing?.expiry?.date, other.standing?.expiry?.date),
};

function nameOf({ stored }: PortfolioEntry): string {
  return `${assessmentName(stored)} ${deviceName(stored.record.device)}`;
}

function compareScores(one: PortfolioEntry, other: PortfolioEntry, direction: 1 | -1): number {
  const [a, b] = [one.standing?.demonstrated, other.standing?.demonstrated];
  if (!a || !b) return Number(!a) - Number(!b);
  return direction * (a.num / a.den - b.num / b.den);
}

function compareTexts(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a < b ? -1 : a > b ? 1 : 0;
}
