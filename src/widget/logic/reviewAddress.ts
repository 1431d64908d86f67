/** Where in the reviews a person is: the part of the address behind the #. */
export type ReviewAddress =
  | { readonly view: 'list' }
  /** `requirement` is the one that is looked at; the first of the queue when left out. */
  | { readonly view: 'desk'; readonly review: string; readonly requirement?: string; readonly part?: ReviewPart };

/** Parts of a review beside its requirements. */
export type ReviewPart = 'result' | 'submission';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function readReviewAddress(hash: string): ReviewAddress {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const review = parts.get('review');
  if (review === null || !UUID.test(review)) return { view: 'list' };
  const requirement = parts.get('q');
  const part = parts.get('part');
  return {
    view: 'desk',
    review,
    ...(requirement !== null && { requirement }),
    ...((part === 'result' || part === 'submission') && { part }),
  };
}

/** With the # before it; empty for the list. */
export function writeReviewAddress(address: ReviewAddress): string {
  switch (address.view) {
    case 'list':
      return '';
    case 'desk': {
      const { review, requirement, part } = address;
      return `#${new URLSearchParams({ review, ...(requirement !== undefined && { q: requirement }), ...(part && { part }) })}`;
    }
  }
}
