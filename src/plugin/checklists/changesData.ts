import { diffWordsWithSpace } from 'diff';
import {
  diffEditions,
  listRequirements,
  type Checklist,
  type FieldChange,
  type RequirementChange,
} from '../../engine/index.ts';
import {
  CLASS_TEXT,
  fieldText,
  idsText,
  partText,
  summaryText,
  TYPE_TEXT,
  valueText,
} from '../../formats/diffWords.ts';
import type { Project } from '../../load/index.ts';
import type { ChangedField, ChangedWords, ChangesEntry, ChangesPageProps } from '../../widget/props.ts';

/** Each edition of the project with the one that it supersedes. */
export function successions(
  checklists: Project['checklists'],
): readonly { readonly before: Checklist; readonly after: Checklist }[] {
  return checklists.flatMap(({ checklist: after }) => {
    const before = checklists.find(({ checklist: { id, version } }) => id === after.id && version === after.supersedes);
    return before ? [{ before: before.checklist, after }] : [];
  });
}

/** Address of the page of changes of an edition since the one it supersedes, base path left out. */
export function changesPath(after: Pick<Checklist, 'id' | 'version'>, before: string): string {
  return `/checklists/${after.id}/changes/${before}-to-${after.version}`;
}

/** What the page of changes is given: all comparing is done here, at build time. */
export function changesProps(before: Checklist, after: Checklist): ChangesPageProps {
  const diff = diffEditions(before, after);
  const [old, now] = [statementsOf(before), statementsOf(after)];
  const changed = diff.requirements.filter(({ type }) => type !== 'unchanged');
  return {
    id: after.id,
    title: after.title,
    before: before.version,
    after: after.version,
    summary: summaryText(diff),
    requirements: changed.map((change) => entryOf(change, old, now)),
    parts: diff.parts.map((part) => ({
      head: partText(part),
      level: CLASS_TEXT[part.class],
      why: part.why,
      fields: part.fields.map(fieldOf),
      removed: [],
      added: [],
    })),
    unchanged: diff.requirements.length - changed.length,
  };
}

type Statements = ReadonlyMap<string, string>;

function statementsOf(checklist: Checklist): Statements {
  return new Map(
    listRequirements(checklist).map(({ requirement: { id, title, statement } }) => [id, `${title}. ${statement}`]),
  );
}

function entryOf(change: RequirementChange, old: Statements, now: Statements): ChangesEntry {
  const { type, from, to, note, why, fields } = change;
  // Where one became one, the parts that differ say it all; else the texts themselves are shown, whole.
  const whole = fields.length === 0 && !change.sameContent;
  const texts = (ids: readonly string[], of: Statements) =>
    whole ? ids.map((id) => ({ id, text: of.get(id) ?? '' })) : [];
  return {
    head: `${idsText(change)}: ${TYPE_TEXT[type]}`,
    level: CLASS_TEXT[change.class],
    why,
    ...(note === undefined ? {} : { note }),
    fields: fields.map(fieldOf),
    removed: texts(from, old),
    added: texts(to, now),
  };
}

function fieldOf(field: FieldChange): ChangedField {
  return { name: fieldText(field), words: changedWords(valueText(field.before), valueText(field.after)) };
}

/** Words that went and words that came, in runs: what is parted by nothing but blanks changed as one. */
function changedWords(before: string, after: string): readonly ChangedWords[] {
  const words: ChangedWords[] = [];
  let [removed, added] = ['', ''];
  const close = (): void => {
    if (removed !== '') words.push({ text: removed, kind: 'removed' });
    if (added !== '') words.push({ text: added, kind: 'added' });
    [removed, added] = ['', ''];
  };
  const parts = diffWordsWithSpace(before, after);
  for (const [index, { value, added: came, removed: went }] of parts.entries()) {
    const last = index === parts.length - 1;
    const within = value.trim() === '' && (removed !== '' || added !== '') && !last;
    if (came || went || within) {
      if (!came) removed += value;
      if (!went) added += value;
    } else {
      close();
      words.push({ text: value, kind: 'same' });
    }
  }
  close();
  return words;
}
