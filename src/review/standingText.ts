import type { Determination } from '../generated/review.ts';
import type { Standing } from './standing.ts';

/** What the values of a determination are called. */
export const DETERMINATION_TEXT: Readonly<Record<Determination['value'], string>> = {
  accepted: 'Accepted',
  'accepted-with-observation': 'Accepted with observation',
  rejected: 'Rejected',
  'information-requested': 'Information requested',
};

/** Where a requirement stands in a review, in words. */
export const STANDING_TEXT: Readonly<Record<Standing, string>> = {
  ...DETERMINATION_TEXT,
  stale: 'Changed since it was determined',
  'not-reviewed': 'Not reviewed',
  'not-applying': 'Does not apply',
};
