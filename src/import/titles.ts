import { oneLine } from '../formats/plainText.ts';

/** The most characters of a title that a list gives. */
export const TITLE_LENGTH = 160;
/** The same of one that is made here. */
const SHORT_TITLE = 80;

/** The first sentence, or as many first words as a title has room for. */
export function titleFrom(text: string): string {
  const line = oneLine(text);
  const sentence = /^.{10,}?[.!?](?=\s)/.exec(line.slice(0, SHORT_TITLE + 1))?.[0] ?? line;
  return shorten(sentence.replace(/\.$/, ''), SHORT_TITLE);
}

/** The text, or as many whole words as there is room for and an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}
