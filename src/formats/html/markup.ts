import { plainText } from '../plainText.ts';

/** Markup that is safe to put into a page. Only {@link html} makes it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | readonly Html[] | undefined;

/**
 * A template of markup. Every text put into it is escaped, in elements and in quoted attributes alike; only markup that
 * was made here goes in as it is, so nothing that people typed can become markup. `undefined` leaves nothing.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, index) => text + partText(parts[index - 1]) + string));
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
  return html`${paragraphs.map((paragraph) => html`<p dir="auto">${lines(paragraph)}</p>`)}`;
}

function lines(paragraph: string): readonly Html[] {
  return paragraph.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`));
}

/** A table with a caption and a row of heads that is repeated on every printed page. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Html | string | number)[])[],
): Html {
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first = '', ...rest]) =>
          html`<tr>
            <th scope="row">${first}</th>
            ${rest.map((cell) => html`<td>${cell}</td>`)}
          </tr> `,
      )}
    </tbody>
  </table> `;
}

/** A list of terms, each with its value; values of `code` in a fixed-width face. */
export function terms(
  values: readonly { readonly label: string; readonly value: string; readonly code?: boolean }[],
): Html {
  return html`<dl>
    ${values.map(
      ({ label, value, code }) =>
        html`<div>
          <dt>${label}</dt>
          <dd dir="auto">${code ? html`<code>${value}</code>` : value}</dd>
        </div> `,
    )}
  </dl> `;
}
