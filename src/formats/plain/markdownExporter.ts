import { countFaults, countsOf, textOf, type Exporter } from '../exporter.ts';
import { renderMarkdown } from '../renderMarkdown.ts';

/** The report as Markdown. Every requirement has one line with its verdict. */
export const markdownExporter: Exporter = {
  render: renderMarkdown,
  check(content, report) {
    const lines = textOf(content).split('\n');
    const counts = { requirements: lines.filter((line) => line.startsWith('- Verdict (self-assessed): ')).length };
    const { requirements } = countsOf(report);
    return { counts, problems: countFaults(counts, { requirements }) };
  },
};
