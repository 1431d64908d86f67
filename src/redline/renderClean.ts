import { markup, type Html } from '../formats/html/markup.ts';
import { htmlFile } from './htmlFile.ts';
import { readClauses } from './readClauses.ts';

/** A text with what it is called. */
export interface TitledText {
  /** Unique in the file; begins the ids of its clauses. */
  readonly key: string;
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

/**
 * Texts as one HTML file to print or send, in the style of a redline and without marks. A text that cannot be read stands
 * as it is.
 *
 * @param note what the texts are, under the title
 */
export function renderClean(title: string, note: string, parts: readonly TitledText[]): string {
  const several = parts.length > 1;
  return htmlFile(
    title,
    markup`<p class="legend">${note} Emphasis is not shown.</p>
    ${several ? markup`<nav aria-label="Documents"><ul>${parts.map(({ key, title: name }) => markup`<li><a href="#${key}">${name}</a></li>`)}</ul></nav>` : undefined}
    ${parts.map(documentPart)}`,
  );
}

function documentPart({ key, title, text }: TitledText): Html {
  const read = readClauses(text);
  if ('fault' in read) return markup`<article id="${key}" aria-label="${title}"><pre>${text}</pre></article>`;
  const sections = read.document.clauses.map(({ id, level, blocks }) => {
    const body = blocks.map(({ type, text: words }) => {
      if (type === 'code') return markup`<pre>${words}</pre>`;
      return type === 'heading'
        ? markup`<p role="heading" aria-level="${Math.min(level + 1, 6)}" class="heading level-${level}">${words}</p>`
        : markup`<p class="${type}" dir="auto">${words}</p>`;
    });
    return id === undefined ? markup`<section>${body}</section>` : markup`<section id="${key}-${id}">${body}</section>`;
  });
  return markup`<article id="${key}" aria-label="${title}">${sections}</article>`;
}
