/** XCCDF 1.2: the checklist as a benchmark and the self-assessment as a test result, for SCAP programs. */

import {
  assess,
  scorePosition,
  type Checklist,
  type ScoringModel,
  type Section,
  type Verdict,
} from '../../engine/index.ts';
import { DETERMINATION_TEXT } from '../../review/standingText.ts';
import { countFaults, countMatches, countsOf, textOf, type Exporter } from '../exporter.ts';
import type { Report } from '../makeReport.ts';
import { oneLine } from '../plainText.ts';
import { deviceName } from '../reportFacts.ts';
import { reportRows, type ReportRow } from '../reportRows.ts';
import { reviewByRequirement, type RequirementReview } from '../reviewOf.ts';
import { interval, SELF_ASSESSED, verdictText, whyText } from '../words.ts';
import { xmlText } from '../xml.ts';

type XccdfResult = 'pass' | 'fail' | 'unknown' | 'notapplicable' | 'notchecked' | 'notselected';

/** XCCDF has no verdict between pass and fail: what is partly met has failed, and the message says so. */
const RESULTS: Readonly<Record<Verdict, XccdfResult>> = {
  pass: 'pass',
  partial: 'fail',
  fail: 'fail',
  'not-applicable': 'notapplicable',
  'not-answered': 'notchecked',
  'needs-review': 'notchecked',
  inconclusive: 'unknown',
  pending: 'notchecked',
};

export const xccdfXml: Exporter = {
  render(report) {
    const { checklist, record, digests, result } = report;
    const reviewOf = reviewByRequirement(report.review);
    const rows = new Map(
      reportRows(report).map((row) => [row.requirement.id, { row, review: reviewOf(row.requirement.id) }]),
    );
    const all = [...rows.values()];
    const organisation = oneLine(record.device.manufacturer ?? '') || 'Manufacturer not named';
    return `<?xml version="1.0" encoding="UTF-8"?>
<Benchmark xmlns="http://checklists.nist.gov/xccdf/1.2" id="${name('benchmark', checklist.id)}" resolved="1" xml:lang="en">
<status>${checklist.status === 'published' ? 'accepted' : checklist.status === 'draft' ? 'draft' : 'deprecated'}</status>
<title>${xmlText(oneLine(checklist.title)) || checklist.id}</title>
<description>${xmlText(checklist.purpose)}</description>
<notice id="notice">${xmlText(checklist.notice)}</notice>
<platform idref="cpe:/h"/>
<version>${checklist.version}</version>
${SCORES.map(({ system }) => `<model system="urn:xccdf:scoring:${system}"/>`).join('\n')}
${checklist.sections.map((section) => group(section)).join('\n')}
<TestResult id="${name('testresult', record.id)}" start-time="${record.assessedOn}T00:00:00" end-time="${record.assessedOn}T00:00:00" version="${checklist.version}">
<title>${xmlText(`Self-assessment of ${deviceName(report)}`)}</title>
<remark>${xmlText(`${SELF_ASSESSED} Score of the checklist’s own model, demonstrated to attainable: ${interval(result.score)}. Submission digest (SHA-256): ${digests.record}.`)}</remark>
<organization>${xmlText(organisation)}</organization>
<target>${xmlText(deviceName(report))}</target>
${all.map(ruleResult).join('\n')}
${scores(report, all)}
</TestResult>
</Benchmark>
`;
  },
  check(content, report) {
    const text = textOf(content);
    const counts = { requirements: countMatches(text, /<rule-result /g) };
    const { requirements } = countsOf(report);
    const rules = countMatches(text, /<Rule /g);
    return {
      counts,
      problems: [...countFaults(counts, { requirements }), ...countFaults({ requirements: rules }, { requirements })],
    };
  },
};

function name(kind: string, id: string): string {
  return `xccdf_device-assurance_${kind}_${id}`;
}

function group({ id, title, weight = 1, requirements, sections }: Section): string {
  const rules = requirements.map(
    (each) =>
      `<Rule id="${name('rule', each.id)}" weight="${each.weight}" severity="${each.gate ? 'high' : 'medium'}" role="${each.weight === 0 ? 'unscored' : 'full'}"><title>${xmlText(oneLine(each.title)) || each.id}</title><description>${xmlText(each.statement)}</description></Rule>`,
  );
  return `<Group id="${name('group', id)}" weight="${weight}"><title>${xmlText(oneLine(title)) || id}</title>
${[...rules, ...sections.map(group)].join('\n')}
</Group>`;
}

interface Judged {
  readonly row: ReportRow;
  readonly review: RequirementReview;
}

function xccdfResult({ row: { result }, review }: Judged): XccdfResult {
  if (result.verdict === undefined) return 'notselected';
  return review.determination?.value === 'rejected' ? 'fail' : RESULTS[result.verdict];
}

function ruleResult(judged: Judged): string {
  const { requirement, result, why } = judged.row;
  const { determination } = judged.review;
  const message = [
    `${verdictText(result)} (self-assessed). ${whyText(result.rule, why)}`.trim(),
    ...(determination ? [`Reviewer: ${DETERMINATION_TEXT[determination.value]}. ${determination.reason ?? ''}`] : []),
  ].join('\n');
  return `<rule-result idref="${name('rule', requirement.id)}" weight="${requirement.weight}" role="${requirement.weight === 0 ? 'unscored' : 'full'}"><result>${xccdfResult(judged)}</result><message severity="info">${xmlText(message)}</message></rule-result>`;
}

const SCORES: readonly { readonly system: string; readonly model: ScoringModel }[] = [
  { system: 'default', model: 'xccdf-default' },
  { system: 'flat', model: 'xccdf-flat' },
  { system: 'flat-unweighted', model: 'xccdf-flat-unweighted' },
  { system: 'absolute', model: 'xccdf-absolute' },
];

/**
 * The standard's scores of these very results, as any XCCDF program computes them: what is not checked is left out, and
 * what is partly met has failed. The engine computes them, on the checklist with the results as its answers.
 */
function scores({ checklist, record }: Report, all: readonly Judged[]): string {
  const results = new Map(all.map((judged) => [judged.row.requirement.id, xccdfResult(judged)]));
  const answers = Object.fromEntries([...results].map(([id, result]) => [id, ANSWERS[result]]));
  const asked = { ...checklist, profile: [], sections: checklist.sections.map((section) => plain(section, results)) };
  return SCORES.map(({ system, model }) => {
    const scored: Checklist = { ...asked, scoring: { model, thresholds: [] } };
    const { score } = assess(scored, { assessedOn: record.assessedOn, profile: {}, evidence: {}, answers });
    const share = score.answered === null ? 0 : scorePosition(score.answered, {});
    return `<score system="urn:xccdf:scoring:${system}" maximum="100">${Number((100 * share).toFixed(4))}</score>`;
  }).join('\n');
}

const ANSWERS = {
  pass: { answer: 'met' },
  fail: { answer: 'not-met' },
  unknown: { answer: 'not-met' },
  notapplicable: { answer: 'not-applicable', rationale: 'As claimed.' },
  notchecked: {},
  notselected: {},
} as const;

/** A section whose requirements ask for nothing but the answer. */
function plain(section: Section, results: ReadonlyMap<string, XccdfResult>): Section {
  const { applies: _, ...rest } = section;
  return {
    ...rest,
    sections: section.sections.map((inner) => plain(inner, results)),
    requirements: section.requirements.map(({ applies: __, ...requirement }) => ({
      ...requirement,
      response: { kind: 'conformance', notApplicable: true, partialCredit: 0 },
      objectives: [],
      minimumEvidenceLevel: 0,
      ...(results.get(requirement.id) === 'notselected'
        ? { applies: { text: 'false', tree: { op: 'const', value: false } } }
        : {}),
    })),
  };
}
