import { scoreText, type OutcomeValue, type SectionResult } from '../engine/index.ts';
import { openGoals, restated } from '../formats/goals.ts';
import type { Report } from '../formats/makeReport.ts';
import { oneLine } from '../formats/plainText.ts';
import { countsText, deviceName, reportNotes } from '../formats/reportFacts.ts';
import { reportRows } from '../formats/reportRows.ts';
import { gainText, interval, OUTCOME_TEXT, plural, SCORE_NAMES, verdictText, whyText } from '../formats/words.ts';
import { columns, wrap, type Column } from './columns.ts';
import { paint } from './output.ts';

export interface TableOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Every reason, step and requirement; otherwise the first ten reasons and steps, and no requirements. */
  readonly full: boolean;
}

const SHORT = 10;

/** The result for a terminal: outcome and reasons, scores, sections, next steps. Text of people is put in one line. */
export function renderTable(report: Report, options: TableOptions): string {
  const { bold } = paint(options.colour);
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['', headLines(report, options.width)],
    ['', outcomeLines(report, options)],
    ['Score', scoreLines(report, options.width)],
    ['Sections', sectionLines(report, options.width)],
    ['By strength of evidence', evidenceLines(report, options.width)],
    ['What would raise this', stepLines(report, options)],
    ['Fewest requirements to pass', goalLines(report, options.width)],
    ['Requirements', options.full ? requirementLines(report, options.width) : []],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title === '' ? '' : `${bold(title)}\n`}${lines.join('\n')}\n`)
    .join('\n');
}

function headLines(report: Report, width: number): readonly string[] {
  const { checklist, record } = report;
  return [
    oneLine(deviceName(report)),
    wrap(
      `${oneLine(checklist.title)}, edition ${checklist.id} ${checklist.version} (${checklist.status}), assessed on ${record.assessedOn}`,
      width,
      '',
    ),
    ...reportNotes(report).map((note) => wrap(`Note: ${oneLine(note)}`, width, '')),
  ];
}

function outcomeLines({ result }: Report, { colour, width, full }: TableOptions): readonly string[] {
  const { bold, green, red, yellow } = paint(colour);
  const colours: Readonly<Record<OutcomeValue, (text: string) => string>> = {
    ready: green,
    'not-ready': red,
    incomplete: yellow,
  };
  const { value, reasons } = result.outcome;
  const shown = full ? reasons : reasons.slice(0, SHORT);
  return [
    `Readiness outcome (self-assessed): ${bold(colours[value](OUTCOME_TEXT[value]))}`,
    ...shown.map(({ text }) => `- ${wrap(oneLine(text), width, '  ')}`),
    ...more(reasons.length - shown.length, 'reason'),
  ];
}

function scoreLines(report: Report, width: number): readonly string[] {
  const { score } = report.result;
  const { decided, total } = score.completeness;
  const line = (name: string, value: string, meaning: string) =>
    `${name.padEnd(14)}${value.padStart(14)}  ${meaning}`.trimEnd();
  return [
    ...SCORE_NAMES.map(([key, name, meaning]) => line(name, scoreText(score[key], score), meaning)),
    line('Completeness', `${decided} of ${total}`, 'Requirements that count and are decided.'),
    wrap(countsText(report), width, ''),
  ];
}

const SECTION_COLUMNS: readonly Column[] = [
  { head: 'Section' },
  { head: 'Demonstrated', right: true },
  { head: 'Attainable', right: true },
  { head: 'Decided', right: true },
  { head: 'Not met', right: true },
  { head: 'Open', right: true },
];

function sectionLines({ result }: Report, width: number): readonly string[] {
  const parents = new Map(result.sections.map(({ id, parent }) => [id, parent]));
  const depth = (id: string | undefined): number => (id === undefined ? 0 : 1 + depth(parents.get(id)));
  const open = ({ counts }: SectionResult) =>
    counts.notAnswered + counts.needsReview + counts.inconclusive + counts.pending;
  const rows = result.sections.map((section) => {
    const { demonstrated, attainable, completeness } = section.score;
    return [
      `${'  '.repeat(depth(section.parent))}${oneLine(section.title)}`,
      scoreText(demonstrated, section.score),
      scoreText(attainable, section.score),
      `${completeness.decided} of ${completeness.total}`,
      String(section.counts.fail),
      String(open(section)),
    ];
  });
  return columns(SECTION_COLUMNS, rows, width);
}

function evidenceLines({ checklist, record }: Report, width: number): readonly string[] {
  return columns(
    [{ head: 'Evidence level' }, { head: 'Demonstrated to attainable', right: true }, { head: 'Outcome' }],
    restated(checklist, record).map(({ level, score, outcome }) => [level, interval(score), OUTCOME_TEXT[outcome]]),
    width,
  );
}

function goalLines({ checklist, result }: Report, width: number): readonly string[] {
  return openGoals(checklist, result).map(({ title, asked, requirements }) =>
    wrap(`- ${oneLine(title)}${asked === undefined ? '' : ` (${asked})`}: ${requirements.join(', ')}`, width, '  '),
  );
}

function stepLines({ result }: Report, { width, full }: TableOptions): readonly string[] {
  const shown = full ? result.improvements : result.improvements.slice(0, SHORT);
  const mark = String(shown.length).length;
  return [
    ...shown.map(({ requirement, gate, gain, text }, index) => {
      const what = `${requirement} (${gate ? 'gate, ' : ''}${gainText(gain, result.score)} points): ${oneLine(text)}`;
      return `${String(index + 1).padStart(mark)}. ${wrap(what, width, ' '.repeat(mark + 2))}`;
    }),
    ...more(result.improvements.length - shown.length, 'step'),
  ];
}

function requirementLines(report: Report, width: number): readonly string[] {
  const rows = reportRows(report).map(({ requirement, result, why }) => [
    `${requirement.id} ${oneLine(requirement.title)}`,
    verdictText(result),
    requirement.gate ? 'gate' : '',
    String(requirement.weight),
    oneLine(whyText(result.rule, why)),
  ]);
  const heads: readonly Column[] = [
    { head: 'Requirement' },
    { head: 'Verdict' },
    { head: 'Gate' },
    { head: 'Weight', right: true },
    { head: 'Why' },
  ];
  return columns(heads, rows, Math.max(width, 150));
}

function more(count: number, noun: string): readonly string[] {
  return count > 0 ? [`  and ${plural(count, `more ${noun}`)}; “assure report” lists all`] : [];
}
