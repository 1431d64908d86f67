import type { Verdict } from '../../engine/index.ts';
import { DETERMINATION_TEXT } from '../../review/standingText.ts';
import { countFaults, countMatches, countsOf, textOf, type Exporter } from '../exporter.ts';
import { deviceName } from '../reportFacts.ts';
import { reportRows, type ReportRow } from '../reportRows.ts';
import { reviewByRequirement, type RequirementReview } from '../reviewOf.ts';
import { SELF_ASSESSED, verdictText, whyText } from '../words.ts';
import { xmlAttribute, xmlText } from '../xml.ts';

type Element = 'failure' | 'error' | 'skipped' | undefined;

/** Fails what is not shown to be met, skips what does not count, and calls an error what cannot be judged. */
const ELEMENTS: Readonly<Record<Verdict, Element>> = {
  pass: undefined,
  partial: 'failure',
  fail: 'failure',
  'not-applicable': 'skipped',
  'not-answered': 'skipped',
  'needs-review': 'error',
  inconclusive: 'error',
  pending: 'skipped',
};

/** JUnit XML: one suite for each section, one test case for each requirement, for build servers. */
export const junitXml: Exporter = {
  render(report) {
    const reviewOf = reviewByRequirement(report.review);
    const cases = reportRows(report).map((row) => {
      const review = reviewOf(row.requirement.id);
      return { row, review, element: elementOf(row, review) };
    });
    const sections = new Map<string, typeof cases>();
    for (const each of cases) {
      const { id } = each.row.section;
      sections.set(id, [...(sections.get(id) ?? []), each]);
    }
    const suites = [...sections].map(([id, own]) => {
      const title = own[0]?.row.path.map((section) => section.title).join(' / ') ?? id;
      return `<testsuite name="${xmlAttribute(title)}" ${tallies(own)} timestamp="${report.record.assessedOn}T00:00:00">
${own.map((each) => testCase(id, each)).join('\n')}
</testsuite>`;
    });
    return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${xmlAttribute(`${report.checklist.id} ${report.checklist.version}: ${deviceName(report)}`)}" ${tallies(cases)}>
<!-- ${SELF_ASSESSED} -->
${suites.join('\n')}
</testsuites>
`;
  },
  check(content, report) {
    const counts = { requirements: countMatches(textOf(content), /<testcase /g) };
    const { requirements } = countsOf(report);
    return { counts, problems: countFaults(counts, { requirements }) };
  },
};

interface Case {
  readonly row: ReportRow;
  readonly review: RequirementReview;
  readonly element: Element;
}

function elementOf({ result }: ReportRow, { determination }: RequirementReview): Element {
  if (result.verdict === undefined) return 'skipped';
  return determination?.value === 'rejected' ? 'failure' : ELEMENTS[result.verdict];
}

function tallies(cases: readonly Case[]): string {
  const count = (wanted: Element) => cases.filter(({ element }) => element === wanted).length;
  return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}" time="0"`;
}

function testCase(section: string, { row, review, element }: Case): string {
  const { requirement, result, why } = row;
  const head = `<testcase classname="${xmlAttribute(section)}" name="${xmlAttribute(`${requirement.id} ${requirement.title}`)}" time="0"`;
  if (element === undefined) return `${head}/>`;
  const { determination, observations } = review;
  const text = [
    whyText(result.rule, why),
    ...(determination ? [`Reviewer: ${DETERMINATION_TEXT[determination.value]}. ${determination.reason ?? ''}`] : []),
    ...observations.map(([id, observation]) => `Observation ${id}, ${observation.state}: ${observation.text}`),
  ].filter((line) => line !== '');
  const type = element === 'skipped' ? '' : ` type="${result.verdict ?? 'does-not-apply'}"`;
  return `${head}><${element} message="${xmlAttribute(verdictText(result))}"${type}>${xmlText(text.join('\n'))}</${element}></testcase>`;
}
