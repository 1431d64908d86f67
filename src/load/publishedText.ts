import { isScalar, parseDocument } from 'yaml';

/**
 * The text of a draft as it is published: its status and dates are set where they stand, or added after the status.
 * Everything else, comments and spaces included, stays as it is.
 *
 * @param text of an edition without errors
 */
export function publishedText(text: string, dates: { readonly on: string; readonly inEffect?: string }): string {
  const document = parseDocument(text);
  const spanOf = (key: string): readonly [number, number] | undefined => {
    const node = document.get(key, true);
    return isScalar(node) && node.range ? [node.range[0], node.range[1]] : undefined;
  };
  const status = spanOf('status');
  if (status === undefined) return text;
  const inEffect = dates.inEffect === undefined ? undefined : spanOf('inEffect');
  const added = [
    `published: ${dates.on}`,
    ...(dates.inEffect !== undefined && inEffect === undefined ? [`inEffect: ${dates.inEffect}`] : []),
  ];
  const lineEnd = /\r?\n|$/g;
  lineEnd.lastIndex = status[1];
  const end = lineEnd.exec(text);
  const at = end?.index ?? text.length;
  const newline = end?.[0] ?? '';
  const edits: readonly (readonly [number, number, string])[] = [
    [status[0], status[1], 'published'],
    [at, at, added.map((line) => `${newline || '\n'}${line}`).join('')],
    ...(inEffect && dates.inEffect !== undefined ? [[inEffect[0], inEffect[1], dates.inEffect] as const] : []),
  ];
  return [...edits]
    .sort(([a], [b]) => b - a)
    .reduce((whole, [from, to, words]) => whole.slice(0, from) + words + whole.slice(to), text);
}
