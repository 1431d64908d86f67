import { firmwareDigest } from '../../record/firmwareDigest.ts';
import { isDate } from '../../engine/index.ts';
import type { Report } from '../../formats/makeReport.ts';
import { count } from '../logic/words.ts';

/** Something that a submission lacks. It may be sealed all the same. */
export interface Gap {
  /** With its count. */
  readonly what: string;
  /** What it is about, each: a requirement's id, the name of an evidence item. */
  readonly items: readonly string[];
}

/**
 * What is incomplete in a submission that is to be sealed.
 *
 * @param atHand SHA-256 of the evidence files that can be put in
 */
export function sealGaps({ record, result }: Report, atHand: ReadonlySet<string>): readonly Gap[] {
  const evidence = Object.values(record.evidence);
  const named = ({ name }: { readonly name: string }): string => name;
  const open = result.requirements.filter((one) => one.counts && one.open).map(({ id }) => id);
  const offers = Object.entries(record.answers)
    .filter(([, { carried }]) => Object.keys(carried?.offered ?? {}).length > 0)
    .map(([id]) => id);
  const expired = evidence.filter(
    ({ expires }) => expires !== undefined && (!isDate(expires) || expires < record.assessedOn),
  );
  const missing = evidence.filter(({ sha256 }) => sha256 !== undefined && !atHand.has(sha256));
  const byReference = evidence.filter(({ sha256 }) => sha256 === undefined);
  const gaps: readonly Gap[] = [
    { what: `${count(open.length, 'requirement')} that count and are not decided`, items: open },
    { what: `${count(offers.length, 'requirement')} with an answer of an earlier edition to confirm`, items: offers },
    {
      what: `${count(expired.length, 'evidence item')} that had expired on the assessment date`,
      items: expired.map(named),
    },
    { what: `${count(missing.length, 'evidence file')} not added`, items: missing.map(named) },
    {
      what: `${count(byReference.length, 'evidence item')} by reference only: without a SHA-256 no file can be told to be it`,
      items: byReference.map(named),
    },
  ];
  return [
    ...gaps.filter(({ items }) => items.length > 0),
    ...(firmwareDigest(record) === undefined
      ? [{ what: 'No SHA-256 of the firmware image: the seal says nothing of firmware', items: [] }]
      : []),
  ];
}
