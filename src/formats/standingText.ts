import type { Standing } from '../review/standing.ts';
import { DETERMINATION_TEXT } from './reviewOf.ts';

/** Where a requirement stands in a review, in words. */
export const STANDING_TEXT: Readonly<Record<Standing, string>> = {
  ...DETERMINATION_TEXT,
  stale: 'Changed since it was determined',
  'not-reviewed': 'Not reviewed',
  'not-applying': 'Does not apply',
};
