import { EVIDENCE_LEVELS, levelText, type EvidenceLevel } from '../../engine/index.ts';
import type { EvidenceItem, SubmissionRecord } from '../../generated/record.ts';
import type { RecordEdit } from '../../record/recordEdit.ts';
import { capital, EVIDENCE_KINDS } from '../words.ts';
import { dateField, listField, textField } from './fields.ts';
import { nameOptions, type Named } from './options.ts';
import type { Field, Reading, Table } from './table.ts';

const COLUMNS: Table['columns'] = [
  { id: 'id', header: 'ID', width: 14 },
  { id: 'name', header: 'Name', width: 36 },
  { id: 'kind', header: 'Kind', width: 20 },
  { id: 'level', header: 'Level', width: 38 },
  { id: 'reference', header: 'Reference', width: 24 },
  { id: 'author', header: 'Author', width: 20 },
  { id: 'created', header: 'Dated', width: 13 },
  { id: 'expires', header: 'Expires', width: 13 },
  { id: 'sha256', header: 'SHA-256', width: 20 },
  { id: 'note', header: 'Note', width: 40 },
];

const ID = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

const KINDS = nameOptions(EVIDENCE_KINDS.map(([value, label]) => ({ value, label }))) as readonly Named<
  EvidenceItem['kind']
>[];

const LEVELS: readonly Named<number>[] = EVIDENCE_LEVELS.map((_, level) => ({
  value: level,
  name: capital(levelText(level as EvidenceLevel)),
  also: [String(level), `level ${level}`],
}));

/** The evidence register, to which rows may be added. */
export function evidenceTable({ evidence }: SubmissionRecord): Table {
  const blank = itemFields('', {});
  return {
    name: 'Evidence',
    columns: COLUMNS,
    rows: Object.entries(evidence).map(([id, item]) => ({ key: id, told: {}, fields: itemFields(id, item) })),
    adding: { fields: blank, read: readItem },
  };
}

function itemFields(id: string, item: Partial<EvidenceItem>): Readonly<Record<string, Field>> {
  const common = (field: keyof EvidenceItem) => ({
    label: `Evidence ${id}, ${COLUMNS.find((column) => column.id === field)?.header.toLowerCase() ?? field}`,
  });
  const optional = (field: keyof EvidenceItem) => ({
    ...common(field),
    clear: (): RecordEdit => ({ type: 'clear-item', id, field }),
  });
  const set = (part: Partial<EvidenceItem>): RecordEdit => ({ type: 'item', id, set: part });
  return {
    name: textField({ ...common('name'), value: item.name, set: (name) => set({ name }) }),
    kind: listField({ ...common('kind'), options: KINDS, value: item.kind, set: (kind) => set({ kind }) }),
    level: listField({ ...common('level'), options: LEVELS, value: item.level, set: (level) => set({ level }) }),
    reference: textField({
      ...optional('reference'),
      value: item.reference,
      set: (reference) => set({ reference }),
    }),
    author: textField({ ...optional('author'), value: item.author, set: (author) => set({ author }) }),
    created: dateField({ ...optional('created'), value: item.created, set: (created) => set({ created }) }),
    expires: dateField({ ...optional('expires'), value: item.expires, set: (expires) => set({ expires }) }),
    sha256: textField({
      ...optional('sha256'),
      value: item.sha256,
      set: (sha256) => set({ sha256: sha256.toLowerCase() }),
      refuse: (text) => (/^[0-9a-f]{64}$/i.test(text) ? undefined : 'is no SHA-256: 64 digits 0-9 and letters a-f'),
    }),
    note: textField({ ...optional('note'), value: item.note, set: (note) => set({ note }) }),
  };
}

/** A new item from the cells of its row. */
function readItem(id: string, cells: Readonly<Record<string, string>>): Reading & { readonly column?: string } {
  if (id.length > 60 || !ID.test(id)) {
    return { reason: 'is no id for evidence: give letters, digits and hyphens, such as E-12' };
  }
  const fields = itemFields(id, {});
  const item: Partial<EvidenceItem> = {};
  for (const [column, text] of Object.entries(cells)) {
    const reading = fields[column]?.read(text);
    if (reading === undefined) continue;
    if ('reason' in reading) return { ...reading, column };
    if (reading.edit.type === 'item') Object.assign(item, reading.edit.set);
  }
  const { name, kind, level } = item;
  if (name === undefined) return { column: 'name', reason: 'is needed for a new item' };
  if (kind === undefined) return { column: 'kind', reason: 'is needed for a new item' };
  if (level === undefined) return { column: 'level', reason: 'is needed for a new item' };
  return { edit: { type: 'add-item', id, item: { ...item, name, kind, level } }, after: name };
}
