/** What Word files are made of here. Import this module when one is asked for: it brings the docx package along. */

import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { plainText, reflow } from '../plainText.ts';
import { withZipTime } from './withZipTime.ts';

const DEEPER = { run: { size: 22, bold: true, color: '000000' }, paragraph: { spacing: { before: 200, after: 60 } } };
const STYLES = {
  default: {
    document: { run: { font: 'Arial', size: 22 }, paragraph: { spacing: { after: 120 } } },
    heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 200 } } },
    heading2: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
    heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 60 } } },
    heading4: DEEPER,
    heading5: DEEPER,
    heading6: DEEPER,
  },
} as const;

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** How a Word file is put together beside its blocks. */
export interface DocxOptions {
  readonly title: string;
  /** When what it shows was last changed, UTC, ISO 8601. */
  readonly modified: string;
  /** Stands before the page number at the foot of every page; there is no foot without it. */
  readonly footer?: string;
  /** Names of character styles that runs are marked with. */
  readonly marks?: readonly string[];
}

/** The bytes of the file. The same blocks and options give the same bytes: nothing in them comes from the clock. */
export async function packDocx(
  children: (Paragraph | Table)[],
  { title, modified, footer, marks = [] }: DocxOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const characterStyles = marks.map((id) => ({ id, name: id, basedOn: 'DefaultParagraphFont' }));
  const file = new Document({
    styles: { ...STYLES, ...(marks.length > 0 && { characterStyles }) },
    sections: [{ children, ...(footer !== undefined && { footers: { default: foot(footer) } }) }],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(title, modified) };
  return withZipTime(new Uint8Array(await Packer.toArrayBuffer(file, false, [core])));
}

function foot(text: string): Footer {
  const children = [`${text}. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({ children: [new Paragraph({ children: [new TextRun({ children })] })] });
}

/** A heading in the style of its level, 1 to 6; deeper ones are of level 6. `mark` is the character style of its run. */
export function heading(text: string, level: number, mark?: string): Paragraph {
  const style = LEVELS[Math.min(level, LEVELS.length) - 1] ?? HeadingLevel.HEADING_6;
  return new Paragraph({ children: runs(text, mark), heading: style, keepNext: true });
}

/** A maintainer's text, one paragraph for each of its own. */
export function prose(text: string): Paragraph[] {
  return reflow(text)
    .split('\n\n')
    .map((paragraph) => new Paragraph({ children: runs(paragraph) }));
}

/** Every line that was typed is a paragraph of its own; `after` is the room below each, in twentieths of a point. */
export function lines(text: string, { mark, after }: { mark?: string; after?: number } = {}): Paragraph[] {
  return safe(text)
    .trim()
    .split('\n')
    .map((line) => new Paragraph({ children: runs(line, mark), ...(after !== undefined && { spacing: { after } }) }));
}

/** A text in one line, for the children of a paragraph. */
export function runs(text: string, mark?: string): TextRun[] {
  return [new TextRun({ text: safe(text).replace(/\n/g, ' '), ...(mark !== undefined && { style: mark }) })];
}

/** XML has no place for U+FFFE and U+FFFF, not even escaped. */
export function safe(text: string): string {
  return plainText(text).replace(/[\ufffe\uffff]/g, '\ufffd');
}

/**
 * A table, its row of heads repeated on every page.
 *
 * @param marks character style of the first cell, row by row
 */
export function table(
  head: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
  marks: readonly (string | undefined)[] = [],
): Table {
  const row = (cells: readonly string[], bold: boolean, mark?: string): TableRow =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map(
        (cell, column) =>
          new TableCell({
            children: bold
              ? [new Paragraph({ children: [new TextRun({ text: safe(cell), bold: true })], spacing: { after: 20 } })]
              : lines(cell, { ...(column === 0 && mark !== undefined && { mark }), after: 20 }),
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...(head ? [row(head, true)] : []), ...rows.map((cells, index) => row(cells, false, marks[index]))],
  });
}

/** The package writes the present time here; the content's own stands instead. */
function coreProperties(title: string, modified: string): string {
  const escaped = safe(title).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${modified.slice(0, 19)}Z</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped}</dc:title>${time('created')}${time('modified')}</cp:coreProperties>`;
}
