import { stringify } from 'yaml';
import { oneLine } from '../formats/plainText.ts';
import type { Origin } from './model.ts';

/**
 * The entry of the sources register that the draft cites, as YAML to stand at the end of the register's list. It claims
 * no more than that a file was read.
 *
 * @param file name of the file that was imported
 */
export function sourceEntry(id: string, origin: Origin & { title: string }, file: string): string {
  const line = (text: string | undefined) => (text === undefined ? undefined : oneLine(text) || undefined);
  const entry = {
    id,
    title: line(origin.title),
    publisher: line(origin.publisher) ?? 'Not said in the file',
    url: origin.url,
    read: `Imported from the file ${oneLine(file)}`,
    edition: line(origin.edition),
    kind: 'standard',
    confidence: 'secondary',
    licence: line(origin.licence),
    note: 'The requirements were taken over by a program. Whether the file is the publisher’s own was not checked.',
  };
  const text = stringify([Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined))], {
    lineWidth: 0,
  });
  return text.replace(/^(?=.)/gm, '  ');
}
