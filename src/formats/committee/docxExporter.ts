import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { countFaults, countMatches, countsOf, type Content, type Exporter } from '../exporter.ts';
import { DOCX_MARKS, renderCommitteeDocx } from './renderCommitteeDocx.ts';

/** The Word file, unpacked again: it has headings, and a mark for everything that it has to hold. */
export const docxExporter: Exporter = {
  render: renderCommitteeDocx,
  async check(content, report) {
    const body = await documentPart(content);
    const count = (mark: string) => countMatches(body, new RegExp(`<w:rStyle w:val="${mark}"/>`, 'g'));
    const counts = {
      requirements: count(DOCX_MARKS.req),
      evidence: count(DOCX_MARKS.ev),
      observations: count(DOCX_MARKS.obs),
      actions: count(DOCX_MARKS.act),
    };
    const headed = body.includes('<w:pStyle w:val="Heading1"/>') && body.includes('<w:tblHeader/>');
    return {
      counts,
      problems: [
        ...(headed ? [] : [{ path: 'word/document.xml', message: 'has no headings, or tables without heads' }]),
        ...countFaults(counts, countsOf(report)),
      ],
    };
  },
};

async function documentPart(content: Content): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  try {
    const entry = (await zip.getEntries()).find(({ filename }) => filename === 'word/document.xml');
    return entry && 'getData' in entry && entry.getData ? await entry.getData(new TextWriter()) : '';
  } finally {
    await zip.close();
  }
}
