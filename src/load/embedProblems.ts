import { EMBED_FORM, embedFaults, type EmbeddedChecklists } from './embedFault.ts';
import { EMBEDS, findEmbeds, type EmbedAttribute, type EmbedMark } from './findEmbeds.ts';
import { indexLines, type LineIndex } from './lineIndex.ts';
import { problemAt, type Finding, type Fix, type Problem, type Replacement, type Span } from './problem.ts';
import { suggest } from './suggest.ts';
import { orMean } from './words.ts';

/**
 * What is wrong with the embeds of the draft: those that name what is not there, and those that no page would show.
 *
 * @param files text of each guidance document, by its file
 */
export function embedProblems(
  files: readonly { readonly file: string; readonly text: string }[],
  checklists: EmbeddedChecklists,
): readonly Problem[] {
  return files.flatMap(({ file, text: whole }) => {
    const text = whole.startsWith('\ufeff') ? whole.slice(1) : whole;
    const { embeds, strange } = findEmbeds(text);
    if (embeds.length + strange.length === 0) return [];
    const lines = indexLines(text);
    const problem = (finding: Omit<Finding, 'severity'>, span: Span): Problem =>
      problemAt({ severity: 'error', ...finding }, file, span, lines);
    const isMdx = file.endsWith('.mdx');
    return [
      ...embeds.flatMap((embed) => {
        if (!isMdx) return [problem(doesNothing(embed, file), embed)];
        const fault = FAULTS[embed.fault ?? 'none'](embed);
        if (fault !== undefined) return [problem(fault, embed)];
        return embedFaults(embed, checklists).map(({ at, ...finding }) => {
          const found = problem(finding, at ?? embed);
          const fix = at && finding.replace && fixOf(finding.replace, at, text, lines);
          return fix === undefined ? found : { ...found, fix };
        });
      }),
      ...(isMdx ? strange : []).flatMap(({ name, ...span }) => {
        const meant = suggest(name, EMBEDS);
        const imported = new RegExp(`^import\\b.*\\b${name}\\b`, 'm').test(text);
        if (meant === undefined || imported) return [];
        const message = `There is no embed <${name}>${orMean(meant)}`;
        const help = `There are ${EMBEDS.map((known) => EMBED_FORM[known]).join(', ')}.`;
        return [problem({ code: 'embed-unknown', message, help }, span)];
      }),
    ];
  });
}

/** The value of an attribute, replaced; ids need no escaping. */
function fixOf({ from, to }: Replacement, at: EmbedAttribute, text: string, lines: LineIndex): Fix | undefined {
  const start = text.indexOf(from, at.start + at.name.length);
  if (from === '' || start < 0 || start + from.length > at.end) return undefined;
  const [begin, end] = [lines.position(start), lines.position(start + from.length)];
  return { line: begin.line, column: begin.column, endLine: end.line, endColumn: end.column, newText: to };
}

type Fault = Omit<Finding, 'severity'> | undefined;

function doesNothing({ name }: EmbedMark, file: string): Omit<Finding, 'severity'> {
  return {
    code: 'embed-in-markdown',
    message: `<${name}> does nothing in a .md file`,
    help: `Rename the file to ${file.replace(/^.*\//, '').replace(/\.md$/, '.mdx')}; its address stays the same. Or put the tag in backticks, if it is only written about.`,
  };
}

const FAULTS: Readonly<Record<'none' | NonNullable<EmbedMark['fault']>, (embed: EmbedMark) => Fault>> = {
  none: () => undefined,
  unreadable: ({ name }) => ({
    code: 'embed-form',
    message: `<${name}> cannot be read`,
    help: `Write ${EMBED_FORM[name]}, with text in quotes and no empty line in it.`,
  }),
  open: ({ name }) => ({
    code: 'embed-form',
    message: `<${name}> does not end with "/>"`,
    help: `Nothing stands inside an embed. Write ${EMBED_FORM[name]}.`,
  }),
  'in-text': ({ name }) => ({
    code: 'embed-form',
    message: `<${name}> stands inside a text`,
    help: 'Put it on a line of its own, with an empty line before and after it.',
  }),
};
