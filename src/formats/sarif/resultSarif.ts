/** The result as a SARIF 2.1.0 log: one result for each requirement, for programs that show findings of checks. */

import type { Verdict } from '../../engine/index.ts';
import { validate } from '../../generated/validate-sarif.js';
import { canonicalJson } from '../../record/canonicalJson.ts';
import { DETERMINATION_TEXT } from '../../review/standingText.ts';
import { countFaults, countMatches, countsOf, schemaFaults, textOf, type Exporter } from '../exporter.ts';
import { plainText } from '../plainText.ts';
import { reportRows, type ReportRow } from '../reportRows.ts';
import { reviewByRequirement, type RequirementReview } from '../reviewOf.ts';
import { SELF_ASSESSED, verdictText, whyText } from '../words.ts';
import { sarifLog } from './sarifLog.ts';

/** What SARIF calls each verdict. It has no score, so the log has none. */
const KINDS: Readonly<Record<Verdict, string>> = {
  pass: 'pass',
  partial: 'review',
  fail: 'fail',
  'not-applicable': 'notApplicable',
  'not-answered': 'open',
  'needs-review': 'review',
  inconclusive: 'open',
  pending: 'open',
};

export const resultSarif: Exporter = {
  render(report) {
    const reviewOf = reviewByRequirement(report.review);
    const rows = reportRows(report);
    const rules = rows.map(({ requirement: { id, title, statement, why, gate } }) => ({
      id,
      shortDescription: { text: plainText(title) || id },
      fullDescription: { text: plainText(statement) || id },
      help: { text: plainText(why) || id },
      defaultConfiguration: { level: gate ? 'error' : 'warning' },
    }));
    const results = rows.map((row, index) => resultOf(row, index, reviewOf(row.requirement.id)));
    const { digests, record, checklist } = report;
    const log = sarifLog(
      { name: 'assure', fullName: `Self-assessment against ${checklist.id} ${checklist.version}`, rules },
      results,
      { assessedOn: record.assessedOn, recordDigest: digests.record, notice: SELF_ASSESSED },
    );
    return `${canonicalJson(log)}\n`;
  },
  check(content, report) {
    const text = textOf(content);
    const counts = { requirements: countMatches(text, /"ruleIndex":\d/g) };
    const { requirements } = countsOf(report);
    return {
      counts,
      problems: [...schemaFaults(validate(JSON.parse(text))), ...countFaults(counts, { requirements })],
    };
  },
};

function resultOf(
  { requirement, result, why, path, improvement }: ReportRow,
  ruleIndex: number,
  review: RequirementReview,
) {
  const { id, gate } = requirement;
  const { determination, observations } = review;
  const rejected = determination?.value === 'rejected' && result.verdict !== undefined;
  const kind = rejected ? 'fail' : result.verdict === undefined ? 'notApplicable' : KINDS[result.verdict];
  const sentences = [
    `${verdictText(result)} (self-assessed). ${whyText(result.rule, why)}`.trim(),
    ...(improvement ? [improvement.text] : []),
    ...(determination ? [`Reviewer: ${DETERMINATION_TEXT[determination.value]}. ${determination.reason ?? ''}`] : []),
    ...observations.map(([key, { text, state }]) => `Observation ${key}, ${state}: ${text}`),
  ];
  return {
    ruleId: id,
    ruleIndex,
    kind,
    level: kind !== 'fail' ? 'none' : gate ? 'error' : 'warning',
    message: { text: plainText(sentences.join('\n')) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'submission.json' } },
        logicalLocations: [{ fullyQualifiedName: [...path.map((section) => section.id), id].join('/') }],
      },
    ],
  };
}
