/** Which two assessments are compared: the part of the address behind the #, which no server sees. */
export interface CompareAddress {
  /** Key of a side; see `sideKeys`. */
  readonly before?: string;
  readonly after?: string;
}

export function readCompareAddress(hash: string): CompareAddress {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const [before, after] = [parts.get('before'), parts.get('after')];
  return { ...(before && { before }), ...(after && { after }) };
}

/** With the # before it; empty where nothing is chosen. */
export function writeCompareAddress({ before, after }: CompareAddress): string {
  const parts = new URLSearchParams({ ...(before && { before }), ...(after && { after }) }).toString();
  return parts === '' ? '' : `#${parts}`;
}

/** What names a side in the address. */
export const sideKeys = {
  round: (review: string, round: number): string => `review.${review}.${round}`,
  assessment: (id: string): string => `assessment.${id}`,
  file: (digest: string): string => `file.${digest}`,
};
