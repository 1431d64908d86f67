/** The document as a Word file. Import this module when one is asked for: it brings the docx package along. */

import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { plainText, reflow } from '../formats/plainText.ts';
import type { DocumentAnswer, RequestDocument } from './makeDocument.ts';
import { withZipTime } from './withZipTime.ts';

/**
 * The bytes of the file. The same document and time give the same bytes: nothing in them comes from the clock.
 *
 * @param modified when the answers were last changed, UTC, ISO 8601
 */
export async function renderFormDocx(document: RequestDocument, modified: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({ styles: STYLES, sections: [{ children: body(document) }] });
  const core = { path: 'docProps/core.xml', data: coreProperties(document.title, modified) };
  return withZipTime(new Uint8Array(await Packer.toArrayBuffer(file, false, [core])));
}

const STYLES = {
  default: {
    document: { run: { font: 'Arial', size: 22 }, paragraph: { spacing: { after: 120 } } },
    heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 200 } } },
    heading2: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
    heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 60 } } },
  },
} as const;

function body({ title, notice, intro, incomplete, control, sections }: RequestDocument): (Paragraph | Table)[] {
  return [
    heading(title, HeadingLevel.HEADING_1),
    ...(incomplete === undefined ? [] : [new Paragraph({ children: [new TextRun({ text: incomplete, bold: true })] })]),
    table(undefined, control),
    ...prose(notice),
    ...(intro === undefined ? [] : prose(intro)),
    ...sections.flatMap((section) => [
      heading(section.heading, HeadingLevel.HEADING_2),
      ...section.items.flatMap(({ label, answer }) => [heading(label, HeadingLevel.HEADING_3), ...answered(answer)]),
    ]),
  ];
}

function answered(answer: DocumentAnswer): (Paragraph | Table)[] {
  switch (answer.kind) {
    case 'none':
      return [new Paragraph({ children: [new TextRun({ text: answer.text, italics: true })] })];
    case 'text':
      return lines(answer.text);
    case 'items':
      return answer.items.map((item) => new Paragraph({ children: runs(item), bullet: { level: 0 } }));
    case 'table':
      return [table(answer.head, answer.rows)];
  }
}

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

function heading(text: string, level: Level): Paragraph {
  return new Paragraph({ children: runs(text), heading: level, keepNext: true });
}

function prose(text: string): Paragraph[] {
  return reflow(text)
    .split('\n\n')
    .map((paragraph) => new Paragraph({ children: runs(paragraph) }));
}

/** Every line that was typed is a paragraph of its own. */
function lines(text: string): Paragraph[] {
  return safe(text)
    .trim()
    .split('\n')
    .map((line) => new Paragraph({ children: runs(line) }));
}

function runs(text: string): TextRun[] {
  return [new TextRun({ text: safe(text).replace(/\n/g, ' ') })];
}

/** XML has no place for U+FFFE and U+FFFF, not even escaped. */
function safe(text: string): string {
  return plainText(text).replace(/[\ufffe\uffff]/g, '\ufffd');
}

function table(head: readonly string[] | undefined, rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[], bold: boolean): TableRow =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map(
        (cell) =>
          new TableCell({
            children: bold
              ? [new Paragraph({ children: [new TextRun({ text: safe(cell), bold: true })] })]
              : lines(cell),
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...(head ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
  });
}

/** The package writes the present time here; the answers' own stands instead. Titles come from forms, times from checked records. */
function coreProperties(title: string, modified: string): string {
  const escaped = title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${modified.slice(0, 19)}Z</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped}</dc:title>${time('created')}${time('modified')}</cp:coreProperties>`;
}
