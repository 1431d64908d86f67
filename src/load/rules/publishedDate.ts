import type { Rule } from './rule.ts';

export const publishedDate: Rule = {
  code: 'published-without-date',
  codes: ['published-without-date', 'draft-with-date'],
  severity: 'error',
  title: 'What was published has a date',
  docs: 'An edition that is or was published says when. A draft has no date yet.',
  examples: {
    ok: [
      `status: published
published: 2026-01-31
`,
    ],
    bad: [
      `status: «published-without-date|published»
`,
      `status: draft
«draft-with-date|published»: 2026-01-31
`,
    ],
  },
  *run({ checklist }) {
    const { status } = checklist;
    if (status !== undefined && status !== 'draft' && !('published' in checklist)) {
      yield {
        path: ['status'],
        message: `The status is ${status}, but the date of publication is missing`,
        help: 'Add "published: YYYY-MM-DD".',
        expected: 'published',
      };
    }
    if (status === 'draft' && checklist.published !== undefined) {
      yield {
        code: 'draft-with-date',
        path: ['published'],
        at: 'key',
        message: 'A draft cannot have a date of publication',
        help: 'Remove the line, or write "status: published".',
      };
    }
  },
};
