import { canonicalJson } from '../../record/canonicalJson.ts';
import { countFaults, countsOf, textOf, type Exporter } from '../exporter.ts';
import type { Report } from '../makeReport.ts';
import { reportRows } from '../reportRows.ts';
import { reviewByRequirement, sortedEntries } from '../reviewOf.ts';

/**
 * One JSON object a line, each with its `type`: `result` first; then `requirement`, `evidence`, `observation`, `action`
 * and `question`; `end` last, with how many of each there were, so that a file that was cut off shows it.
 */
export const ndjson: Exporter = {
  render(report) {
    const lines = [resultLine(report), ...requirementLines(report), ...entryLines(report)];
    const end = { type: 'end', counts: tally(lines) };
    return [...lines, end].map((line) => `${canonicalJson(line)}\n`).join('');
  },
  check(content, report) {
    const lines = textOf(content)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    const held = tally(lines);
    const counts = {
      requirements: held['requirement'] ?? 0,
      evidence: held['evidence'] ?? 0,
      observations: held['observation'] ?? 0,
      actions: held['action'] ?? 0,
    };
    return { counts, problems: countFaults(counts, countsOf(report)) };
  },
};

interface Line {
  readonly type: string;
}

function tally(lines: readonly Line[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of lines) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

function resultLine({ document, digests, result, review }: Report): Line {
  const { checklist, record, device } = document;
  const { outcome, score, counts, thresholds } = result;
  const about = review && {
    id: review.id,
    round: review.round,
    reviewer: review.reviewer,
    reviewedOn: review.reviewedOn,
    digest: digests.review,
    recommendation: review.recommendation,
    decision: review.decision,
  };
  return {
    type: 'result',
    ...{ basis: 'self-assessed', checklist, record, device, outcome, score, counts, thresholds },
    ...(about && { review: about }),
  };
}

function requirementLines(report: Report): readonly Line[] {
  const reviewOf = reviewByRequirement(report.review);
  return reportRows(report).map(({ requirement, path, result, why, answer, claim, improvement }) => {
    const { id, title, weight, gate } = requirement;
    const { determination } = reviewOf(id);
    return {
      type: 'requirement',
      ...{ id, title, weight, gate, section: path.map((section) => section.id) },
      ...{ applies: result.applies, verdict: result.verdict, why, claim, answer, evidence: result.evidence },
      ...(improvement && { improvement }),
      ...(determination && { determination }),
    };
  });
}

function entryLines({ record, review }: Report): readonly Line[] {
  const entries = (type: string, items: Readonly<Record<string, object>> | undefined): readonly Line[] =>
    sortedEntries(items ?? {}).map(([id, item]) => ({ ...item, type, id }));
  return [
    ...entries('evidence', record.evidence),
    ...entries('observation', review?.observations),
    ...entries('action', review?.actions),
    ...entries('question', review?.questions),
  ];
}
