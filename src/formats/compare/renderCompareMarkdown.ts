import { mdTable, mdText } from '../markdown.ts';
import {
  basisText,
  groupsOf,
  headPairs,
  idText,
  SAME,
  valuePairs,
  verdictsText,
  type Comparison,
} from './comparison.ts';
import { NO_STEPS, shownSteps, STEPS_HELP } from './steps.ts';

/** How two assessments differ, as Markdown. */
export function renderCompareMarkdown(comparison: Comparison): string {
  const groups = groupsOf(comparison.found);
  const values = valuePairs(comparison);
  const pairs = (rows: ReturnType<typeof headPairs>): string =>
    mdTable(
      ['', 'A', 'B'],
      rows.map((row) => row.map(mdText)),
    );
  const blocks = [
    '# Comparison of two assessments',
    basisText(comparison),
    pairs(headPairs(comparison)),
    ...(values.length === 0 ? [] : ['## Device and profile', pairs(values)]),
    ...(groups.length === 0 ? [SAME] : []),
    ...groups.flatMap(({ title, help, items }) => [
      `## ${title}`,
      help,
      mdTable(
        ['Requirement', 'Verdict', 'Why'],
        items.map((item) => [
          mdText(idText(item)),
          mdText(verdictsText(item)),
          item.causes.map(({ text }) => mdText(text)).join(' '),
        ]),
      ),
    ]),
    '## Steps from one score to the other',
    ...stepBlocks(comparison),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function stepBlocks({ found }: Comparison): readonly string[] {
  const shown = shownSteps(found);
  if (!shown) return [NO_STEPS];
  return [
    STEPS_HELP,
    mdTable(
      ['Step', 'Change', `Demonstrated, ${shown.unit}`],
      [
        ['A', '', shown.from],
        ...shown.steps.map(({ label, change, score }) => [mdText(label), change, score]),
        ['B', shown.change, shown.to],
      ],
    ),
  ];
}
