import type { EditionDiff, FieldChange } from '../engine/index.ts';
import { CLASS_TEXT, fieldText, idsText, partText, summaryText, TYPE_TEXT, valueText } from './diffWords.ts';
import { mdText } from './markdown.ts';
import { oneLine } from './plainText.ts';

interface Item {
  readonly head: string;
  readonly level: string;
  readonly why: string;
  readonly note: string | undefined;
  readonly fields: readonly FieldChange[];
}

/** What differs, as indented text; what is unchanged is only counted. */
export function renderDiffText(diff: EditionDiff): string {
  const blocks = itemsOf(diff).map(({ head, level, why, note, fields }) =>
    [
      `${level.padEnd(9)} ${oneLine(head)}`,
      `          ${oneLine(why)}`,
      ...(note === undefined ? [] : [`          Note: ${oneLine(note)}`]),
      ...fields.flatMap((field) => [
        `          ${fieldText(field)}`,
        `            was ${oneLine(valueText(field.before))}`,
        `            is  ${oneLine(valueText(field.after))}`,
      ]),
    ].join('\n'),
  );
  return `${[summaryText(diff), ...blocks].join('\n\n')}\n`;
}

/** The same as Markdown. */
export function renderDiffMarkdown(diff: EditionDiff): string {
  const blocks = itemsOf(diff).map(({ head, level, why, note, fields }) =>
    [
      `## ${mdText(head)}`,
      '',
      `**${level}**: ${mdText(why)}`,
      ...(note === undefined ? [] : ['', `Note: ${mdText(note)}`]),
      ...(fields.length === 0 ? [] : ['']),
      ...fields.map(
        (field) =>
          `- ${mdText(fieldText(field))}: was “${mdText(valueText(field.before))}”, is “${mdText(valueText(field.after))}”`,
      ),
    ].join('\n'),
  );
  const title = `# Changes of ${mdText(diff.after.id)} from ${diff.before.version} to ${diff.after.version}`;
  return `${[title, mdText(summaryText(diff)), ...blocks].join('\n\n')}\n`;
}

function itemsOf({ requirements, parts }: EditionDiff): readonly Item[] {
  return [
    ...requirements
      .filter(({ type }) => type !== 'unchanged')
      .map((change) => ({
        head: `${idsText(change)}: ${TYPE_TEXT[change.type]}`,
        level: CLASS_TEXT[change.class],
        why: change.why,
        note: change.note,
        fields: change.fields,
      })),
    ...parts.map((change) => ({
      head: partText(change),
      level: CLASS_TEXT[change.class],
      why: change.why,
      note: undefined,
      fields: change.fields,
    })),
  ];
}
