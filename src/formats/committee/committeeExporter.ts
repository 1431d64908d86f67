import { countFaults, countMatches, countsOf, textOf, type Exporter } from '../exporter.ts';
import { checkHtml } from '../html/checkHtml.ts';
import { renderCommittee } from './renderCommittee.ts';

/** The committee report, read back as every report page is, with all that a review and the register hold. */
export const committeeExporter: Exporter = {
  render: renderCommittee,
  check(content, report) {
    const page = textOf(content);
    const { problems, counts: own } = checkHtml(content, report);
    const counts = {
      ...own,
      evidence: countMatches(page, /\sid="ev-[^"]+"/g),
      observations: countMatches(page, /\sid="obs-[^"]+"/g),
      actions: countMatches(page, /\sid="act-[^"]+"/g),
    };
    const { requirements: _, ...wanted } = countsOf(report);
    return { counts, problems: [...problems, ...countFaults(counts, wanted)] };
  },
};
