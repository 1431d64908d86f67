import { plainText } from './plainText.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or a quoted attribute of XML 1.0, which has no place for some characters, not even escaped. */
export function xmlText(text: string): string {
  return plainText(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/** The same for an attribute, in which line feeds would become blanks. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/\s+/g, ' ').trim();
}
