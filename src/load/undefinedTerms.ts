import type { GlossaryRegister } from '../generated/glossary-register.ts';
import type { Clause } from './loadGuidance.ts';
import type { Problem } from './problem.ts';
import { suggest } from './suggest.ts';
import { orMean, quote } from './words.ts';

interface Document {
  readonly file: string;
  readonly clauses: readonly Pick<Clause, 'text' | 'line' | 'column' | 'id'>[];
}

/** What a defined term may be confused with. */
interface Known {
  readonly glossary: GlossaryRegister['entries'];
  /** Terms that are used although no source that was read defines them. */
  readonly accepted: readonly string[];
  /** Names that are no terms: of sources, publishers, modifications and documents. */
  readonly names: readonly string[];
}

/**
 * A warning for each run of capitalised words in guidance that looks like a term of the Code and is not in the glossary,
 * at the heading of the first clause that uses it. A run looks like a term when its last word ends a term of the glossary,
 * or one that the Code is known to have. A capital at the beginning of a sentence proves nothing, so a run that begins
 * one is passed over; so is what stands between quotation marks, and what a definition of the glossary explains.
 */
export function undefinedTerms(documents: readonly Document[], { glossary, accepted, names }: Known): Problem[] {
  const terms = new Set(
    [...glossary.flatMap(({ term, abbreviation }) => [bare(term), abbreviation ?? '']), ...accepted].map(fold),
  );
  const heads = new Set([...HEADS, ...glossary.map(({ term }) => fold(bare(term).split(' ').at(-1) ?? ''))]);
  // What a definition says in passing is explained there.
  const named = [...names, ...glossary.flatMap(({ term, definition }) => [term, definition])].join('\n').toLowerCase();
  const found = new Map<
    string,
    { readonly term: string; readonly places: { document: Document; at: Document['clauses'][number] }[] }
  >();
  for (const document of documents) {
    for (const at of document.clauses) {
      for (const run of runs(at.text)) {
        const words = trimmed(run, terms);
        const term = words.join(' ');
        const last = fold(words.at(-1) ?? '');
        if (words.length < 2 || !heads.has(last) || isCovered(words, terms) || named.includes(singular(term))) continue;
        const entry = found.get(fold(term)) ?? { term, places: [] };
        entry.places.push({ document, at });
        found.set(fold(term), entry);
      }
    }
  }
  return [...found.values()].flatMap(({ term, places }) => {
    const [first] = places;
    return first === undefined ? [] : [warning(term, first.document.file, first.at, places.length, glossary)];
  });
}

/** Last words of terms that the Code has and this glossary may not have yet. */
const HEADS =
  'Activity Cell Credential Interface Log Operator Period Policy Pre-Command Procedure Request Role Statement Tool'
    .split(' ')
    .map(fold);

/** Words with which a sentence, or the text of a link, begins before a term. */
const STARTERS = new Set(
  'A All An Any As Before Both By Each Every For From How If In No On One Only The These This Those Under What When Where Whether Which With Without'.split(
    ' ',
  ),
);

/** Runs of capitalised words that do not owe their capital to the beginning of a sentence. */
function runs(text: string): string[][] {
  const plain = text.replace(/"[^"\n]*"|“[^”\n]*”/g, '"');
  const found: string[][] = [];
  for (const { 0: match, index } of plain.matchAll(/(?<![\w&/.-])[A-Z][A-Za-z-]*(?: [A-Z][A-Za-z-]*)+(?![\w-])/g)) {
    const words = match.split(' ');
    const started = STARTERS.has(words[0] ?? '');
    if (!started && (index === 0 || /[.:?!"·\n]\s*$/.test(plain.slice(Math.max(0, index - 3), index)))) continue;
    found.push(started ? words.slice(1) : words);
  }
  return found;
}

/** A run without what stands before the first ordinary word and is no term itself, as "XML" in "XML Service Request". */
function trimmed(words: readonly string[], terms: ReadonlySet<string>): readonly string[] {
  const at = words.findIndex((word) => /^[A-Z][a-z]+(?:-[A-Z][a-z]+)*$/.test(word) || terms.has(fold(word)));
  return at < 0 ? [] : words.slice(at);
}

/** Whether a run is made of nothing but known terms, one after another, as "GBCS Use Case" is. */
function isCovered(words: readonly string[], terms: ReadonlySet<string>): boolean {
  if (words.length === 0) return true;
  return words.some(
    (_, at) => terms.has(fold(words.slice(0, at + 1).join(' '))) && isCovered(words.slice(at + 1), terms),
  );
}

/** A term without what tells it from another of the same name: "Use Case (GBCS)". */
function bare(term: string): string {
  return term.replace(/ \([^)]*\)$/, '');
}

/** Lower case and singular, as one knows a term again. */
function fold(term: string): string {
  return singular(term).replace(/ie$/, 'y');
}

/** Lower case, without the s of a plural: the beginning of both. */
function singular(term: string): string {
  return term.toLowerCase().replace(/(?<!s)s$/, '');
}

function warning(
  term: string,
  file: string,
  { id, line, column }: Document['clauses'][number],
  uses: number,
  glossary: Known['glossary'],
): Problem {
  const meant = suggest(
    term,
    glossary.map((entry) => bare(entry.term)),
  );
  return {
    code: 'undefined-term',
    severity: 'warning',
    message: `${quote(term)} looks like a defined term and is not in the glossary${orMean(meant)}${uses > 1 ? `; it is used in ${uses} places` : ''}`,
    help: 'If a source defines it, add it to the entries of registers/glossary.yaml. If it is a term of the Code whose definition was not read, add it to "withoutDefinition" at the end of that file. Otherwise write it in small letters.',
    file,
    line,
    column,
    endLine: line,
    endColumn: column + id.length,
    path: '',
    actual: term,
  };
}
