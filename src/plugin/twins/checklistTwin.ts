import { attributionText } from '../../formats/attributionText.ts';
import type { Checklist, Fact, OverlayOrigin, Requirement, Response, Section } from '../../engine/index.ts';
import { mdCode, mdProse, mdQuote, mdTable, mdText } from '../../formats/markdown.ts';
import { reflow } from '../../formats/plainText.ts';
import { citationText } from '../../formats/reportRows.ts';
import { changeText, entryEffect, entryName, originText, reasonText } from '../../formats/overlayWords.ts';
import { CLAIM_TEXT, leastEvidence } from '../../formats/words.ts';
import type { TwinLinks } from './twinLinks.ts';

/** What the twin of a checklist is made with. */
interface Surroundings {
  readonly links: TwinLinks;
  /** Title and address, inside the site, of a clause by its id. */
  readonly clauseOf: (id: string) => { readonly title: string; readonly address: string } | undefined;
}

/** An edition of a checklist as Markdown: everything that its page shows. */
export function checklistTwin(checklist: Checklist, surroundings: Surroundings): string {
  const { id, version, status, published, inEffect, title, purpose, notice, appliesTo, profile, scoring } = checklist;
  const { links } = surroundings;
  const blocks = [
    `# ${mdText(title)}`,
    bullets([
      `Checklist: ${mdText(id)}, edition ${mdText(version)}, ${status}`,
      ...(published === undefined ? [] : [`Published: ${published}`]),
      ...(inEffect === undefined ? [] : [`In effect from: ${inEffect}`]),
      `For: ${mdText(appliesTo.join(', '))}`,
      ...scoring.thresholds.map((threshold) => `Threshold: ${mdText(threshold.title)}, at least ${threshold.atLeast}`),
      `Page: <${links.page(`/checklists/${id}`)}>`,
      `As data: <${links.page(`/data/checklists/${id}/${version}.json`)}>`,
    ]),
    mdProse(purpose),
    mdQuote(reflow(notice)),
    ...(checklist.attribution === undefined ? [] : [mdText(attributionText(checklist.attribution))]),
    ...(checklist.overlay === undefined ? [] : overlayBlocks(checklist.overlay)),
    '## Device profile',
    'These facts about the Device decide which requirements apply.',
    mdTable(
      ['Fact', 'Question', 'Answers'],
      profile.map((fact) => [mdCode(fact.id), mdText(fact.label), mdText(factAnswers(fact))]),
    ),
    ...checklist.sections.flatMap((section) => sectionBlocks(section, 2, surroundings)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** What an overlay changed from its base. */
function overlayBlocks(origin: OverlayOrigin): readonly string[] {
  return [
    '## What is changed from the base',
    mdText(originText(origin)),
    bullets(
      origin.entries.map((entry) => {
        const { changes, notes, weakens } = entry;
        const parts = [
          ...changes.map((change) => `${changeText(change)} ${reasonText(change)}`),
          ...notes.map((note) => `Note: ${note}`),
          ...(weakens === undefined ? [] : [`Weakens the base: ${weakens}`]),
        ];
        return mdText(`${entryName(entry)} (${entryEffect(entry)}): ${parts.join('; ')}`);
      }),
    ),
  ];
}

function sectionBlocks(section: Section, level: number, surroundings: Surroundings): readonly string[] {
  const { title, intro, applies, requirements, sections } = section;
  return [
    heading(level, title),
    ...(intro === undefined ? [] : [mdProse(intro)]),
    ...(applies === undefined ? [] : [`Applies when ${mdCode(applies.text)}.`]),
    ...requirements.flatMap((requirement) => requirementBlocks(requirement, level + 1, surroundings)),
    ...sections.flatMap((inner) => sectionBlocks(inner, level + 1, surroundings)),
  ];
}

function requirementBlocks(
  requirement: Requirement,
  level: number,
  { links, clauseOf }: Surroundings,
): readonly string[] {
  const { id, title, statement, why, goodEvidence, guidance, sources, gate, weight, applies, objectives } = requirement;
  return [
    heading(level, `${id} ${title}`),
    mdProse(statement),
    bullets([
      ...objectives.map((objective) => `Part ${mdText(`${objective.id}: ${objective.text}`)}`),
      `Weight ${weight}${gate ? ', gate' : ''}; least evidence: ${leastEvidence(requirement.minimumEvidenceLevel)}`,
      ...(applies === undefined ? [] : [`Applies when ${mdCode(applies.text)}`]),
      `Why it matters: ${mdText(why)}`,
      ...goodEvidence.map((line) => `Good evidence: ${mdText(line)}`),
      `Answered by: ${mdText(answeredBy(requirement.response))}`,
      ...requirement.review.map((line) => `A reviewer looks for: ${mdText(line)}`),
      ...guidance.map((clause) => {
        const found = clauseOf(clause);
        return `Guidance: ${found === undefined ? mdText(clause) : `[${mdText(found.title)}](${links.twin(found.address)})`}`;
      }),
      ...sources.map(
        (source) => `Source: [${mdText(citationText(source))}](${links.twin(`/sources#${source.source}`)})`,
      ),
    ]),
  ];
}

function answeredBy(response: Response): string {
  switch (response.kind) {
    case 'conformance':
      return 'met, partly met or not met';
    case 'choice':
      return `one of: ${response.options.map(({ label, means }) => `${label} (${CLAIM_TEXT[means]})`).join('; ')}`;
    case 'multi-choice':
      return `any of: ${response.options.map(({ label }) => label).join('; ')}`;
    case 'number':
      return `a number${response.unit === undefined ? '' : `, in ${response.unit}`}`;
    case 'date':
      return 'a date';
    case 'text':
      return 'a text';
  }
}

function factAnswers({ type, options, minimum, maximum }: Fact): string {
  if (type === 'enum') return (options ?? []).map(({ label }) => label).join('; ');
  if (type === 'boolean') return 'yes or no';
  if (type !== 'integer') return type === 'date' ? 'a date' : 'a text';
  return minimum === undefined || maximum === undefined ? 'a whole number' : `a whole number, ${minimum} to ${maximum}`;
}

function heading(level: number, text: string): string {
  return `${'#'.repeat(Math.min(level, 6))} ${mdText(text)}`;
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
