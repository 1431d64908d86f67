import { Paragraph, TextRun, type Table } from 'docx';
import { heading, lines, packDocx, prose, runs, safe, table } from '../docx/parts.ts';
import type { Report } from '../makeReport.ts';
import { interval, verdictText } from '../words.ts';
import { makeCommittee } from './makeCommittee.ts';
import { wordsOf, type Block } from './model.ts';

/** Character styles of what is counted when the file is read back, by the beginning of the ids of places. */
export const DOCX_MARKS = { req: 'RequirementId', ev: 'EvidenceId', obs: 'FindingId', act: 'ActionId' } as const;

/** The committee report as a Word file, to be edited: real headings, and tables with rows of heads. */
export async function renderCommitteeDocx(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const { title, device, notices, parts } = makeCommittee(report);
  const [summary, ...rest] = parts;
  const part = (each: typeof summary) => (each ? [heading(each.title, 2), ...each.blocks.flatMap(blockPart)] : []);
  return packDocx(
    [
      heading(`${title}: ${device}`, 1),
      ...part(summary),
      ...notices.flatMap((notice, index) =>
        index === 0 ? [new Paragraph({ children: runs(notice), pageBreakBefore: true })] : prose(notice),
      ),
      ...rest.flatMap(part),
    ],
    {
      title: `${title}: ${device}`,
      modified: report.review?.modified ?? report.record.modified,
      footer: title,
      marks: Object.values(DOCX_MARKS),
    },
  );
}

function blockPart(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.text, block.level, markOf(block.id))];
    case 'text':
      return prose(block.text);
    case 'typed':
      return [label(block.label), ...lines(block.text)];
    case 'list':
      return block.items.map((item) => new Paragraph({ children: runs(item), bullet: { level: 0 } }));
    case 'values':
      return [
        table(
          undefined,
          block.values.map(({ label: name, value }) => [name, value]),
        ),
        gap(),
      ];
    case 'marks':
      return block.items.map(
        ({ label: name, mark, text }) =>
          new Paragraph({
            children: [
              new TextRun({ text: `${name}: ` }),
              new TextRun({ text: verdictText(mark), bold: true }),
              new TextRun({ text: ` ${safe(text).replace(/\n/g, ' ')}` }),
            ],
          }),
      );
    case 'outcomes':
      return [
        table(
          undefined,
          block.items.map(({ label: name, value }) => [name, value]),
        ),
        gap(),
      ];
    case 'bars': {
      const both = block.bars.some(({ reviewed }) => reviewed);
      const rows = block.bars.map(({ title, selfAssessed, reviewed }) => [
        title,
        interval(selfAssessed),
        ...(both ? [reviewed ? interval(reviewed) : ''] : []),
      ]);
      return [
        label('Score by section, demonstrated to attainable'),
        table(['Section', 'Self-assessed', ...(both ? ['Reviewed'] : [])], rows),
        gap(),
      ];
    }
    case 'table':
      return [
        label(block.caption),
        table(
          block.head,
          block.rows.map(({ cells }) => cells.map(wordsOf)),
          block.rows.map(({ id }) => markOf(id)),
        ),
        gap(),
      ];
  }
}

function markOf(id: string | undefined): string | undefined {
  const [, kind = ''] = /^(req|ev|obs|act)-/.exec(id ?? '') ?? [];
  return Object.entries(DOCX_MARKS).find(([name]) => name === kind)?.[1];
}

function label(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: safe(text), bold: true })], keepNext: true });
}

/** Two tables in a row would become one. */
function gap(): Paragraph {
  return new Paragraph({ children: [] });
}
