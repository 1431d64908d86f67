import { mdProse, mdQuote, mdTable, mdText } from '../formats/markdown.ts';
import type { DocumentAnswer, RequestDocument } from './makeDocument.ts';

/** The document as Markdown. What people typed shows exactly as typed: no markup can come of it. */
export function renderFormMarkdown(document: RequestDocument): string {
  const { title, notice, intro, incomplete, control, sections } = document;
  return `${[
    `# ${mdText(title)}`,
    ...(incomplete === undefined ? [] : [`**${mdText(incomplete)}**`]),
    mdTable(
      ['Item', 'Value'],
      control.map(([label, value]) => [mdText(label), mdText(value)]),
    ),
    mdProse(notice),
    ...(intro === undefined ? [] : [mdProse(intro)]),
    ...sections.flatMap(({ heading, items }) => [
      `## ${mdText(heading)}`,
      ...items.flatMap(({ label, answer }) => [`### ${mdText(label)}`, answerText(answer)]),
    ]),
  ].join('\n\n')}\n`;
}

function answerText(answer: DocumentAnswer): string {
  switch (answer.kind) {
    case 'none':
      return `*${mdText(answer.text)}*`;
    case 'text':
      return mdQuote(answer.text);
    case 'items':
      return answer.items.map((item) => `- ${mdText(item)}`).join('\n');
    case 'table':
      return mdTable(
        answer.head.map(mdText),
        answer.rows.map((row) => row.map(mdText)),
      );
  }
}
