import { isDate } from '../../engine/index.ts';
import { quote } from '../words.ts';
import type { Rule } from './rule.ts';

export const impossibleDate: Rule = {
  code: 'impossible-date',
  severity: 'error',
  title: 'Dates are days of the calendar',
  docs: 'The form YYYY-MM-DD alone lets 30 February through.',
  examples: {
    ok: [
      `status: published
published: 2026-02-28
`,
    ],
    bad: [
      `status: published
published: «impossible-date|2026-02-30»
`,
    ],
  },
  *run({ checklist }) {
    for (const key of ['published', 'inEffect'] as const) {
      const date = checklist[key];
      // A text of another form is for the schema to report.
      if (date === undefined || isDate(date) || !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date)) continue;
      yield {
        path: [key],
        message: `There is no day ${quote(date)} in the calendar`,
        help: 'Write a real day as YYYY-MM-DD.',
        actual: date,
      };
    }
  },
};
