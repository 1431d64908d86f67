/**
 * Two editions of a real standard as checklists: OWASP ASVS 4.0.3 and 5.0.0 (CC BY-SA 4.0, by OWASP), with OWASP's own
 * map from the one to the other as declared changes. The data lies outside the project and is only read by tests.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { Checklist, Move, Requirement, Section } from '../../../src/engine/index.ts';
import { atHand } from '../atHand.ts';

/** Where the data lies: ASVS_DATA, or beside the project's folder. */
export const ASVS_FOLDER = process.env['ASVS_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data/asvs');

/** Whether it lies there. */
export const hasAsvs = atHand(ASVS_FOLDER, 'ASVS_DATA', 'what a real standard shows');

interface Row {
  readonly section_id: string;
  readonly section_name: string;
  readonly req_id: string;
  readonly req_description: string;
}

const OLD = '4.0.3';
const NEW = '5.0.0';

/** The id of a requirement, `V5-1-2-3`: the numbers of the two editions overlap and mean different things. */
function idOf(version: string, number: string): string {
  return `V${version.charAt(0)}-${number.replace(/^V/, '').replaceAll('.', '-')}`;
}

/** The two editions; the later one says what became of each requirement of the earlier. */
export function readAsvs(): { readonly before: Checklist; readonly after: Checklist; readonly mapped: number } {
  const map = parse(readFileSync(resolve(ASVS_FOLDER, 'mapping_v4.0.3_to_v5.0.0.yml'), 'utf8')) as Record<
    string,
    { 'tag-v5.0.0': string }
  >;
  const changes = Object.entries(map).map(([old, { 'tag-v5.0.0': tag }]) =>
    moveOf(idOf(OLD, old.replace(`v${OLD}-`, '')), tag),
  );
  return {
    before: editionOf(OLD),
    after: { ...editionOf(NEW), supersedes: OLD, changes },
    mapped: changes.length,
  };
}

/** One tag of the map, such as `MODIFIED, MOVED TO v5.0.0-6.1.3, SPLIT TO v5.0.0-6.3.4`, as a change. */
function moveOf(id: string, tag: string): Move {
  const to = [...tag.matchAll(/v5\.0\.0-([\d.]+)/g)].map(([, number = '']) => idOf(NEW, number));
  const move = { from: [id], to, note: tag };
  if (tag.includes('SPLIT TO')) return { ...move, type: 'split' };
  if (tag.includes('MERGED TO')) return { ...move, type: 'merged' };
  if (/COVERED BY|DEPRECATED BY/.test(tag)) return { ...move, type: 'covered-by' };
  if (tag.startsWith('GRAMMAR')) return { ...move, type: 'reworded', editorial: true };
  if (tag.includes('MOVED TO')) return { ...move, type: 'moved' };
  if (tag.startsWith('DELETED')) return { ...move, type: 'retired' };
  throw new Error(`The map says “${tag}” of ${id}, which is not understood.`);
}

function editionOf(version: string): Checklist {
  const text = readFileSync(resolve(ASVS_FOLDER, `asvs-${version}.flat.json`), 'utf8');
  const { requirements: rows } = JSON.parse(text) as { requirements: readonly Row[] };
  const sections = new Map<string, Section & { requirements: Requirement[] }>();
  for (const row of rows) {
    const section = sections.get(row.section_id) ?? {
      id: `s${row.section_id.slice(1).replaceAll('.', '-')}`,
      title: row.section_name,
      sections: [],
      requirements: [],
    };
    section.requirements.push(requirementOf(version, row));
    sections.set(row.section_id, section);
  }
  return {
    format: 1,
    id: 'asvs',
    version,
    status: 'draft',
    title: 'OWASP ASVS',
    purpose: 'To try real changes on.',
    notice: 'Not for use.',
    appliesTo: ['ESME'],
    profile: [],
    scoring: { model: 'weighted', thresholds: [] },
    sections: [...sections.values()],
  };
}

function requirementOf(version: string, { req_id: number, req_description: statement }: Row): Requirement {
  return {
    id: idOf(version, number),
    title: number,
    statement,
    why: 'As the standard says.',
    goodEvidence: [],
    guidance: [],
    sources: [],
    gate: false,
    weight: 1,
    response: { kind: 'conformance', notApplicable: true, partialCredit: 50 },
    objectives: [],
    minimumEvidenceLevel: 0,
    review: [],
  };
}
