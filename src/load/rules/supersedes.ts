import { isLower } from '../../engine/index.ts';
import { suggest } from '../suggest.ts';
import { quote } from '../words.ts';
import type { Rule } from './rule.ts';

export const supersedes: Rule = {
  code: 'supersedes',
  severity: 'error',
  title: 'An edition names the one it follows',
  docs: 'Editions of a checklist form one line, each held against the one before. An edition that is published later than another names it in "supersedes"; then the changes between the two are worked out, and answers can be carried.',
  *run({ checklist, references }) {
    const { version, changes } = checklist;
    const wanted = checklist.supersedes;
    if (wanted === undefined) {
      if ('changes' in checklist && changes !== undefined && !('supersedes' in checklist)) {
        yield {
          path: ['changes'],
          at: 'key',
          message: 'Changes are declared, but not from which edition',
          help: 'Add "supersedes" with the version of that edition.',
        };
      }
      const published = [...(references?.editions?.values() ?? [])].filter(
        (edition) => edition?.status === 'published',
      );
      const last = published.at(-1);
      if (last && !('supersedes' in checklist)) {
        yield {
          code: 'supersedes-missing',
          path: ['version'],
          message: `Edition ${last.version} is published, and this one does not say that it follows`,
          help: `Add "supersedes: ${last.version}".`,
          expected: last.version,
        };
      }
      return;
    }
    if (version !== undefined && !isLower(wanted, version)) {
      yield {
        path: ['supersedes'],
        message: `Edition ${version} cannot supersede ${wanted}, which is not lower`,
        help: 'Name the edition that this one follows.',
        actual: wanted,
      };
    } else if (references?.editions && !references.editions.has(wanted)) {
      const known = [...references.editions.keys()];
      const meant = suggest(wanted, known) ?? known.at(-1);
      yield {
        path: ['supersedes'],
        message: `There is no edition ${quote(wanted)} of this checklist${meant === undefined ? '' : `; did you mean ${quote(meant)}?`}`,
        help:
          known.length === 0
            ? 'There is no lower edition: remove "supersedes".'
            : `The lower editions are ${known.join(', ')}.`,
        ...(meant === undefined ? {} : { expected: meant }),
        actual: wanted,
      };
    }
  },
};
