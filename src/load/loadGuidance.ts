import type { Confidence } from '../engine/index.ts';
import { citationFault } from './citationFindings.ts';
import { findCitations, withoutCitations, type CitationMark } from './citationMarks.ts';
import { readFrontMatter, type FrontMatter } from './frontMatter.ts';
import { indexLines } from './lineIndex.ts';
import { markdownFault, readMarkdown, type Block } from './markdown.ts';
import { finishProblems, problemAt, type Finding, type Problem, type Span } from './problem.ts';
import { quote } from './words.ts';

/** One clause of guidance: a heading with an id and what stands under it. */
export interface Clause {
  readonly id: string;
  readonly title: string;
  /** Level of its heading, 1 to 6. */
  readonly level: number;
  /** Line of its heading, from 1. */
  readonly line: number;
  /** Column of its id, from 1. */
  readonly column: number;
  /** Plain text, a line for each block, without citations; nested clauses are not part of it. */
  readonly text: string;
}

export interface GuidanceCitation {
  readonly source: string;
  readonly ref?: string;
  readonly confidence?: Confidence;
  /** Id of the innermost clause it stands in. */
  readonly clause?: string;
  readonly line: number;
  readonly column: number;
}

/** A link inside the site; line and column, from 1, are those of its address. */
export interface GuidanceLink {
  readonly to: string;
  readonly line: number;
  readonly column: number;
}

export interface Guidance {
  readonly matter: FrontMatter;
  readonly clauses: readonly Clause[];
  readonly citations: readonly GuidanceCitation[];
  readonly links: readonly GuidanceLink[];
  readonly problems: readonly Problem[];
}

/** An address with a scheme or a host: not of this site. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** A heading, and all that follows it up to the next one. */
interface Part {
  readonly heading: Block;
  readonly level: number;
  readonly title: string;
  readonly id?: string;
  readonly idSpan: Span;
  readonly blocks: Block[];
  readonly parent?: Part;
  cited: boolean;
}

/**
 * Reads one guidance document: front matter, clauses (headings with an id, as in `## Title {#da-fw-2}`) and citations.
 * Never throws.
 *
 * @param options.sources confidence of each source, by id; left out, citations are not looked up
 */
export function loadGuidance(
  source: string,
  { file, sources }: { readonly file: string; readonly sources?: ReadonlyMap<string, Confidence> },
): Guidance {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  const lines = indexLines(text);
  const problems: Problem[] = [];
  const report = (finding: Omit<Finding, 'severity'>, span: Span): void => {
    problems.push(problemAt({ severity: 'error', ...finding }, file, span, lines));
  };
  const fault = markdownFault(text);
  if (fault !== undefined) {
    const help = 'Split the document, or take out what is not text for people.';
    report({ code: 'too-large', message: fault.message, help }, { start: fault.at, end: fault.at });
    return { matter: { factual: true, values: {} }, clauses: [], citations: [], links: [], problems };
  }
  const { matter, body, problems: matterProblems } = readFrontMatter(text, file);
  problems.push(...matterProblems);
  const { blocks, verbatim, links: found } = readMarkdown(body);
  const parts = splitAtHeadings(blocks, body);
  checkIds(parts, report);

  const marks = findCitations(body, verbatim);
  for (const { start, end, ...fault } of marks.faults) report({ code: 'citation-form', ...fault }, { start, end });
  const citations = marks.citations.map((mark) => {
    const part = parts.findLast((candidate) => candidate.heading.start <= mark.start);
    for (let owner = part; owner !== undefined; owner = owner.parent) owner.cited = true;
    const fault = sources && citationFault(mark.source, mark.confidence, sources);
    if (fault !== undefined) report({ code: 'citation', ...fault.finding }, spanInMark(mark, fault.of, body));
    return place(mark, clauseOf(part), lines.position(mark.start));
  });
  // Front matter that is no YAML may well say that the page states no facts.
  const unread = matterProblems.some(({ code }) => code.startsWith('yaml-'));
  if (matter.factual && !unread) checkCited(parts, report);

  const texts = textsOf(parts);
  const clauses = parts.flatMap((part) => (part.id === undefined ? [] : makeClause(part, part.id)));
  const links = found
    .filter(({ to }) => !ELSEWHERE.test(to))
    .map(({ start, end, to }) => {
      const at = body.slice(start, end).lastIndexOf(to);
      const { line, column } = lines.position(at < 0 ? start : start + at);
      return { to, line, column };
    });
  return { matter, clauses, citations, links, problems: finishProblems(problems) };

  function makeClause(part: Part, id: string): Clause {
    const { line } = lines.position(part.heading.start);
    return {
      id,
      title: part.title,
      level: part.level,
      line,
      column: lines.position(part.idSpan.start).column,
      text: texts.get(id) ?? '',
    };
  }
}

/** Plain text of each clause, by id. Headings without an id are part of the clause they stand in. */
function textsOf(parts: readonly Part[]): ReadonlyMap<string, string> {
  const paragraphs = new Map<string, string[]>();
  for (const part of parts) {
    const clause = clauseOf(part);
    if (clause === undefined) continue;
    const own = [...(part.id === undefined ? [part.title] : []), ...part.blocks.map((block) => readable(block.text))];
    paragraphs.set(clause, [...(paragraphs.get(clause) ?? []), ...own.filter((paragraph) => paragraph !== '')]);
  }
  return new Map([...paragraphs].map(([clause, list]) => [clause, list.join('\n')]));
}

/** Id of the innermost clause that a part is in. */
function clauseOf(part: Part | undefined): string | undefined {
  let owner = part;
  while (owner !== undefined && owner.id === undefined) owner = owner.parent;
  return owner?.id;
}

function splitAtHeadings(blocks: readonly Block[], text: string): Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    if (block.heading === undefined) {
      parts.at(-1)?.blocks.push(block);
      continue;
    }
    const level = block.heading;
    const mark = /\s*\{#([^}]*)\}\s*$/.exec(block.text);
    const at = text.slice(block.start, block.end).lastIndexOf('{#');
    const idSpan =
      mark === null || at < 0
        ? block
        : { start: block.start + at + 2, end: block.start + at + 2 + (mark[1] ?? '').length };
    const parent = parts.findLast((part) => part.level < level);
    parts.push({
      heading: block,
      level,
      title: readable(mark === null ? block.text : block.text.slice(0, mark.index)),
      ...(mark === null ? {} : { id: mark[1] ?? '' }),
      idSpan,
      blocks: [],
      ...(parent === undefined ? {} : { parent }),
      cited: false,
    });
  }
  return parts;
}

type Report = (finding: Omit<Finding, 'severity'>, span: Span) => void;

function checkIds(parts: readonly Part[], report: Report): void {
  const seen = new Set<string>();
  for (const { id, level, title, heading, idSpan } of parts) {
    if (id === undefined) {
      if (level !== 2) continue;
      report(
        {
          code: 'heading-without-id',
          message: `The heading ${quote(title)} has no id`,
          help: 'Add one at its end that is used nowhere else and never changes, as in: ## Title {#da-fw-2}',
        },
        heading,
      );
      continue;
    }
    if (!/^[a-z][a-z0-9-]*$/.test(id)) {
      report(
        {
          code: 'clause-id-form',
          message: `${quote(id)} cannot be the id of a clause`,
          help: 'Use lower-case letters, digits and hyphens, beginning with a letter.',
          actual: id,
        },
        idSpan,
      );
    }
    if (seen.has(id)) report(duplicateClause(id), idSpan);
    seen.add(id);
  }
}

/** The finding for an id that another clause has. `where` tells in which document. */
export function duplicateClause(id: string, where = 'this document'): Omit<Finding, 'severity'> {
  return {
    code: 'duplicate-clause',
    message: `The clause id ${quote(id)} is used twice; the other is in ${where}`,
    help: 'Give this heading an id of its own. Requirements and links point to clauses by id.',
    actual: id,
  };
}

function checkCited(parts: readonly Part[], report: Report): void {
  for (const part of parts) {
    if (part.id === undefined || part.level < 2 || part.cited) continue;
    report(
      {
        code: 'uncited-clause',
        message: `The clause ${quote(part.title)} cites no source`,
        help: 'Cite what its facts come from, as in [@source-id ref="clause"]. On a page that states no such facts, write "factual: false" in the front matter.',
      },
      part.heading,
    );
  }
}

function place(mark: CitationMark, clause: string | undefined, at: { line: number; column: number }): GuidanceCitation {
  const { source, ref, confidence } = mark;
  return {
    source,
    ...(ref === undefined ? {} : { ref }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(clause === undefined ? {} : { clause }),
    ...at,
  };
}

function spanInMark(mark: CitationMark, of: 'source' | 'confidence', text: string): Span {
  const word = of === 'source' ? mark.source : `confidence="${mark.confidence ?? ''}"`;
  const at = text.slice(mark.start, mark.end).indexOf(word);
  return at < 0 ? mark : { start: mark.start + at, end: mark.start + at + word.length };
}

function readable(text: string): string {
  return withoutCitations(text)
    .split('\n')
    .filter((line) => !line.trimStart().startsWith(':::'))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
