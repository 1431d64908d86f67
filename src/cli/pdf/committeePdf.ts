import { committeeExporter } from '../../formats/committee/committeeExporter.ts';
import { renderCommittee } from '../../formats/committee/renderCommittee.ts';
import { countFaults, type Exporter } from '../../formats/exporter.ts';
import { readPdfFacts, withPdfTime } from './pdfText.ts';
import { printPdf } from './printPdf.ts';

/**
 * The committee report as a PDF, printed by an installed browser. Its time is that of record or review, so the same
 * inputs, browser and fonts give the same bytes.
 */
export const committeePdf: Exporter = {
  async render(report) {
    const pdf = await printPdf(renderCommittee(report));
    return withPdfTime(pdf, report.review?.modified ?? report.record.modified);
  },
  async check(content, report) {
    const page = renderCommittee(report);
    const { title, language, tagged, outline } = readPdfFacts(bytesOf(content));
    const ids = report.result.requirements.map(({ id }) => id);
    const headed = new Set(outline.map((each) => each.split(' ', 1)[0]));
    const counts = { requirements: ids.filter((id) => headed.has(id)).length };
    const wanted: readonly (readonly [boolean, string, string])[] = [
      [title !== '', '/Info/Title', 'is empty'],
      [language === 'en-GB', '/Root/Lang', 'is not English'],
      [tagged, '/Root/MarkInfo', 'is not tagged: the browser that printed it is too old'],
      [outline.length > 0, '/Root/Outlines', 'has no outline: the browser that printed it is too old'],
    ];
    return {
      counts,
      problems: [
        ...(await committeeExporter.check(page, report)).problems,
        ...wanted.flatMap(([holds, path, message]) => (holds ? [] : [{ path, message }])),
        ...countFaults(counts, { requirements: ids.length }),
      ],
    };
  },
};

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
