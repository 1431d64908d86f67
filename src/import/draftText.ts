import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import type { ChecklistSource } from '../generated/checklist-source.ts';

/** What the person who goes on with the draft must know, at the places where they need it. */
const REMARKS: Readonly<Record<string, string>> = {
  appliesTo: ' The list says nothing about Device types. Keep those that it is meant for.',
  profile: ' The list asks for no facts. Add those that conditions (applies) shall use.',
  scoring: ' Thresholds, gates and evidence are this project’s own choice: the list has none of them.',
};

/**
 * The draft as YAML: the same value always gives the same bytes.
 *
 * @param made first lines, as a comment: what it was made from
 */
export function draftText(draft: ChecklistSource, made: readonly string[]): string {
  const document = new Document(draft, { aliasDuplicateObjects: false });
  document.commentBefore = [
    ' yaml-language-server: $schema=../schema/checklist.schema.json',
    ...made.map((line) => ` ${line}`),
  ].join('\n');
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key)) return;
      if (key.value === 'appliesTo' && isSeq(value)) value.flow = true;
      if (key.value === 'sources' && isSeq(value)) {
        for (const citation of value.items) if (isMap(citation)) citation.flow = true;
      }
    },
  });
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const remark = REMARKS[String(pair.key.value)];
      if (remark !== undefined) pair.key.commentBefore = remark;
      if (pair.key.value === 'sections') pair.key.spaceBefore = true;
    }
  }
  return document.toString({ lineWidth: 120 });
}
