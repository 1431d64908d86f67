import type { Rule } from './rule.ts';

const ONE_TO_ONE = new Set(['moved', 'reworded']);

export const changeShape: Rule = {
  code: 'change-shape',
  severity: 'error',
  title: 'A declared change says from what to what',
  docs: 'Answers are carried to a new edition by its declared changes: each names the old requirements it is about (but for what is added) and the new ones (but for what is retired). A move or a rewording is of one requirement.',
  *run({ checklist: { changes = [] } }) {
    for (const [index, change] of changes.entries()) {
      if (change?.type === undefined) continue;
      const { type } = change;
      const path = ['changes', index];
      for (const [side, without] of [
        ['from', 'added'],
        ['to', 'retired'],
      ] as const) {
        const there = side in change;
        if (type === without && there) {
          yield {
            path: [...path, side],
            at: 'key',
            message: `A change of type ${type} has no "${side}"`,
            help: `Remove "${side}", or choose another type.`,
          };
        } else if (type !== without && !there) {
          yield {
            path: [...path, 'type'],
            message: `A change of type ${type} needs "${side}"`,
            help: `Add "${side}" with the ids of the ${side === 'from' ? 'requirements of the superseded edition' : 'requirements of this edition'}.`,
          };
        } else if (ONE_TO_ONE.has(type) && (change[side]?.length ?? 0) > 1) {
          yield {
            path: [...path, side],
            message: `A change of type ${type} is of one requirement, and this names ${change[side]?.length ?? 0}`,
            help: 'Declare each on its own, or use split or merged.',
          };
        }
      }
      if (type !== 'reworded' && change.editorial === true) {
        yield {
          path: [...path, 'editorial'],
          at: 'key',
          message: 'Only a rewording can be editorial',
          help: 'Remove "editorial", or write "type: reworded".',
        };
      }
    }
  },
};
