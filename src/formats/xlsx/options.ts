import type { Claim } from '../../engine/index.ts';
import { oneLine } from '../plainText.ts';
import { CLAIM_TEXT } from '../words.ts';

/** Something that can be chosen: what the record holds, and the words for it, unique among those beside it. */
export interface Named<T> {
  readonly value: T;
  readonly name: string;
  /** Other words that are understood, in lower case. */
  readonly also: readonly string[];
}

/** Options under their labels; under label and value where two labels are the same or one is taken. */
export function nameOptions(
  options: readonly { readonly value: string; readonly label: string }[],
  taken: readonly string[] = [],
): readonly Named<string>[] {
  const count = new Map<string, number>(taken.map((word) => [word.toLowerCase(), 1]));
  const labels = options.map(({ label }) => oneLine(label));
  for (const label of labels) count.set(label.toLowerCase(), (count.get(label.toLowerCase()) ?? 0) + 1);
  return options.map(({ value }, index) => {
    const label = labels[index] ?? value;
    const unique = label !== '' && count.get(label.toLowerCase()) === 1;
    return { value, name: unique ? label : `${label} (${value})`, also: [value.toLowerCase()] };
  });
}

const ALSO: Readonly<Record<Claim, readonly string[]>> = {
  met: ['met'],
  'partly-met': ['partly-met', 'partly', 'partially met'],
  'not-met': ['not-met'],
  'not-applicable': ['not-applicable', 'n/a', 'na'],
};

/** The claims, without 'not applicable' where that may not be claimed. */
export function nameClaims(notApplicable: boolean): readonly Named<Claim>[] {
  const claims: readonly Claim[] = ['met', 'partly-met', 'not-met', 'not-applicable'];
  return claims
    .filter((claim) => notApplicable || claim !== 'not-applicable')
    .map((claim) => ({ value: claim, name: CLAIM_TEXT[claim], also: ALSO[claim] }));
}

export const NOT_APPLICABLE: Named<Claim> = {
  value: 'not-applicable',
  name: CLAIM_TEXT['not-applicable'],
  also: ALSO['not-applicable'],
};

/** What a text chooses; undefined when it is none of the options, or could be several. */
export function findNamed<T>(options: readonly Named<T>[], text: string): Named<T> | undefined {
  const exact = options.find(({ name }) => name === text);
  if (exact) return exact;
  const lower = oneLine(text).toLowerCase();
  const found = options.filter(({ name, also }) => name.toLowerCase() === lower || also.includes(lower));
  return found.length === 1 ? found[0] : undefined;
}

/** "is none of: Met, Partly met", cut where there are many. */
export function noneOf(options: readonly Named<unknown>[]): string {
  const shown = options.slice(0, 8).map(({ name }) => `“${name}”`);
  return `is none of ${shown.join(', ')}${options.length > shown.length ? ' and others' : ''}`;
}
