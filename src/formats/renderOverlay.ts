import type { OverlayOrigin } from '../engine/index.ts';
import { mdText } from './markdown.ts';
import { changeText, entryEffect, entryName, originText, reasonText } from './overlayWords.ts';
import { oneLine } from './plainText.ts';

/** What an overlay made of its base, part by part, as indented text. */
export function renderOverlayText(origin: OverlayOrigin): string {
  const blocks = origin.entries.map((entry) =>
    [
      `${entryEffect(entry).padEnd(16)} ${oneLine(entryName(entry))}`,
      ...entry.changes.map((change) => `${INDENT}${oneLine(`${changeText(change)} ${reasonText(change)}`)}`),
      ...entry.notes.map((note) => `${INDENT}Note: ${oneLine(note)}`),
      ...(entry.weakens === undefined ? [] : [`${INDENT}Weakens the base: ${oneLine(entry.weakens)}`]),
    ].join('\n'),
  );
  return `${[originText(origin), ...blocks].join('\n\n')}\n`;
}

const INDENT = ' '.repeat(17);

/** The same as Markdown. */
export function renderOverlayMarkdown(title: string, origin: OverlayOrigin): string {
  const blocks = origin.entries.map((entry) =>
    [
      `## ${mdText(entryName(entry))}`,
      '',
      `**${entryEffect(entry)}**`,
      '',
      ...entry.changes.map((change) => `- ${mdText(`${changeText(change)} ${reasonText(change)}`)}`),
      ...entry.notes.map((note) => `- Note: ${mdText(note)}`),
      ...(entry.weakens === undefined ? [] : [`- **Weakens the base:** ${mdText(entry.weakens)}`]),
    ].join('\n'),
  );
  return `${[`# ${mdText(title)}`, mdText(originText(origin)), ...blocks].join('\n\n')}\n`;
}
