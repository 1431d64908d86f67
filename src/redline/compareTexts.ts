import { alignBlocks, aloneAs } from './alignBlocks.ts';
import { alignClauses } from './alignClauses.ts';
import { countWords, diffWords } from './diffWords.ts';
import type { ClauseChange, MatterChange, Redline, Status, Summary } from './model.ts';
import { readClauses, type SourceDocument } from './readClauses.ts';

/** What cannot be compared, and why. */
export interface Unreadable {
  readonly which: 'old' | 'new';
  readonly fault: string;
}

/**
 * Compares two Markdown texts, clause by clause. Never throws.
 *
 * @returns `unreadable` where a text is beyond what is read
 */
export function compareTexts(
  before: string,
  after: string,
): { readonly redline: Redline } | { readonly unreadable: Unreadable } {
  return compareRead(readClauses(before), readClauses(after));
}

/** The same for two texts as they were read. */
export function compareRead(
  old: ReturnType<typeof readClauses>,
  now: ReturnType<typeof readClauses>,
): ReturnType<typeof compareTexts> {
  if ('fault' in old) return { unreadable: { which: 'old', fault: old.fault } };
  if ('fault' in now) return { unreadable: { which: 'new', fault: now.fault } };
  return { redline: compareDocuments(old.document, now.document) };
}

function compareDocuments(old: SourceDocument, now: SourceDocument): Redline {
  const clauses = alignClauses(old.clauses, now.clauses).flatMap(({ before, after, moved }): ClauseChange[] => {
    const was = before === undefined ? undefined : old.clauses[before];
    const is = after === undefined ? undefined : now.clauses[after];
    const shown = is ?? was;
    if (!shown) return [];
    const blocks =
      was && is
        ? alignBlocks(was.blocks, is.blocks)
        : shown.blocks.map((block) => aloneAs(is ? 'added' : 'deleted', block));
    const sameHead = was?.id === is?.id && was?.level === is?.level;
    const status: Status = !was
      ? 'added'
      : !is
        ? 'deleted'
        : sameHead && blocks.every((block) => block.status === 'unchanged')
          ? 'unchanged'
          : 'changed';
    return [
      {
        ...(shown.id === undefined ? {} : { id: shown.id }),
        title: shown.title,
        level: shown.level,
        status,
        moved,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
        blocks,
      },
    ];
  });
  return { matter: compareMatter(old.matter, now.matter), clauses, summary: summarise(clauses) };
}

function compareMatter(old: SourceDocument['matter'], now: SourceDocument['matter']): readonly MatterChange[] {
  const names = [...new Set([...Object.keys(now), ...Object.keys(old)])];
  return names.flatMap((name): MatterChange[] => {
    const [before, after] = [valueText(old[name]), valueText(now[name])];
    if (before === after && name in old === name in now) return [];
    const status = !(name in old) ? 'added' : !(name in now) ? 'deleted' : 'changed';
    return [{ name, status, runs: diffWords(before, after) }];
  });
}

function valueText(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(valueText).join('\n');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(valueText).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function summarise(clauses: readonly ClauseChange[]): Summary {
  const count = (of: (clause: ClauseChange) => boolean): number => clauses.filter(of).length;
  const words = (kind: 'inserted' | 'deleted'): number =>
    clauses
      .flatMap(({ blocks }) => blocks.flatMap(({ runs }) => runs))
      .reduce((sum, run) => sum + (run.kind === kind ? countWords(run.text) : 0), 0);
  return {
    added: count(({ status }) => status === 'added'),
    deleted: count(({ status }) => status === 'deleted'),
    changed: count(({ status }) => status === 'changed'),
    moved: count(({ moved }) => moved),
    unchanged: count(({ status, moved }) => status === 'unchanged' && !moved),
    wordsInserted: words('inserted'),
    wordsDeleted: words('deleted'),
  };
}
