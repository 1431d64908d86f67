import { markup, table, type Html } from '../../formats/html/markup.ts';
import { guidancePath } from '../../load/index.ts';
import type { DocumentChange } from '../../redline/compareEditions.ts';
import type { BlockChange, ClauseChange } from '../../redline/model.ts';
import { runPart } from '../../redline/runPart.ts';
import { summaryText } from '../../redline/words.ts';
import { keyOf, type ComparedPair } from './comparePairs.ts';
import { DOWNLOADS, redlinePath } from './redlinePaths.ts';

type Pair = Pick<ComparedPair, 'from' | 'to'>;

/** What the main part of a page of one document needs. */
interface Page {
  readonly pair: Pair;
  readonly document: DocumentChange;
  /** Base path of the site, `/` at its end. */
  readonly base: string;
}

/** Title of the page on what changed in one document. */
export function documentTitle({ from, to }: Pair, { title }: DocumentChange): string {
  return `${title}: what changed from ${from.label} to ${to.label}`;
}

/** The main part of the page on what changed in one document: plain HTML, so that no script has to carry it. */
export function documentMain({ pair, document, base }: Page): string {
  const { from, to } = pair;
  const at = (path: string): string => base + path.slice(1);
  const oldFile = document.oldFile ?? document.file;
  const texts = { old: guidancePath(`${from.folder}/${oldFile}`), now: guidancePath(`${to.folder}/${document.file}`) };
  const { clauses, matter } = document.redline;
  const differing = clauses.filter((clause) => clauseState(clause) !== 'unchanged');
  const key = keyOf(document.file);
  return markup`<link rel="stylesheet" href="${at('/redline.css')}" />
    <p class="dap-no-print"><a href="${at(redlinePath(from.id, to.id))}">All documents, ${from.label} to ${to.label}</a></p>
    <h1>${documentTitle(pair, document)}</h1>
    <p class="dap-lead">${summaryText(document.redline)}</p>
    <ul class="redline-links dap-no-print">
      <li><a href="${at(texts.now)}">Clean text in ${to.label}</a></li>
      <li><a href="${at(texts.old)}">Clean text in ${from.label}</a></li>
      <li><a href="${at(`${DOWNLOADS}/${from.id}-to-${to.id}/${key}.html`)}" download="${fileName(key)}-${from.id}-to-${to.id}.html">Download this redline (HTML, to print or send)</a></li>
      <li><a href="${at(`${DOWNLOADS}/clean/${to.id}/${key}.html`)}" download="${fileName(key)}-${to.id}.html">Download the clean text of ${to.label} (HTML)</a></li>
    </ul>
    <p>What came in is <ins>underlined</ins>, what was taken out is <del>struck out</del>. Screen readers hear “inserted” or “deleted” before it. Of clauses that did not change only the title is shown. Emphasis is not shown, and citations stand as authors write them.</p>
    ${
      differing.some(({ id }) => id !== undefined)
        ? markup`<nav aria-labelledby="differing"><h2 id="differing">Clauses that differ</h2><ul>${differing.flatMap(
            (clause) =>
              clause.id === undefined
                ? []
                : [markup`<li><a href="#${clause.id}">${clause.title}</a>: ${clauseState(clause)}</li>`],
          )}</ul></nav>`
        : undefined
    }
    ${
      matter.length === 0
        ? undefined
        : markup`<h2 id="document-control">Document control</h2>${table(
            'Entries of document control that differ',
            ['Entry', 'Old and new'],
            matter.map(({ name, runs }) => [wordsOf(name), markup`${runs.map(runPart)}`]),
          )}`
    }
    <h2 id="text">Text, clause by clause</h2>
    ${clauses.map((clause) => clausePart(clause, clauses, (gone) => at(gone ? texts.old : texts.now)))}`.text;
}

/** What became of a clause, in a word or three. */
function clauseState({ status, moved }: ClauseChange): string {
  if (!moved) return status === 'deleted' ? 'removed' : status;
  return status === 'changed' ? 'moved and changed' : 'moved';
}

function clausePart(clause: ClauseChange, all: readonly ClauseChange[], textAt: (gone: boolean) => string): Html {
  const { id, title, status, moved, level } = clause;
  const state = clauseState(clause);
  const heading = clause.blocks.find(({ type }) => type === 'heading');
  const words = heading === undefined ? markup`${title}` : markup`${heading.runs.map(runPart)}`;
  const head = level === 0 ? undefined : level <= 2 ? markup`<h3>${words}</h3>` : markup`<h4>${words}</h4>`;
  const rest = clause.blocks.filter((block) => block !== heading);
  const links =
    id === undefined
      ? undefined
      : markup` <a href="#${id}">Link to this clause</a> <a href="${textAt(status === 'deleted')}#${id}">Clause in clean text</a>`;
  const inner = markup`${head}<p class="state"><strong>${state.charAt(0).toUpperCase() + state.slice(1)}.</strong>${moved ? markup` ${movedWords(clause, all)}` : undefined}${links}</p>${status === 'unchanged' ? [] : rest.map(blockPart)}`;
  return id === undefined
    ? markup`<section class="clause" data-state="${status}">${inner}</section>`
    : markup`<section class="clause" data-state="${status}" id="${id}">${inner}</section>`;
}

function movedWords(clause: ClauseChange, all: readonly ClauseChange[]): string {
  const [was, is] = [beforeIt(clause, all, 'before'), beforeIt(clause, all, 'after')];
  const place = (other: ClauseChange | undefined): string =>
    other === undefined ? 'at the beginning' : `behind “${other.title}”`;
  return `It stood ${place(was)} and now stands ${place(is)}.`;
}

function beforeIt(
  clause: ClauseChange,
  all: readonly ClauseChange[],
  side: 'before' | 'after',
): ClauseChange | undefined {
  const place = clause[side];
  return place === undefined ? undefined : all.find((other) => other[side] === place - 1 && other.level > 0);
}

function blockPart({ type, runs, markupOnly }: BlockChange): Html {
  const text = markup`${runs.map(runPart)}`;
  const note = markupOnly ? markup`<p class="state">Only emphasis or other markup changed here.</p>` : undefined;
  return markup`${note}${type === 'code' ? markup`<pre>${text}</pre>` : markup`<p class="block-${type}">${text}</p>`}`;
}

function fileName(key: string): string {
  return key.replaceAll('/', '-');
}

/** `documentId` as "Document id". */
function wordsOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
