import { mdCode, mdProse, mdText } from '../../formats/markdown.ts';
import type { Project } from '../../load/index.ts';
import type { PortalConfig } from '../portalConfig.ts';
import type { TwinLinks } from './twinLinks.ts';

/** The glossary as Markdown: a heading for each term, with its id behind it. */
export function glossaryTwin(glossary: Project['glossary'], rules: PortalConfig['rules'], links: TwinLinks): string {
  const terms = new Map(glossary.map(({ id, term }) => [id, term]));
  return page('Glossary', '/glossary', links, [
    `Terms as this guidance uses them, in our own words. A term that the ${rules.name} defines has capitals; its legal meaning is that of ${rules.called}, not ours.`,
    ...glossary.flatMap(({ id, term, abbreviation, definition, citations, related = [] }) => [
      `## ${mdText(abbreviation === undefined || abbreviation === term ? term : `${term} (${abbreviation})`)} {#${id}}`,
      mdProse(definition),
      list([
        ...citations.map(({ source, ref, confidence }) => {
          const label = [source, ref, confidence].filter((part) => part !== undefined).join(', ');
          return `Source: [${mdText(label)}](${links.twin(`/sources#${source}`)})`;
        }),
        ...related.map((other) => `See also: [${mdText(terms.get(other) ?? other)}](#${other})`),
      ]),
    ]),
  ]);
}

/** The register of sources as Markdown: a heading for each source, with its id behind it. */
export function sourcesTwin(sources: Project['sources'], links: TwinLinks): string {
  return page('Sources', '/sources', links, [
    'Everything that the guidance, the checklists and the glossary cite. Confirmed: read in the rule-maker’s own text. Secondary: read elsewhere. Inferred: our own deduction. A citation may be less sure than its source, never surer.',
    ...sources.flatMap(({ id, title, publisher, url, read, edition, kind, confidence, licence, note }) => [
      `## ${mdText(title)} {#${id}}`,
      list([
        `Cite as: ${mdCode(id)}`,
        `Publisher: ${mdText(publisher)}`,
        `Confidence: ${confidence}`,
        `Kind: ${mdText(kind)}`,
        ...(edition === undefined ? [] : [`Edition: ${mdText(edition)}`]),
        `Read: ${mdText(read)}`,
        ...(url === undefined ? [] : [`Address: <${url}>`]),
        ...(licence === undefined ? [] : [`Licence: ${mdText(licence)}`]),
        ...(note === undefined ? [] : [`Note: ${mdText(note)}`]),
      ]),
    ]),
  ]);
}

function page(title: string, address: string, links: TwinLinks, blocks: readonly string[]): string {
  return `${[`# ${title}`, `- Page: <${links.page(address)}>`, ...blocks].join('\n\n')}\n`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
