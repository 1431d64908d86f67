import type { SchemaError } from '../generated/schema-error.ts';
import type { Report } from './makeReport.ts';

/** What a file is made of: a text, or bytes. */
export type Content = string | Uint8Array<ArrayBuffer>;

/** How many of each kind a file holds, as it was read back. Which kinds a format has is its own matter. */
export interface Counts {
  readonly requirements?: number;
  readonly findings?: number;
  readonly evidence?: number;
  readonly observations?: number;
  readonly actions?: number;
}

/** Something wrong in a file that was made. */
export interface ExportProblem {
  /** Where: a JSON Pointer, the name of a part, or a kind that is counted. */
  readonly path: string;
  readonly message: string;
}

/** What checking a file found. */
export interface Checked {
  readonly problems: readonly ExportProblem[];
  readonly counts: Counts;
}

/** Makes a file of a report and checks it by reading it back. Pure: the same inputs give the same bytes and findings. */
export interface Exporter {
  readonly render: (report: Report) => Content | Promise<Content>;
  readonly check: (content: Content, report: Report) => Checked | Promise<Checked>;
}

/** Text of a file that a text was rendered into. */
export function textOf(content: Content): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Failures of a schema as problems. */
export function schemaFaults(errors: readonly SchemaError[]): readonly ExportProblem[] {
  return errors.map(({ instancePath, message, params }) => {
    const { additionalProperty: name } = params;
    return {
      path: instancePath === '' ? '/' : instancePath,
      message: typeof name === 'string' ? `${message} (${name})` : message,
    };
  });
}

/** A problem for each kind of which a file holds more or fewer than it has to. */
export function countFaults(held: Counts, wanted: Counts): readonly ExportProblem[] {
  return (Object.keys(wanted) as (keyof Counts)[])
    .filter((kind) => held[kind] !== wanted[kind])
    .map((kind) => ({ path: kind, message: `holds ${held[kind] ?? 0}, and there are ${wanted[kind] ?? 0}` }));
}

/** What a file that holds everything has to hold. */
export function countsOf({ result, record, review }: Report): Required<Omit<Counts, 'findings'>> {
  return {
    requirements: result.requirements.length,
    evidence: Object.keys(record.evidence).length,
    observations: Object.keys(review?.observations ?? {}).length,
    actions: Object.keys(review?.actions ?? {}).length,
  };
}

/** How often something matches in a text. */
export function countMatches(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
