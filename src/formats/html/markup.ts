import { plainText } from '../plainText.ts';

/** Markup that is safe to put into a page. Only {@link markup} makes it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | readonly Html[] | undefined;

/**
 * A template of markup. Every text put into it is escaped, in elements and in quoted attributes alike; only markup that
 * was made here goes in as it is, so nothing that people typed can become markup. `undefined` leaves nothing. Indentation of the
 * template itself is left out. (Not called `html`, which the formatter would take for a page to lay out.)
 */
export function markup({ raw }: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const literals = raw.map((literal) => literal.replace(/\n\s+/g, '\n'));
  return new Html(literals.reduce((text, literal, index) => text + partText(parts[index - 1]) + literal));
}

function partText(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return escape(plainText(part));
  if (typeof part === 'number') return String(part);
  return part.map(({ text }) => text).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Text of several lines: a blank line parts paragraphs, a single line end stays one. Nothing for nothing. */
export function prose(text: string | undefined): Html | undefined {
  const paragraphs = plainText(text ?? '')
    .trim()
    .split(/\n[^\S\n]*\n\s*/)
    .filter((paragraph) => paragraph !== '');
  if (paragraphs.length === 0) return undefined;
  return markup`${paragraphs.map((paragraph) => markup`<p dir="auto">${lines(paragraph)}</p>`)}`;
}

function lines(paragraph: string): readonly Html[] {
  return paragraph.split('\n').map((line, index) => (index === 0 ? markup`${line}` : markup`<br />${line}`));
}

/**
 * A table with a caption and a row of heads that is repeated on every printed page; scrolls by itself where it is too
 * wide.
 *
 * @param ids places of the rows that links lead to, row by row
 */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Html | string | number)[])[],
  ids: readonly (string | undefined)[] = [],
): Html {
  return markup`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => markup`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first = '', ...rest], index) =>
          markup`<tr${idPart(ids[index])}>
            <th scope="row">${first}</th>
            ${rest.map((cell) => markup`<td>${cell}</td>`)}
          </tr> `,
      )}
    </tbody>
  </table></div>`;
}

function idPart(id: string | undefined): Html | undefined {
  return id === undefined ? undefined : markup` id="${id}"`;
}

/** A list of terms, each with its value; values of `code` in a fixed-width face. */
export function terms(
  values: readonly { readonly label: string; readonly value: string; readonly code?: boolean }[],
): Html {
  return markup`<dl>
    ${values.map(
      ({ label, value, code }) =>
        markup`<div>
          <dt>${label}</dt>
          <dd dir="auto">${code ? markup`<code>${value}</code>` : value}</dd>
        </div> `,
    )}
  </dl> `;
}
