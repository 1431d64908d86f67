import { oneLine } from '../formats/plainText.ts';
import type { ChecklistSource, Requirement, Section } from '../generated/checklist-source.ts';
import { ImportError } from './importError.ts';
import { requirementIds, sectionIds } from './makeIds.ts';
import type { Group, Item, List, Origin } from './model.ts';
import type { Tally } from './tally.ts';
import { shorten, TITLE_LENGTH, titleFrom } from './titles.ts';
import { soundText } from './values.ts';

/** Requirements that one list may have, and levels of headings. */
const MOST_ITEMS = 10_000;
const MOST_LEVELS = 20;

/** What imported requirements say where a checklist gives a reason and the list does not. */
export const NO_REASON = 'The list that this was imported from gives no reason.';

export interface DraftOptions {
  /** Id of the checklist, a slug. */
  readonly id: string;
  /** Id of the entry of the sources register that the requirements cite. */
  readonly source: string;
  /** Device types. */
  readonly appliesTo: readonly string[];
}

/**
 * The draft of a checklist from somebody's list. Original ids become the references of citations; what had to be changed
 * or made is counted.
 *
 * @param origin title and terms, with what the person gave over what the file says
 * @throws ImportError where nothing is left, or far too much
 */
export function makeDraft(
  list: List,
  origin: Origin & { title: string },
  options: DraftOptions,
  tally: Tally,
): ChecklistSource {
  const ids = { requirement: requirementIds(), section: sectionIds() };
  let count = 0;

  function sectionOf(group: Group, depth: number): Section | undefined {
    if (depth > MOST_LEVELS) {
      throw new ImportError(`Headings are nested more than ${MOST_LEVELS} levels deep.`, 'Import a part of the list.');
    }
    const title = lineOf(group.title) || group.number || 'Untitled';
    const id = ids.section.give(group.number || title, 'section');
    const requirements = group.items.flatMap((item) => requirementOf(item) ?? []);
    const sections = group.groups.flatMap((inner) => sectionOf(inner, depth + 1) ?? []);
    if (requirements.length + sections.length === 0) {
      tally.add('leftOut', 'headings with no requirement under them', lineOf(`${group.number} ${title}`));
      return undefined;
    }
    const intro = group.intro === undefined ? '' : proseOf(group.intro, tally, group.number);
    tally.add('kept', 'headings, as sections');
    return {
      id,
      title: shorten(title, TITLE_LENGTH),
      ...(intro !== '' && { intro }),
      ...(sections.length > 0 && { sections }),
      ...(requirements.length > 0 && { requirements }),
    };
  }

  function requirementOf(item: Item): Requirement | undefined {
    const ref = lineOf(item.number);
    const given = lineOf(item.title ?? '');
    const words = proseOf(item.text, tally, ref) || given;
    if (words === '') {
      tally.add('leftOut', 'requirements without any words', ref);
      return undefined;
    }
    count += 1;
    if (count > MOST_ITEMS) {
      throw new ImportError(`The list has more than ${MOST_ITEMS} requirements.`, 'Import a part of it.');
    }
    const id = ids.requirement.give(ref, `item-${count}`);
    if (ref === '') tally.add('made', 'ids, for requirements that have none', id);
    else if (id === ref) tally.add('kept', 'ids as they were');
    else tally.add('changed', 'ids, made to fit; the original id is the ref of the citation', `${ref} → ${id}`);
    const tooLong = given.length > TITLE_LENGTH;
    if (given === '') tally.add('made', 'titles, from the first words of the text', id);
    else if (tooLong) tally.add('changed', 'titles, shortened; the whole title begins the statement', id);
    else tally.add('kept', 'titles');
    const why = proseOf(item.why ?? '', tally, ref);
    if (why === '') tally.add('made', 'reasons: a sentence that says that the list gives none');
    else tally.add('kept', 'reasons');
    tally.add('kept', 'texts, as statements');
    if (item.level !== undefined) tally.add('kept', 'levels');
    else if (list.levels.length > 0) tally.add('changed', 'requirements of no level: no level asks for them', ref);
    const notes = (item.notes ?? []).map(lineOf).filter(Boolean);
    if (notes.length > 0) tally.add('kept', 'further references, as the note of the citation');
    const goodEvidence = (item.goodEvidence ?? []).map(lineOf).filter(Boolean);
    if (goodEvidence.length > 0) tally.add('kept', 'examples of evidence');
    const review = (item.review ?? []).map(lineOf).filter(Boolean);
    if (review.length > 0) tally.add('kept', 'checks, as review hints');
    return {
      id,
      title: given === '' ? titleFrom(words) : shorten(given, TITLE_LENGTH),
      statement: tooLong && words !== given ? `${given}\n\n${words}` : words,
      why: why || NO_REASON,
      ...(goodEvidence.length > 0 && { goodEvidence }),
      guidance: [],
      sources: [
        {
          source: options.source,
          ...(ref !== '' && { ref }),
          confidence: 'secondary',
          ...(notes.length > 0 && { note: notes.join('; ') }),
        },
      ],
      ...(item.weight !== undefined && { weight: item.weight }),
      ...(item.level !== undefined && { level: item.level }),
      ...(item.level !== undefined && item.mandatory === false && { mandatory: false }),
      ...(review.length > 0 && { review }),
    };
  }

  const sections = list.groups.flatMap((group) => sectionOf(group, 1) ?? []);
  if (count === 0) throw new ImportError('There is no requirement in the file.', 'Check --from.');
  const title = lineOf(origin.title);
  const { attribution } = origin;
  return {
    format: 1,
    id: options.id,
    version: '0.1.0',
    status: 'draft',
    title: shorten(title, TITLE_LENGTH),
    purpose: `To assess a Device against “${title}”. A draft: say here who uses this checklist, when and what for.`,
    notice: `This checklist was imported from “${title}” and has not been reviewed. Its makers have no part in it. Thresholds are not theirs, and weights only where the list has weights. A result is not an approval.`,
    attribution: {
      text:
        lineOf(attribution ?? '') ||
        `Requirements from “${title}”${origin.publisher ? `, by ${lineOf(origin.publisher)}` : ''}.`,
      ...(origin.licence && { licence: lineOf(origin.licence) }),
      ...(origin.url && { url: origin.url }),
    },
    appliesTo: [...options.appliesTo],
    profile: [],
    scoring:
      list.levels.length > 0
        ? { model: 'levels', levels: [...list.levels], thresholds: [] }
        : { model: 'weighted', thresholds: [] },
    sections,
  };
}

function lineOf(text: string): string {
  return oneLine(soundText(text));
}

function proseOf(text: string, tally: Tally, where: string): string {
  const sound = soundText(text);
  if (sound !== text.replace(/\r\n?/g, '\n'))
    tally.add('changed', 'texts with characters that disturb, shown as �', where);
  return sound.trim();
}
