/** A worker's own thread: makes and checks files of a result, so that the page stays quick while it does. */

import type { Checklist } from '../../engine/index.ts';
import type { Counts, ExportProblem } from '../../formats/exporter.ts';
import { EXPORT_FORMATS, ExportError, makeExport } from '../../formats/exports.ts';
import { makeReport, withPrevious } from '../../formats/makeReport.ts';
import { withReview } from '../../formats/withReview.ts';
import type { RedactionProfile } from '../../record/redact.ts';
import { copyOf, type Originals } from './copyOf.ts';

/** What files are made of, and in which formats, by id. */
export interface ExportOrder extends Originals {
  readonly checklist: Checklist;
  /** What is left out of every file; its digests are salted. */
  readonly leaveOut?: { readonly profiles: readonly RedactionProfile[]; readonly salt: string };
  readonly formats: readonly string[];
}

/** What became of one file. */
export type ExportState =
  | { readonly kind: 'made'; readonly fileName: string; readonly blob: Blob; readonly counts: Counts }
  /** Made, and found wrong on reading it back: it is not given away. */
  | { readonly kind: 'wrong'; readonly problems: readonly ExportProblem[] }
  | { readonly kind: 'failed'; readonly message: string };

/** One reply for each format, in the order asked for. */
export interface ExportReply {
  readonly format: string;
  readonly state: ExportState;
}

self.addEventListener('message', ({ data }: MessageEvent<ExportOrder>) => {
  void work(data);
});

async function work({ checklist, formats, ...order }: ExportOrder): Promise<void> {
  const { record, review, previous } = order.leaveOut ? copyOf(order, order.leaveOut) : order;
  const plain = makeReport(checklist, record);
  const reviewed = review ? withReview(plain, review) : plain;
  const report = previous ? withPrevious(reviewed, previous, previous.way) : reviewed;
  for (const format of EXPORT_FORMATS.filter(({ id }) => formats.includes(id))) {
    const reply = (state: ExportState): void => self.postMessage({ format: format.id, state } satisfies ExportReply);
    try {
      const { mediaType, content, counts, ...made } = await makeExport(format, report);
      const fileName = order.leaveOut ? made.fileName.replace(format.ending, `.copy${format.ending}`) : made.fileName;
      reply({ kind: 'made', fileName, blob: new Blob([content], { type: mediaType }), counts });
    } catch (error) {
      if (error instanceof ExportError) reply({ kind: 'wrong', problems: error.problems });
      else reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }
}
