import type { RecordProblem } from './problem.ts';
import { quote } from './quote.ts';

/** JSON of other tools that people pick by mistake: a key that only they have, or a key and its value. */
const OTHERS: readonly { readonly name: string; readonly key: string; readonly value?: RegExp }[] = [
  { name: 'a CycloneDX bill of materials', key: 'bomFormat' },
  { name: 'an SPDX bill of materials', key: 'spdxVersion' },
  { name: 'a SARIF log', key: '$schema', value: /sarif/i },
  { name: 'an OSCAL document', key: 'assessment-results' },
  { name: 'an OSCAL document', key: 'assessment-plan' },
  { name: 'an OSCAL document', key: 'catalog' },
  { name: 'an OSCAL document', key: 'profile', value: /^\{.*"(?:imports|metadata)"/s },
  { name: 'an OSCAL document', key: 'component-definition' },
  { name: 'an OSCAL document', key: 'system-security-plan' },
  { name: 'a signed envelope', key: 'payloadType' },
  { name: 'a JSON Schema', key: '$schema', value: /json-schema\.org/ },
  { name: 'a package description', key: 'dependencies' },
  { name: 'a checklist, as compiled', key: 'scoring' },
];

const CHOOSE = 'Choose the submission file, which “Export submission” makes.';

/**
 * A problem that says what the parsed file is, when it is not a submission of a version that this portal reads.
 *
 * @param value what JSON.parse returned
 */
export function kindProblem(value: unknown): RecordProblem | undefined {
  if (Array.isArray(value)) return foreign('The file holds a list, not a submission.');
  if (typeof value !== 'object' || value === null)
    return foreign(`The file holds only ${quote(value)}, not a submission.`);
  const object = value as Readonly<Record<string, unknown>>;
  const get = (key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);
  const format = get('format');

  if (format === 'device-assurance-result') {
    return {
      code: 'is-result',
      severity: 'error',
      message: 'This is a result, not a submission: it holds verdicts and scores, and no rationale.',
      help: 'Choose the submission that the result was computed from. A result cannot be turned back into one.',
    };
  }
  if (format !== 'device-assurance-record') {
    const other = OTHERS.find(({ key, value: pattern }) => {
      const found = get(key);
      return (
        found !== undefined && (!pattern || pattern.test(typeof found === 'string' ? found : JSON.stringify(found)))
      );
    });
    if (other) return foreign(`The file is ${other.name}, not a submission.`);
    if (format === undefined) return foreign('The file does not say that it is a submission: “format” is missing.');
    return foreign(`The file is of another kind: its format is ${quote(format)}, not “device-assurance-record”.`);
  }
  const version = get('formatVersion');
  if (typeof version === 'number' && Number.isInteger(version) && version > 1) {
    return {
      code: 'newer-version',
      severity: 'error',
      message: `The submission was made by a newer version of the portal: its format is version ${version}, and this portal reads version 1.`,
      help: 'Open it in the newer version. Nothing was changed.',
      path: 'formatVersion',
    };
  }
  return undefined;
}

function foreign(message: string): RecordProblem {
  return { code: 'foreign', severity: 'error', message, help: CHOOSE };
}
