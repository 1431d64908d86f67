import type { PortfolioRow } from './row.ts';

export type ColumnKind = 'text' | 'date' | 'flag' | 'count' | 'integer' | 'decimal' | 'texts' | 'dates';

export interface Column {
  readonly key: keyof PortfolioRow;
  /** As CSV and Parquet files call it. */
  readonly name: string;
  /** As people read it. */
  readonly label: string;
  readonly kind: ColumnKind;
}

/** Every field of a row, in order: also the columns of CSV and Parquet files. New ones are added at the end. */
export const COLUMNS: readonly Column[] = (
  [
    ['source', 'File', 'text'],
    ['submission', 'Submission', 'text'],
    ['deviceType', 'Device type', 'text'],
    ['manufacturer', 'Manufacturer', 'text'],
    ['model', 'Device Model', 'text'],
    ['modelName', 'Model name', 'text'],
    ['firmware', 'Firmware', 'text'],
    ['checklist', 'Checklist', 'text'],
    ['edition', 'Edition', 'text'],
    ['assessedOn', 'Assessed on', 'date'],
    ['outcome', 'Self-assessed outcome', 'text'],
    ['unit', 'Unit of scores', 'text'],
    ['demonstratedNum', 'Demonstrated, numerator', 'integer'],
    ['demonstratedDen', 'Demonstrated, denominator', 'integer'],
    ['demonstrated', 'Demonstrated', 'decimal'],
    ['answeredNum', 'Answered, numerator', 'integer'],
    ['answeredDen', 'Answered, denominator', 'integer'],
    ['answered', 'Answered', 'decimal'],
    ['attainableNum', 'Attainable, numerator', 'integer'],
    ['attainableDen', 'Attainable, denominator', 'integer'],
    ['attainable', 'Attainable', 'decimal'],
    ['decided', 'Decided', 'count'],
    ['total', 'That count', 'count'],
    ['requirements', 'Requirements', 'count'],
    ['pass', 'Pass', 'count'],
    ['partial', 'Partly met', 'count'],
    ['fail', 'Fail', 'count'],
    ['notApplicable', 'Claimed not applicable', 'count'],
    ['notAnswered', 'Not answered', 'count'],
    ['needsReview', 'Need review', 'count'],
    ['inconclusive', 'Inconclusive', 'count'],
    ['pending', 'Pending', 'count'],
    ['notApplying', 'Do not apply', 'count'],
    ['gatesFailed', 'Gates failed', 'texts'],
    ['failed', 'Requirements failed', 'texts'],
    ['evidenceItems', 'Evidence items', 'count'],
    ['evidenceExpired', 'Evidence expired', 'count'],
    ['evidenceExpiring', 'Evidence about to expire', 'dates'],
    ['reviewed', 'Reviewed', 'flag'],
    ['round', 'Round of review', 'count'],
    ['reviewer', 'Reviewer', 'text'],
    ['reviewedOn', 'Reviewed on', 'date'],
    ['reviewedOutcome', 'Reviewed outcome', 'text'],
    ['reviewedDemonstratedNum', 'Reviewed, numerator', 'integer'],
    ['reviewedDemonstratedDen', 'Reviewed, denominator', 'integer'],
    ['reviewedDemonstrated', 'Demonstrated as reviewed', 'decimal'],
    ['accepted', 'Accepted', 'count'],
    ['acceptedWithObservation', 'Accepted with observation', 'count'],
    ['rejected', 'Rejected', 'count'],
    ['informationRequested', 'Information requested', 'count'],
    ['notReviewed', 'Not reviewed', 'count'],
    ['reviewedGatesFailed', 'Gates failed as reviewed', 'texts'],
    ['reviewedFailed', 'Requirements failed as reviewed', 'texts'],
    ['recommendation', 'Recommendation', 'text'],
    ['decisionBody', 'Decided by', 'text'],
    ['decisionDate', 'Decided on', 'date'],
    ['openObservations', 'Open observations', 'count'],
    ['oldestObservation', 'Oldest open observation', 'date'],
    ['observationDays', 'Days of open observations', 'dates'],
    ['observationSeverities', 'Severities of open observations', 'texts'],
    ['observed', 'Requirements observed', 'texts'],
    ['openActions', 'Open actions', 'count'],
    ['overdueActions', 'Actions overdue', 'count'],
  ] as const satisfies readonly (readonly [keyof PortfolioRow, string, ColumnKind])[]
).map(([key, label, kind]) => ({ key, label, kind, name: snakeCase(key) }));

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
