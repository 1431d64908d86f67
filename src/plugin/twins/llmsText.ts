import { oneLine } from '../../formats/plainText.ts';
import { mdText } from '../../formats/markdown.ts';

/** One heading of `llms.txt` and the files under it. */
export interface LlmsSection {
  readonly title: string;
  readonly entries: readonly { readonly title: string; readonly url: string; readonly about: string }[];
}

/** What `llms.txt` says. */
interface Llms {
  readonly title: string;
  /** One sentence or two on what the site is. */
  readonly summary: string;
  /** What a reader should know of the files, a paragraph each. */
  readonly notes: readonly string[];
  readonly sections: readonly LlmsSection[];
}

/** The list of all twins for programs that read, as https://llmstxt.org describes it. */
export function llmsText({ title, summary, notes, sections }: Llms): string {
  const blocks = [
    `# ${mdText(title)}`,
    `> ${oneLine(summary)}`,
    ...notes.map(oneLine),
    ...sections
      .filter(({ entries }) => entries.length > 0)
      .flatMap(({ title: heading, entries }) => [
        `## ${mdText(heading)}`,
        entries.map(({ title: name, url, about }) => `- [${mdText(name)}](${url}): ${oneLine(about)}`).join('\n'),
      ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}
