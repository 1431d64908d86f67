import { COLUMNS } from '../../portfolio/columns.ts';
import type { PortfolioFilter, PortfolioSort } from '../../portfolio/view.ts';

/** What is shown, and in which order. */
export interface TableView {
  readonly filter: PortfolioFilter;
  readonly sort: PortfolioSort;
}

export interface SavedView extends TableView {
  readonly name: string;
}

export const FIRST_VIEW: TableView = { filter: {}, sort: { column: 'source', descending: false } };

const KEY = 'device-assurance:portfolio-views';
const TEXTS = ['text', 'deviceType', 'manufacturer', 'edition', 'recommendation', 'requirement'] as const;
const OUTCOMES = ['outcome', 'reviewedOutcome'] as const;
const VALUES = ['ready', 'not-ready', 'incomplete'] as const;

/** The views of this browser, in the order in which they were saved. What is no view is left out. */
export function readViews(): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.flatMap(viewOf) : [];
  } catch {
    return [];
  }
}

/** @throws Error when the browser keeps nothing */
export function writeViews(views: readonly SavedView[]): void {
  localStorage.setItem(KEY, JSON.stringify(views));
}

function viewOf(value: unknown): readonly SavedView[] {
  const { name, filter, sort } = object(value);
  if (typeof name !== 'string' || name === '') return [];
  const asked = object(filter);
  const { column, descending } = object(sort);
  const known = COLUMNS.find(({ key }) => key === column);
  const texts = TEXTS.flatMap((key) => (typeof asked[key] === 'string' ? [[key, asked[key]] as const] : []));
  const outcomes = OUTCOMES.flatMap((key) => {
    const found = VALUES.find((one) => one === asked[key]);
    return found ? [[key, found] as const] : [];
  });
  return [
    {
      name,
      filter: { ...Object.fromEntries(texts), ...Object.fromEntries(outcomes) },
      sort: known ? { column: known.key, descending: descending === true } : FIRST_VIEW.sort,
    },
  ];
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
