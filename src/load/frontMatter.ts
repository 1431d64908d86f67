import schema from '../../registers/schema/front-matter.schema.json';
import type { FrontMatter as Properties } from '../generated/front-matter.ts';
import { validate } from '../generated/validate-front-matter.js';
import { takeDraft, type Draft } from './draft.ts';
import { frontMatterFindings } from './frontMatterFindings.ts';
import { child } from './owner.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './readYaml.ts';
import { schemaProblems } from './schemaProblems.ts';

/** What a guidance document says about itself. */
export interface FrontMatter {
  readonly title?: string;
  /** False for pages that state nothing about the Code, the scheme or a standard; such pages need no citations. */
  readonly factual: boolean;
  /** Everything that stands there and is of the right type. */
  readonly values: Draft<Properties>;
}

/**
 * Splits a document into its front matter and its text, and checks the front matter against its schema.
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
  // Front matter with nothing in it lacks a title like any other.
  const value = 'value' in yaml && problems.length === 0 ? (yaml.value ?? {}) : undefined;
  if (value === undefined) return { matter: { factual: true, values: {} }, body, problems };
  const title = child(value, 'title');
  if (typeof title !== 'string' || title.trim() === '') {
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
  const errors = validate(value);
  const told = errors.filter(({ instancePath, params }) =>
    instancePath === '' ? params['missingProperty'] !== 'title' : instancePath !== '/title' || !isBlank(title),
  );
  problems.push(...schemaProblems({ ...yaml, value }, told, schema).problems);
  const values = takeDraft<Properties>(value, errors) ?? {};
  for (const { path, at, inside, ...finding } of frontMatterFindings(values)) {
    problems.push(yaml.problem({ code: 'front-matter', severity: 'error', ...finding }, path, at, inside));
  }
  return {
    matter: {
      ...(isBlank(values.title) ? {} : { title: values.title ?? '' }),
      factual: values.factual !== false,
      values,
    },
    body,
    problems,
  };
}

function isBlank(title: unknown): boolean {
  return typeof title !== 'string' || title.trim() === '';
}
