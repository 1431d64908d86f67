import { plainText } from '../formats/plainText.ts';
import type { BlockType, Redline, Run } from './model.ts';
import type { TitledRedline } from './renderHtml.ts';
import { clauseNote, summaryText } from './words.ts';

/** How text that came or went is marked. */
export type Mark = (kind: 'inserted' | 'deleted', text: string) => string;

/** `[-deleted-]` and `{+inserted+}`, as word diffs are written. */
export const BRACKETS: Mark = (kind, text) => (kind === 'inserted' ? `{+${text}+}` : `[-${text}-]`);

const BEFORE: Readonly<Record<BlockType, string>> = {
  heading: '',
  paragraph: '',
  item: '- ',
  quote: '> ',
  row: '',
  code: '',
};

/** Redlines as plain text. */
export function renderText(title: string, parts: readonly TitledRedline[], mark: Mark): string {
  return [title, ...parts.map((part) => documentText(part, parts.length > 1, mark))].join('\n\n') + '\n';
}

function documentText({ title, redline }: TitledRedline, several: boolean, mark: Mark): string {
  return [...(several ? [`=== ${title}`] : []), summaryText(redline), ...bodyLines(redline, mark)].join('\n\n');
}

function bodyLines({ matter, clauses }: Redline, mark: Mark): readonly string[] {
  return [
    ...matter.map(({ name, runs }) => `${name}: ${runsText(runs, mark)}`),
    ...clauses.flatMap((clause) => {
      const note = clauseNote(clause);
      return [
        ...(note === '' ? [] : [`(${note}${clause.id === undefined ? '' : `: ${clause.id}`})`]),
        ...clause.blocks.map(
          ({ type, runs, markupOnly }) =>
            `${type === 'heading' ? `${'#'.repeat(clause.level)} ` : BEFORE[type]}${runsText(runs, mark)}${markupOnly ? ' (only markup changed)' : ''}`,
        ),
      ];
    }),
  ];
}

function runsText(runs: readonly Run[], mark: Mark): string {
  return runs.map(({ kind, text }) => (kind === 'kept' ? plainText(text) : mark(kind, plainText(text)))).join('');
}
