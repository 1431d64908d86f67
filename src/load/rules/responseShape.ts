import type { Response } from '../../engine/index.ts';
import { listOf } from '../words.ts';
import type { Rule } from './rule.ts';

type Kind = Response['kind'];

/** The kinds of response that each property belongs to. */
const BELONGS = {
  options: ['choice', 'multi-choice'],
  cases: ['multi-choice'],
  bands: ['number', 'date'],
  unit: ['number'],
  measured: ['date'],
  given: ['text'],
} as const satisfies Record<string, readonly Kind[]>;

/** The properties that a kind cannot be without. */
const NEEDED: Readonly<Record<Kind, readonly (keyof typeof BELONGS)[]>> = {
  conformance: [],
  choice: ['options'],
  'multi-choice': ['options', 'cases'],
  number: ['bands'],
  date: ['measured', 'bands'],
  text: [],
};

export const responseShape: Rule = {
  code: 'response-shape',
  severity: 'error',
  title: 'A response has what its kind needs and nothing else',
  docs: 'A choice needs options that each say what they mean, a multi-choice options and cases, a number bands, a date bands and what they measure; objectives are answered met, partly met or not met, so they go with the kind conformance only.',
  *run({ requirements }) {
    for (const { value: requirement, path } of requirements) {
      const { id = '', response } = requirement;
      // A response whose kind is wrong has been reported; what belongs to it cannot be told.
      const kind = 'response' in requirement ? response?.kind : 'conformance';
      if (kind === undefined) continue;
      for (const [property, owners] of Object.entries(BELONGS) as [keyof typeof BELONGS, readonly Kind[]][]) {
        if (response !== undefined && property in response && !owners.includes(kind)) {
          yield {
            path: [...path, 'response', property],
            at: 'key',
            message: `The response of ${id} is of kind ${kind}, so it cannot have ${property}`,
            help: `Write ${listOf(
              owners.map((owner) => `"kind: ${owner}"`),
              'or',
            )}, or remove the line.`,
          };
        }
      }
      for (const needed of NEEDED[kind]) {
        if (response === undefined || needed in response) continue;
        yield {
          path: [...path, 'response', 'kind'],
          message: `The response of ${id} is of kind ${kind} but has no ${needed}`,
          help: `Add "${needed}:", or choose another kind.`,
        };
      }
      for (const [index, option] of (response?.options ?? []).entries()) {
        if (option === undefined || kind === 'conformance') continue;
        if (kind === 'choice' && !('means' in option)) {
          yield {
            code: 'option-without-meaning',
            path: [...path, 'response', 'options', index],
            message: `Option ${option.value ?? index + 1} of ${id} does not say what it means`,
            help: 'Add "means: met", "means: partly-met" or "means: not-met".',
          };
        }
        if (kind === 'multi-choice' && 'means' in option) {
          yield {
            code: 'option-with-meaning',
            path: [...path, 'response', 'options', index, 'means'],
            at: 'key',
            message: `Option ${option.value ?? index + 1} of ${id} says what it means, and in a multi-choice the cases do`,
            help: 'Remove the line, and say it in "cases:".',
          };
        }
      }
      if (kind !== 'conformance' && requirement.objectives !== undefined) {
        yield {
          code: 'objectives-without-conformance',
          path: [...path, 'objectives'],
          at: 'key',
          message: `${id} is answered by a ${kind}, so it cannot have objectives`,
          help: 'Remove the objectives, or the response: objectives are answered met, partly met or not met.',
        };
      }
    }
  },
};
