import { child } from './owner.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './readYaml.ts';
import { describeValue } from './words.ts';

/** What a guidance document says about itself. */
export interface FrontMatter {
  readonly title?: string;
  /** False for pages that state nothing about the Code, the scheme or a standard; such pages need no citations. */
  readonly factual: boolean;
  /** Everything that stands there. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Splits a document into its front matter and its text.
 *
 * @returns `body` has the length and lines of the document, with spaces for the front matter, so that offsets agree
 */
export function readFrontMatter(
  text: string,
  file: string,
): { matter: FrontMatter; body: string; problems: readonly Problem[] } {
  const match = /^---[ \t]*\r?\n([^]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  // The first line is left empty, so that lines agree.
  const yaml = readYaml(match === null ? 'title: ""' : `\n${match[1] ?? ''}`, file);
  const body = match === null ? text : match[0].replace(/[^\r\n]/g, ' ') + text.slice(match[0].length);
  const problems: Problem[] = [...yaml.problems];
  const title = child(yaml.value, 'title');
  const factual = child(yaml.value, 'factual');
  const readable = 'value' in yaml && problems.length === 0;
  if (readable && (typeof title !== 'string' || title.trim() === '')) {
    problems.push(
      yaml.problem(
        {
          code: 'front-matter-title',
          severity: 'error',
          message: match === null ? 'The document has no front matter' : 'The front matter has no title',
          help: 'Begin the file with a line "---", then "title: " and what else is known of the document, then a line "---".',
          expected: 'title',
        },
        match === null || title === undefined ? [] : ['title'],
      ),
    );
  }
  if (factual !== undefined && typeof factual !== 'boolean') {
    problems.push(
      yaml.problem(
        {
          code: 'front-matter-factual',
          severity: 'error',
          message: `"factual" must be true or false; found ${describeValue(factual)}`,
          help: 'Write "factual: false" only on pages that state nothing about the Code, the scheme or a standard.',
        },
        ['factual'],
      ),
    );
  }
  const values = typeof yaml.value === 'object' && yaml.value !== null && !Array.isArray(yaml.value) ? yaml.value : {};
  return {
    matter: {
      ...(typeof title === 'string' && title !== '' ? { title } : {}),
      factual: factual !== false,
      values: values as Readonly<Record<string, unknown>>,
    },
    body,
    problems,
  };
}
