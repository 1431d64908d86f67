import { canonicalJson } from '../record/canonicalJson.ts';
import type { Report } from './makeReport.ts';

/**
 * The result as a JSON file: canonical JSON (RFC 8785) and a line end. The same submission and edition give the same
 * bytes in every browser and on the command line.
 */
export function renderJson(report: Report): string {
  return `${canonicalJson(report.document)}\n`;
}
