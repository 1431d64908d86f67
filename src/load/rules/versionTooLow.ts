import { diffEditions, isLower } from '../../engine/index.ts';
import type { Rule } from './rule.ts';

const NAMES = {
  none: 'no change',
  patch: 'an editorial change',
  minor: 'a minor change',
  major: 'a major change',
} as const;

export const versionTooLow: Rule = {
  code: 'version-too-low',
  severity: 'error',
  title: 'The version says how much has changed',
  docs: 'People decide by the version whether to look again at what they have answered. Editorial changes raise the last number, informational or relaxed ones the middle one, and anything that can make a result worse the first. While the first is 0, the middle one stands for it.',
  *run({ checklist: { version }, predecessor, compiled }) {
    const edition = predecessor && version !== undefined ? compiled() : undefined;
    if (!predecessor || !edition || version === undefined) return;
    const diff = diffEditions(predecessor, edition);
    if (!isLower(version, diff.least)) return;
    const reasons = [
      ...diff.requirements.map(({ from, to, class: level, why }) => ({ id: to[0] ?? from[0] ?? '', level, why })),
      ...diff.parts.map(({ part, id, class: level, why }) => ({ id: `${part} ${id}`, level, why })),
    ].filter(({ level }) => level === diff.class);
    const [first] = reasons;
    const more = reasons.length > 1 ? ` So do ${reasons.length - 1} more; "assure diff" lists them.` : '';
    yield {
      path: ['version'],
      message: `There is ${NAMES[diff.class]} since edition ${predecessor.version}, so the version must be at least ${diff.least}`,
      help: `Name it ${diff.least}, and its file too.${first ? ` ${first.id} asks for it: ${first.why}${more}` : ''}`,
      expected: diff.least,
      actual: version,
    };
  },
};
