import { htmlDocument } from '../formats/html/htmlDocument.ts';
import { markup, type Html } from '../formats/html/markup.ts';
import { STYLE } from './style.ts';

/** A file under one title, in the style of a redline. */
export function htmlFile(title: string, body: Html): string {
  return htmlDocument(
    title,
    STYLE,
    markup`<main>
      <h1>${title}</h1>
      ${body}
    </main>`,
  );
}
