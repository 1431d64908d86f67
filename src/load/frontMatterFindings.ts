import type { FrontMatter } from '../generated/front-matter.ts';
import type { Draft } from './draft.ts';
import { impossibleDay } from './registerFindings.ts';
import type { RuleFinding } from './rules/rule.ts';
import { quote } from './words.ts';

/** What the schema cannot say of front matter: days of the calendar, status and date, version and history. */
export function* frontMatterFindings(matter: Draft<FrontMatter>): Iterable<RuleFinding> {
  for (const key of ['published', 'inEffect'] as const) yield* impossibleDay(matter[key], [key]);
  yield* statusAndDate(matter);
  yield* approval(matter);
  yield* history(matter);
}

function* statusAndDate({ status, published }: Draft<FrontMatter>): Iterable<RuleFinding> {
  if (status === 'draft' && published !== undefined) {
    yield {
      code: 'published-draft',
      path: ['published'],
      message: 'A draft has no date of publication',
      help: 'Remove the line, or write "status: published" if this version was published.',
    };
  }
  if (status !== undefined && status !== 'draft' && published === undefined) {
    yield {
      code: 'publication-date-missing',
      path: ['status'],
      message: `A document that is ${status} needs the date on which it was published`,
      help: 'Add "published: " with the day as YYYY-MM-DD, or write "status: draft".',
    };
  }
}

function* approval({ approvingBody, meeting }: Draft<FrontMatter>): Iterable<RuleFinding> {
  if (meeting === undefined || approvingBody !== undefined) return;
  yield {
    code: 'approving-body-missing',
    path: ['meeting'],
    message: 'A meeting is named, but not who approved the document there',
    help: 'Add "approvingBody: ", or remove the line.',
  };
}

function* history({ version, status, changes = [] }: Draft<FrontMatter>): Iterable<RuleFinding> {
  const first = changes[0]?.version;
  if (version !== undefined && first !== undefined && first !== version) {
    yield {
      code: 'history-version',
      path: ['changes', 0, 'version'],
      message: `The history begins with version ${quote(first)}, and the text is version ${quote(version)}`,
      help: 'Say first what the version of the text changed; older versions follow.',
      expected: version,
      actual: first,
    };
  }
  const seen = new Set<string>();
  for (const [index, change] of changes.entries()) {
    const path = ['changes', index];
    yield* impossibleDay(change?.date, [...path, 'date']);
    if (change?.version !== undefined && seen.has(change.version)) {
      yield {
        code: 'duplicate-version',
        path: [...path, 'version'],
        message: `Version ${quote(change.version)} stands twice in the history`,
        help: 'Join the two, or correct the version of one.',
        actual: change.version,
      };
    }
    if (change?.version !== undefined) seen.add(change.version);
    const newer = changes[index - 1]?.date;
    if (newer !== undefined && change?.date !== undefined && newer < change.date) {
      yield {
        code: 'date-order',
        path: [...path, 'date'],
        message: `An older version is dated ${change.date}, after the newer one of ${newer}`,
        help: 'Put the newest version first, or correct the date that is wrong.',
        actual: change.date,
      };
    }
    if (change !== undefined && change.date === undefined && (index > 0 || (status ?? 'draft') !== 'draft')) {
      yield {
        code: 'publication-date-missing',
        path,
        message: 'Only a draft can be without a date in the history',
        help: 'Add "date: " with the day on which this version was published.',
      };
    }
  }
}
