import type { Band, Meaning, Response } from '../../engine/index.ts';
import { CLAIM_WORD, listOf } from '../logic/words.ts';

/** How a requirement is answered, as a sentence. */
export function responseWords(response: Response, inParts: boolean): string {
  const credit = response.partialCredit > 0 ? ` Partly met is worth ${response.partialCredit}% of the weight.` : '';
  const notApplicable = response.notApplicable ? ' May be claimed not applicable, with a rationale.' : '';
  return `${how(response, inParts)}${credit}${notApplicable}`;
}

function how(response: Response, inParts: boolean): string {
  switch (response.kind) {
    case 'conformance':
      return inParts ? 'Each objective: met, partly met or not met. The worst decides.' : 'Met, partly met or not met.';
    case 'choice':
      return `One of: ${listOf(
        response.options.map(({ label, means }) => `${label} (${meaning(means)})`),
        'or',
      )}.`;
    case 'multi-choice':
      return `Any of: ${listOf(
        response.options.map(({ label }) => label),
        'and',
      )}. ${caseWords(response).join('; ')}.`;
    case 'date':
      return `A date, by the days ${response.measured === 'since' ? 'since it' : 'until it'} on the assessment date: ${bandWords(response.bands, 'days').join('; ')}.`;
    case 'text':
      return response.given === undefined
        ? 'A text, which a reviewer judges: open until then.'
        : `A text; given, it counts as ${meaning(response.given)}.`;
    case 'number':
      return `A number${response.unit ? ` of ${response.unit}` : ''}: ${bandWords(response.bands, response.unit).join('; ')}.`;
  }
}

/** Each band as "up to 30 days: met"; the last as "more: not met". */
export function bandWords(bands: readonly Band[], unit: string | undefined): readonly string[] {
  return bands.map(({ upTo, means }, index) => {
    const range = upTo === undefined ? (index === 0 ? 'any number' : 'more') : `up to ${upTo}${unit ? ` ${unit}` : ''}`;
    return `${range}: ${meaning(means)}`;
  });
}

/** Each case as "met: “A” and “B”"; the last as "not met: anything else". */
export function caseWords({ options, cases }: Extract<Response, { kind: 'multi-choice' }>): readonly string[] {
  const labels = (values: readonly string[], word: 'and' | 'or') =>
    listOf(
      values.map((chosen) => `“${options.find(({ value }) => value === chosen)?.label ?? chosen}”`),
      word,
    );
  return cases.map(({ all, any, none, atLeast, means }, index) => {
    const tests = [
      ...(all ? [labels(all, 'and')] : []),
      ...(any ? [labels(any, 'or')] : []),
      ...(none ? [`without ${labels(none, 'or')}`] : []),
      ...(atLeast === undefined ? [] : [`${atLeast} or more`]),
    ];
    const when = tests.length > 0 ? tests.join(', ') : index === 0 ? 'any choice' : 'anything else';
    return `${meaning(means)}: ${when}`;
  });
}

function meaning(means: Meaning): string {
  return CLAIM_WORD[means].toLowerCase();
}
