import type { Reply } from '../generated/reply.ts';
import type { Review } from '../generated/review.ts';
import { canonicalJson } from '../record/canonicalJson.ts';

/** A review or a reply as the text of its file: indented, with sorted names, so that two versions compare line by line. */
export function reviewText(file: Review | Reply): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(file)), null, 2)}\n`;
}
