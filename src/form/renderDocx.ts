/** The document as a Word file. Import this module when one is asked for: it brings the docx package along. */

import { Paragraph, TextRun, type Table } from 'docx';
import { heading, lines, packDocx, prose, runs, table } from '../formats/docx/parts.ts';
import type { DocumentAnswer, RequestDocument } from './makeDocument.ts';

/**
 * The bytes of the file. The same document and time give the same bytes: nothing in them comes from the clock.
 *
 * @param modified when the answers were last changed, UTC, ISO 8601
 */
export async function renderFormDocx(document: RequestDocument, modified: string): Promise<Uint8Array<ArrayBuffer>> {
  return packDocx(body(document), { title: document.title, modified });
}

function body({ title, notice, intro, incomplete, control, sections }: RequestDocument): (Paragraph | Table)[] {
  return [
    heading(title, 1),
    ...(incomplete === undefined ? [] : [new Paragraph({ children: [new TextRun({ text: incomplete, bold: true })] })]),
    table(undefined, control),
    ...prose(notice),
    ...(intro === undefined ? [] : prose(intro)),
    ...sections.flatMap((section) => [
      heading(section.heading, 2),
      ...section.items.flatMap(({ label, answer }) => [heading(label, 3), ...answered(answer)]),
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
