import {
  countFaults,
  countMatches,
  countsOf,
  textOf,
  type Checked,
  type Content,
  type ExportProblem,
} from '../exporter.ts';
import type { Report } from '../makeReport.ts';

/** Reads a report page back: every requirement has its place, no link leads nowhere, and nothing in it could run. */
export function checkHtml(content: Content, report: Report): Checked {
  const page = textOf(content);
  const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const broken = [...page.matchAll(/\shref="([^"]*)"/g)].flatMap(([, href = '']): ExportProblem[] =>
    href.startsWith('#') && ids.has(href.slice(1)) ? [] : [{ path: href, message: 'leads to no place in the page' }],
  );
  const active = /<(?:script|iframe|object|embed|form|img)\b|<[a-z][^<>]*\son\w+="/i.exec(
    page.replace(/<style>[^]*?<\/style>/, ''),
  );
  const counts = { requirements: countMatches(page, /\sid="req-[^"]+"/g) };
  const { requirements } = countsOf(report);
  return {
    counts,
    problems: [
      ...broken,
      ...(active ? [{ path: active[0], message: 'has no place in a report' }] : []),
      ...countFaults(counts, { requirements }),
    ],
  };
}
