/**
 * What a redline costs: two editions of 20,000 words, beside `diffWords` of jsdiff over the same texts as a whole, which
 * knows no clauses. `npx tsx bench/redline.mts` runs this file alone.
 */
import { pathToFileURL } from 'node:url';
import { diffWords } from 'diff';
import { compareEditions, type Edition } from '../src/redline/compareEditions.ts';
import { renderHtml } from '../src/redline/renderHtml.ts';
import type { BenchRow } from './row.mts';

const WORDS = 20_000;
const WORDS_IN_CLAUSE = 200;
const CLAUSES_IN_DOCUMENT = 20;
const RUNS = 5;

export async function bench(): Promise<BenchRow[]> {
  const clauses = makeClauses();
  return [
    ...rowsOf('one clause in three edited', clauses, edited(clauses, 3)),
    ...rowsOf('every clause edited, a tenth moved', clauses, moved(edited(clauses, 1))),
  ];
}

function rowsOf(what: string, old: readonly Clause[], now: readonly Clause[]): BenchRow[] {
  const [before, after] = [editionOf(old), editionOf(now)];
  const [whole, wholeNow] = [before, after].map((edition) => [...edition.values()].join('\n'));
  const { documents, unreadable } = compareEditions(before, after);
  if (unreadable[0] !== undefined) throw new Error(unreadable[0].fault);
  const parts = documents.map(({ file, title, redline }) => ({ key: file, title, redline }));
  return [
    {
      name: `Redline of two editions of ${WORDS.toLocaleString('en-GB')} words, ${what}`,
      value: median(() => compareEditions(before, after)),
      unit: 'ms',
      target: 1000,
      peer: 'jsdiff diffWords over the whole texts',
      peerValue: median(() => diffWords(whole ?? '', wholeNow ?? '')),
    },
    {
      name: 'The same as an HTML file',
      value: median(() => renderHtml('', parts)),
      unit: 'ms',
    },
  ];
}

interface Clause {
  readonly id: string;
  readonly words: readonly string[];
}

/** The same words on every run, drawn from a vocabulary of common size so that many repeat, as in real text. */
function makeClauses(): readonly Clause[] {
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  return Array.from({ length: WORDS / WORDS_IN_CLAUSE }, (_, clause) => ({
    id: `c-${clause + 1}`,
    words: Array.from({ length: WORDS_IN_CLAUSE }, () => `word${Math.min(random(2_000), random(2_000))}`),
  }));
}

/** In every nth clause, one word in twelve becomes another, goes, or gets one behind it. */
function edited(clauses: readonly Clause[], nth: number): readonly Clause[] {
  return clauses.map(({ id, words }, index) => {
    if (index % nth !== 0) return { id, words };
    const changed = words.flatMap((word, at) => {
      if (at % 12 !== 5) return [word];
      return at % 3 === 0 ? [`${word}x`] : at % 3 === 1 ? [] : [word, `new${at}`];
    });
    return { id, words: changed };
  });
}

/** The fifth of every ten clauses becomes the last of them. */
function moved(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.map((clause, index) => {
    const place = index % 10;
    return clauses[place < 4 ? index : place === 9 ? index - 5 : index + 1] ?? clause;
  });
}

/** Documents of twenty clauses each. */
function editionOf(clauses: readonly Clause[]): Edition {
  const count = Math.ceil(clauses.length / CLAUSES_IN_DOCUMENT);
  return new Map(
    Array.from({ length: count }, (_, index) => [
      `document-${index + 1}.md`,
      textOf(clauses.slice(index * CLAUSES_IN_DOCUMENT, (index + 1) * CLAUSES_IN_DOCUMENT)),
    ]),
  );
}

/** Markdown: a heading with an id, and paragraphs of forty words in sentences of ten. */
function textOf(clauses: readonly Clause[]): string {
  return clauses
    .map(({ id, words }) => {
      const lines = words.map((word, at) => `${word}${at % 40 === 39 ? '.\n\n' : at % 10 === 9 ? '. ' : ' '}`).join('');
      return `## Clause ${id} {#${id}}\n\n${lines.trim()}\n`;
    })
    .join('\n');
}

function median(work: () => void): number {
  const taken = Array.from({ length: RUNS }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return taken.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(await bench());
