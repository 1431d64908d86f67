import { oneLine } from '../plainText.ts';
import {
  basisText,
  groupsOf,
  headPairs,
  idText,
  SAME,
  valuePairs,
  verdictsText,
  type Comparison,
  type Pair,
} from './comparison.ts';
import { NO_STEPS, shownSteps, STEPS_HELP } from './steps.ts';

/** How two assessments differ, as text for a terminal. */
export function renderCompareText(comparison: Comparison): string {
  const groups = groupsOf(comparison.found);
  const values = valuePairs(comparison);
  return `${[
    basisText(comparison),
    pairsText([['', 'A', 'B'], ...headPairs(comparison)]),
    ...(values.length === 0 ? [] : [`Device and profile\n${pairsText(values)}`]),
    ...(groups.length === 0 ? [SAME] : []),
    ...groups.map(({ title, help, items }) =>
      [
        `${title} (${items.length})`,
        help,
        ...items.map((item) =>
          [`  ${idText(item)}: ${verdictsText(item)}`, ...item.causes.map(({ text }) => `    ${oneLine(text)}`)].join(
            '\n',
          ),
        ),
      ].join('\n'),
    ),
    stepsText(comparison),
  ].join('\n\n')}\n`;
}

function pairsText(pairs: readonly Pair[]): string {
  const cells = pairs.map((pair) => pair.map(oneLine));
  const width = (at: number): number => Math.min(40, Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const widths = [width(0), width(1)];
  return cells
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function stepsText({ found }: Comparison): string {
  const shown = shownSteps(found);
  if (!shown) return `Steps\n${NO_STEPS}`;
  const rows: readonly (readonly [string, string, string])[] = [
    ['A', '', shown.from],
    ...shown.steps.map(({ label, change, score }) => [label, change, score] as const),
    ['B', shown.change, shown.to],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return [
    `Steps, in ${shown.unit}`,
    STEPS_HELP,
    ...rows.map(([label, change, score]) => `  ${label.padEnd(width)}  ${change.padStart(7)}  ${score.padStart(7)}`),
  ].join('\n');
}
