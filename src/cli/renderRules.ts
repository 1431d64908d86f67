import { ruleCatalogue, type CatalogueEntry } from '../load/index.ts';
import { UsageError } from './exit.ts';
import { paint, type Io } from './output.ts';

/** The catalogue of rules for checklists, as text or as JSON. */
export function renderRules(format: string, { colour }: Io): string {
  const rules = ruleCatalogue();
  switch (format) {
    case 'json':
      return `${JSON.stringify({ rules: rules.map(asJson) }, null, 2)}\n`;
    case 'text':
      return `${rules.map((rule) => asText(rule, colour)).join('\n')}\n`;
    default:
      throw new UsageError(
        `--rules cannot be printed as ${format}.`,
        'Use text or json; with problems, SARIF holds the rules too.',
      );
  }
}

function asJson({ examples: { before, ok, bad }, ...rule }: CatalogueEntry): object {
  return { ...rule, examples: { before, ok, bad: bad.map(({ text, marks }) => ({ text, problems: marks })) } };
}

function asText({ code, codes, severity, title, docs, examples }: CatalogueEntry, colour: boolean): string {
  const { bold, red, yellow } = paint(colour);
  const others = codes.filter((other) => other !== code);
  return [
    `${bold(title)} ${(severity === 'error' ? red : yellow)(severity)} [${code}]`,
    `  ${docs}`,
    ...(others.length === 0 ? [] : [`  Also reported as ${others.join(', ')}.`]),
    ...(examples.before === undefined ? [] : ['  The edition before:', indent(examples.before)]),
    ...examples.bad.flatMap(({ text, marks }) => [
      `  Wrong, in ${marks.map(({ line, column, code: found }) => `line ${line}, column ${column} [${found}]`).join('; ')}:`,
      indent(text),
    ]),
    ...examples.ok.flatMap((text) => ['  Right:', indent(text)]),
    '',
  ].join('\n');
}

function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, '      ');
}
