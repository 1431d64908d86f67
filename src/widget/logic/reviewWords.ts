import type { Determination } from '../../generated/review.ts';
import type { IconName } from '../parts/Icon.tsx';

export type DeterminationValue = Determination['value'];

/** A determination as a label. */
export const DETERMINATION_WORD: Readonly<Record<DeterminationValue, string>> = {
  accepted: 'Accepted',
  'accepted-with-observation': 'Accepted with an observation',
  rejected: 'Rejected',
  'information-requested': 'Information requested',
};

/** Its sign, and the verdict whose colour it takes. Always beside the word. */
export const DETERMINATION_LOOK: Readonly<
  Record<DeterminationValue, { readonly icon: IconName; readonly tone: 'pass' | 'partial' | 'fail' | 'pending' }>
> = {
  accepted: { icon: 'pass', tone: 'pass' },
  'accepted-with-observation': { icon: 'partial', tone: 'partial' },
  rejected: { icon: 'fail', tone: 'fail' },
  'information-requested': { icon: 'inconclusive', tone: 'pending' },
};

export const METHOD_WORD: Readonly<Record<'examine' | 'interview' | 'test', string>> = {
  examine: 'Examined',
  interview: 'Asked somebody about it',
  test: 'Tested it',
};
