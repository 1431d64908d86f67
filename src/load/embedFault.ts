import { listRequirements, listSections, type Checklist } from '../engine/index.ts';
import type { EmbedAttribute, EmbedMark, EmbedName } from './findEmbeds.ts';
import type { Finding } from './problem.ts';
import { replacement, suggest } from './suggest.ts';
import { orMean, quote } from './words.ts';

/** Attributes of each embed, and whether it needs them. */
export const EMBED_ATTRIBUTES: Readonly<Record<EmbedName, Readonly<Record<string, 'needed' | 'optional'>>>> = {
  Assessment: { checklist: 'needed', section: 'optional' },
  Requirement: { checklist: 'needed', id: 'needed' },
  Score: { checklist: 'needed' },
};

/** How each is written. */
export const EMBED_FORM: Readonly<Record<EmbedName, string>> = {
  Assessment: '<Assessment checklist="…" section="…" />',
  Requirement: '<Requirement checklist="…" id="…" />',
  Score: '<Score checklist="…" />',
};

/** The edition to use of each checklist, by id; undefined where it has errors. */
export type EmbeddedChecklists = ReadonlyMap<string, Checklist | undefined>;

/** What is wrong, and at which attribute; the whole embed where none is named. */
export interface EmbedFault extends Omit<Finding, 'severity'> {
  readonly at?: EmbedAttribute;
}

/** Everything that is wrong with the attributes of an embed. */
export function embedFaults(
  { name, attributes }: Pick<EmbedMark, 'name' | 'attributes'>,
  checklists: EmbeddedChecklists,
): readonly EmbedFault[] {
  const known = EMBED_ATTRIBUTES[name];
  const form = `Write ${EMBED_FORM[name]}, with text in quotes.`;
  const faults: EmbedFault[] = [];
  const values = new Map<string, EmbedAttribute>();
  for (const attribute of attributes) {
    if (!Object.hasOwn(known, attribute.name)) {
      const meant = suggest(attribute.name, Object.keys(known));
      faults.push({
        code: 'embed-attribute',
        message: `<${name}> has no attribute ${quote(attribute.name)}${orMean(meant)}`,
        help: form,
        at: attribute,
      });
    } else if (values.has(attribute.name))
      faults.push({
        code: 'embed-attribute',
        message: `The attribute ${quote(attribute.name)} stands here a second time`,
        help: 'Take one of them out.',
        at: attribute,
      });
    else values.set(attribute.name, attribute);
  }
  for (const [attribute, need] of Object.entries(known)) {
    const given = values.get(attribute);
    if (given !== undefined && (given.value ?? '').trim() === '')
      faults.push({
        code: 'embed-attribute',
        message: `The attribute ${quote(attribute)} of <${name}> has no text`,
        help: form,
        at: given,
      });
    else if (given === undefined && need === 'needed')
      faults.push({
        code: 'embed-attribute',
        message: `<${name}> does not say its ${quote(attribute)}`,
        help: form,
      });
  }
  const named = values.get('checklist');
  if (named?.value === undefined || named.value.trim() === '') return faults;
  if (!checklists.has(named.value)) {
    const ids = [...checklists.keys()];
    return [
      ...faults,
      unknown('checklist', named, ids, 'There is no checklist', `There are: ${ids.sort().join(', ') || 'none'}.`),
    ];
  }
  const checklist = checklists.get(named.value);
  if (checklist === undefined) return faults;
  const of = `Checklist ${checklist.id}, edition ${checklist.version}, has no`;
  const page = `Its page, /checklists/${checklist.id}, shows all of them.`;
  const lookUp = (attribute: string, ids: readonly string[], words: string): void => {
    const given = values.get(attribute);
    if (given?.value === undefined || given.value.trim() === '' || ids.includes(given.value)) return;
    faults.push(unknown(attribute, given, ids, `${of} ${words}`, page));
  };
  if (name === 'Requirement')
    lookUp(
      'id',
      listRequirements(checklist).map(({ requirement }) => requirement.id),
      'requirement',
    );
  if (name === 'Assessment')
    lookUp(
      'section',
      listSections(checklist).map(({ section }) => section.id),
      'section',
    );
  return faults;
}

function unknown(what: string, at: EmbedAttribute, ids: readonly string[], words: string, help: string): EmbedFault {
  const given = at.value ?? '';
  const meant = suggest(given, ids);
  return {
    code: `embed-unknown-${what === 'id' ? 'requirement' : what}`,
    message: `${words} ${quote(given)}${orMean(meant)}`,
    help,
    actual: given,
    ...(meant === undefined ? {} : { expected: meant }),
    replace: replacement(given, ids),
    at,
  };
}
