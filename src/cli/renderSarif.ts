import { sarifLog } from '../formats/sarif/sarifLog.ts';
import { ruleCatalogue, type CatalogueEntry, type Problem } from '../load/index.ts';
import { VERSION } from './version.ts';

/**
 * Problems as a SARIF 2.1.0 log, the format that code hosts and editors show beside the lines. Every code is a rule of
 * it; those of the catalogue carry why they are there, and a link to their place in the portal where its address is known.
 *
 * @param portal address under which the portal is published
 */
export function renderSarif(problems: readonly Problem[], portal: string | undefined): string {
  const rules = descriptors(problems, portal);
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const log = sarifLog(
    { name: 'assure', fullName: 'assure check, of the Device Assurance Portal', version: VERSION, rules },
    problems.map((problem) => resultOf(problem, indices.get(problem.code) ?? -1)),
  );
  return `${JSON.stringify(log, null, 2)}\n`;
}

type Descriptor = Readonly<Record<string, unknown>> & { readonly id: string };

/** Descriptors of all rules, and of the codes that come from the form of a file and not from a rule. */
function descriptors(problems: readonly Problem[], portal: string | undefined): readonly Descriptor[] {
  const catalogue = ruleCatalogue().flatMap((rule) => rule.codes.map((code) => describe(code, rule, portal)));
  const known = new Set(catalogue.map(({ id }) => id));
  const others = new Set(problems.map(({ code }) => code).filter((code) => !known.has(code)));
  return [
    ...catalogue,
    ...[...others].sort().map((id) => ({
      id,
      shortDescription: { text: 'The file has the form that its schema asks for.' },
    })),
  ];
}

function describe(code: string, rule: CatalogueEntry, portal: string | undefined): Descriptor {
  const [bad, ok] = [rule.examples.bad[0]?.text ?? '', rule.examples.ok[0] ?? ''];
  const descriptor = {
    id: code,
    shortDescription: { text: `${rule.title}.` },
    fullDescription: { text: rule.docs },
    help: {
      text: `${rule.docs}\n\nWrong:\n\n${bad}\nRight:\n\n${ok}`,
      markdown: `${rule.docs}\n\nWrong:\n\n\`\`\`yaml\n${bad}\`\`\`\n\nRight:\n\n\`\`\`yaml\n${ok}\`\`\`\n`,
    },
    defaultConfiguration: { level: rule.severity },
  };
  return portal === undefined
    ? descriptor
    : { ...descriptor, helpUri: `${portal.replace(/\/+$/, '')}/rules#${rule.code}` };
}

function resultOf(problem: Problem, ruleIndex: number): object {
  const { code, severity, message, help, path, fix } = problem;
  const artifactLocation = { uri: uriOf(problem.file) };
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: help === undefined ? `${message}.` : `${message}. ${help}` },
    locations: [
      {
        physicalLocation: { artifactLocation, region: regionOf(problem) },
        ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
    ...(fix === undefined
      ? {}
      : {
          fixes: [
            {
              description: { text: `Replace by ${fix.newText}` },
              artifactChanges: [
                {
                  artifactLocation,
                  replacements: [{ deletedRegion: regionOf(fix), insertedContent: { text: fix.newText } }],
                },
              ],
            },
          ],
        }),
  };
}

type Region = Pick<Problem, 'line' | 'column' | 'endLine' | 'endColumn'>;

function regionOf({ line, column, endLine, endColumn }: Region): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A file's name as a reference: relative to where the command ran, with / between. */
function uriOf(file: string): string {
  return file
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}
