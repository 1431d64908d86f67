import type { SchemaError } from '../../generated/schema-error.ts';
import { canonicalJson } from '../../record/canonicalJson.ts';
import {
  countFaults,
  countMatches,
  schemaFaults,
  textOf,
  type Checked,
  type Content,
  type ExportProblem,
} from '../exporter.ts';
import { hasFinding, type OscalReport } from './oscalReport.ts';

/** A document as a file: canonical JSON, so that the same document has the same bytes. */
export function oscalText(document: object): string {
  return `${canonicalJson(document)}\n`;
}

/**
 * Checks a document against NIST's schema and holds its references to what it has: every UUID is given once, and every
 * one that is referred to is there.
 *
 * @param evidence how many evidence items it has to hold
 * @param rows of which requirements it has to hold findings; none for a model without findings
 */
export function checkOscal(
  content: Content,
  validate: (value: unknown) => readonly SchemaError[],
  evidence: number,
  { all }: { readonly all?: OscalReport } = {},
): Checked {
  const text = textOf(content);
  const value: unknown = JSON.parse(text);
  const given = [...text.matchAll(/"uuid":"([^"]+)"/g)].map(([, uuid = '']) => uuid);
  const known = new Set(given);
  const named = [...text.matchAll(/"(?:observation|risk|finding|actor)-uuid":"([^"]+)"|"href":"#([^"]+)"/g)];
  const importsPlan = /"import-ap":\{"href":"#([^"]+)"/.exec(text)?.[1];
  const dangling = named.flatMap(([, uuid, target]): ExportProblem[] => {
    const wanted = uuid ?? target ?? '';
    return known.has(wanted) || wanted === importsPlan ? [] : [{ path: wanted, message: 'is named and is not there' }];
  });
  const twice = given.filter((uuid, at) => given.indexOf(uuid) !== at);
  const counts = {
    evidence: countMatches(text, /"name":"evidence-id"/g),
    ...(all && {
      findings: countMatches(text, /"target":\{"status":/g),
      observations: countMatches(text, /"types":\["reviewer"\]/g),
    }),
  };
  const rows = all?.rows.filter(hasFinding) ?? [];
  const wanted = {
    evidence,
    ...(all && {
      findings: rows.length,
      observations: rows.reduce((sum, { review }) => sum + review.observations.length, 0),
    }),
  };
  return {
    counts,
    problems: [
      ...schemaFaults(validate(value)),
      ...dangling,
      ...twice.map((uuid) => ({ path: uuid, message: 'is given twice' })),
      ...countFaults(counts, wanted),
    ],
  };
}
