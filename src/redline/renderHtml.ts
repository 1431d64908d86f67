import { markup, table, type Html } from '../formats/html/markup.ts';
import { htmlFile } from './htmlFile.ts';
import type { BlockChange, ClauseChange, Redline } from './model.ts';
import { runPart } from './runPart.ts';
import { clauseNote, summaryText } from './words.ts';

/** A redline with what it is called. */
export interface TitledRedline {
  /** Unique in the file; begins the ids of its changes. */
  readonly key: string;
  readonly title: string;
  readonly redline: Redline;
}

/** Redlines as one HTML file to print or send. */
export function renderHtml(title: string, parts: readonly TitledRedline[]): string {
  const several = parts.length > 1;
  return htmlFile(
    title,
    markup`<p class="legend">Legend: <ins>inserted</ins>, <del>deleted</del>. Each mark begins with the word "inserted" or "deleted" for screen readers. Emphasis is not shown; a note says where only markup changed.</p>
    <input type="checkbox" id="clean" /><label for="clean">Clean: hide what was deleted and the marks of what was inserted</label>
    ${several ? markup`<nav aria-label="Documents"><ul>${parts.map(({ key, title: name, redline }) => markup`<li><a href="#${key}">${name}</a>: ${summaryText(redline)}</li>`)}</ul></nav>` : undefined}
    <div class="redline">${parts.map((part) => documentPart(part, several))}</div>`,
  );
}

function documentPart({ key, title, redline }: TitledRedline, several: boolean): Html {
  const steps = { key, count: changedBlocks(redline), next: 1 };
  return markup`<article id="${key}">${several ? markup`<h2>${title}</h2>` : undefined}<p class="summary">${summaryText(redline)}</p>
    ${steps.count === 0 ? undefined : markup`<p class="marks"><a href="#${key}-change-1">First change</a></p>`}
    ${
      redline.matter.length === 0
        ? undefined
        : table(
            `Document control: what changed in ${title}`,
            ['Entry', 'Old and new'],
            redline.matter.map(({ name, runs }) => [name, markup`${runs.map(runPart)}`]),
          )
    }
    ${redline.clauses.map((clause) => clausePart(clause, steps))}
  </article>`;
}

interface Steps {
  readonly key: string;
  readonly count: number;
  next: number;
}

function changedBlocks({ clauses }: Redline): number {
  return clauses.flatMap(({ blocks }) => blocks).filter(({ status }) => status !== 'unchanged').length;
}

function clausePart(clause: ClauseChange, steps: Steps): Html {
  const note = clauseNote(clause);
  const id = clause.id === undefined ? undefined : `${steps.key}-${clause.id}`;
  const gone = clause.status === 'deleted' ? ' gone' : '';
  const body = markup`${note === '' ? undefined : markup`<p class="note marks">${note}</p>`}${clause.blocks.map((block) => blockPart(block, clause.level, steps))}`;
  return id === undefined
    ? markup`<section class="clause${gone}">${body}</section>`
    : markup`<section class="clause${gone}" id="${id}">${body}<p class="marks"><a class="to" href="#${id}">Link to clause ${clause.id}</a></p></section>`;
}

function blockPart(block: BlockChange, level: number, steps: Steps): Html {
  const text = markup`${block.runs.map(runPart)}`;
  const inner =
    block.type === 'heading'
      ? markup`<p role="heading" aria-level="${Math.min(level + 1, 6)}" class="heading level-${level}">${text}</p>`
      : block.type === 'code'
        ? markup`<pre>${text}</pre>`
        : markup`<p class="${block.type}" dir="auto">${text}</p>`;
  if (block.status === 'unchanged') return inner;
  const { key, count } = steps;
  const number = steps.next++;
  const step = (to: number, label: string): Html | undefined =>
    to >= 1 && to <= count ? markup` <a href="#${key}-change-${to}">${label}</a>` : undefined;
  const gone = block.status === 'deleted' ? ' gone' : '';
  return markup`<div class="change${gone}" id="${key}-change-${number}" tabindex="-1">${inner}<p class="steps marks">Change ${number} of ${count}${block.markupOnly ? ', of markup only' : ''}.${step(number - 1, 'Previous change')}${step(number + 1, 'Next change')}</p></div>`;
}
