import { listRequirements, listSections, type Checklist } from '../../engine/index.ts';
import { mdText } from '../../formats/markdown.ts';
import type { EmbedMark } from '../../load/index.ts';
import { requirementPermalink } from '../permalinks.ts';
import type { TwinLinks } from './twinLinks.ts';

/** What a twin says where its page shows a part of a checklist: a sentence with a link. */
export function embedText({ name, attributes }: EmbedMark, checklists: readonly Checklist[], links: TwinLinks): string {
  const values = new Map(attributes.map((attribute) => [attribute.name, attribute.value ?? '']));
  const id = values.get('checklist') ?? '';
  const checklist = checklists.find((one) => one.id === id);
  if (checklist === undefined)
    return `The page shows a part of the checklist ${mdText(id)}, which is not there any more.`;
  const page = `/checklists/${id}`;
  const of = `[${mdText(checklist.title)}](${links.twin(page)}), edition ${mdText(checklist.version)}, ${checklist.status}`;
  if (name === 'Score') return `The page shows the scores of the reader's own assessments with ${of}.`;
  if (name === 'Requirement') {
    const asked = values.get('id') ?? '';
    const found = listRequirements(checklist).find(({ requirement }) => requirement.id === asked)?.requirement;
    if (found === undefined) return `The page showed the requirement ${mdText(asked)} of ${of}.`;
    const link = `[${mdText(`${asked} ${found.title}`)}](${links.page(requirementPermalink(id, asked))})`;
    return `The page shows the requirement ${link} of ${of}.`;
  }
  const section = listSections(checklist).find((one) => one.section.id === values.get('section'))?.section;
  if (section === undefined) return `The page lists the requirements of ${of}, to be tried out.`;
  const link = `[${mdText(section.title)}](${links.page(`${page}#${section.id}`)})`;
  return `The page lists the requirements of the section ${link} of ${of}, to be tried out.`;
}
