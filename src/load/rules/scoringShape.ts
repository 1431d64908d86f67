import { suggest } from '../suggest.ts';
import { listOf, orMean, quote } from '../words.ts';
import type { Rule, RuleContext, RuleFinding } from './rule.ts';

/** The model that each property of the scoring belongs to. */
const BELONGS = { start: 'points', levels: 'levels', requiredLevel: 'levels' } as const;

export const scoringShape: Rule = {
  code: 'scoring-shape',
  severity: 'error',
  title: 'The scoring has what its model needs, and nothing is said that the model does not read',
  docs: 'Points need a start, levels need levels, and levels and weights of sections count only in the models that look at them: anywhere else they would be silently ignored. Thresholds are whole percent, but for the whole checklist in points.',
  *run(context) {
    const { scoring } = context.checklist;
    const model = scoring?.model;
    if (scoring === undefined || model === undefined) return;
    for (const [property, owner] of Object.entries(BELONGS) as [keyof typeof BELONGS, string][]) {
      if (property in scoring && model !== owner) {
        yield {
          path: ['scoring', property],
          at: 'key',
          message: `The model is ${model}, which has no ${property}`,
          help: `Write "model: ${owner}", or remove the line.`,
        };
      }
    }
    if (model === 'points' && !('start' in scoring)) yield missing('start', 'points');
    if (model === 'levels' && !('levels' in scoring)) yield missing('levels', 'levels');
    yield* thresholds(context, model);
    yield* levels(context, model);
    for (const { value, path } of context.sections) {
      if (!('weight' in value) || model === 'xccdf-default') continue;
      yield {
        code: 'section-weight-ignored',
        path: [...path, 'weight'],
        at: 'key',
        message: `Section ${value.id ?? ''} has a weight, which the model ${model} does not read`,
        help: 'Remove the line, or write "model: xccdf-default".',
      };
    }
  },
};

function missing(property: string, model: string): RuleFinding {
  return {
    path: ['scoring', 'model'],
    message: `The model is ${model} but there is no ${property}`,
    help: `Add "${property}:", or choose another model.`,
  };
}

function* thresholds({ checklist }: RuleContext, model: string): Iterable<RuleFinding> {
  for (const [index, threshold] of (checklist.scoring?.thresholds ?? []).entries()) {
    const atLeast = threshold?.atLeast;
    if (threshold === undefined || atLeast === undefined) continue;
    if (model === 'points' && !('section' in threshold)) continue;
    if (atLeast >= 0 && atLeast <= 100) continue;
    yield {
      code: 'threshold-range',
      path: ['scoring', 'thresholds', index, 'atLeast'],
      message: `A threshold in percent is 0 to 100, and this is ${atLeast}`,
      help: 'Write a whole percent. Only the whole checklist in the model points is measured in points.',
      actual: String(atLeast),
      expected: '0 to 100',
    };
  }
}

function* levels({ checklist, requirements }: RuleContext, model: string): Iterable<RuleFinding> {
  const ids = (checklist.scoring?.levels ?? []).flatMap((level) => level?.id ?? []);
  const required = checklist.scoring?.requiredLevel;
  if (required !== undefined && model === 'levels') yield* unknownLevel(required, ids, ['scoring', 'requiredLevel']);
  for (const { value, path } of requirements) {
    if (value.level !== undefined) {
      if (model === 'levels') yield* unknownLevel(value.level, ids, [...path, 'level']);
      else {
        yield {
          code: 'level-ignored',
          path: [...path, 'level'],
          at: 'key',
          message: `${value.id ?? ''} has a level, which the model ${model} does not read`,
          help: 'Remove the line, or write "model: levels" and list the levels.',
        };
      }
    } else if ('mandatory' in value) {
      yield {
        code: 'level-ignored',
        path: [...path, 'mandatory'],
        at: 'key',
        message: `${value.id ?? ''} says whether it is mandatory and belongs to no level`,
        help: 'Add "level:", or remove the line.',
      };
    }
  }
}

function* unknownLevel(level: string, ids: readonly string[], path: RuleFinding['path']): Iterable<RuleFinding> {
  if (ids.length === 0 || ids.includes(level)) return;
  const meant = suggest(level, ids);
  yield {
    code: 'unknown-level',
    path,
    message: `There is no level ${quote(level)}${orMean(meant)}`,
    help: `The levels are ${listOf(ids, 'and', 30)}.`,
    actual: level,
    ...(meant === undefined ? {} : { expected: meant }),
  };
}
