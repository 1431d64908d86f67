import { sortedEntries } from '../reviewOf.ts';
import { evidenceLevelText } from '../reportFacts.ts';
import { CONFIDENTIALITY_TEXT, EVIDENCE_KINDS, EVIDENCE_METHOD_TEXT, plural } from '../words.ts';
import type { Part, TableBlock } from './model.ts';
import { evidenceCell, type CommitteeSubject } from './subject.ts';

/** The evidence register with digests, and what of it the reviewer looked at. */
export function evidencePart(subject: CommitteeSubject): Part {
  const { record, review } = subject.report;
  const register = evidenceTable(subject);
  const total = register.rows.length;
  const samples = review?.samples ?? [];
  const seen = new Set(samples.map(({ evidence }) => evidence)).size;
  return {
    id: 'evidence',
    title: 'Evidence and sampling',
    blocks: [
      total > 0 ? register : { kind: 'text', text: 'The submission names no evidence.' },
      { kind: 'heading', level: 3, text: 'Sampling record' },
      {
        kind: 'text',
        text: review
          ? `${plural(seen, 'evidence item')} of ${total} looked at in this round. What was not looked at was not examined by the reviewer.`
          : 'No review is given, so nothing is recorded as looked at.',
      },
      ...(samples.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: 'What was looked at',
              head: ['Evidence', 'Method', 'By', 'When', 'File looked at', 'Note'],
              rows: samples.map(({ evidence, method, by, at, sha256, note = '' }) => ({
                cells: [
                  evidenceCell(evidence),
                  EVIDENCE_METHOD_TEXT[method],
                  by,
                  at.slice(0, 10),
                  sha256 === undefined ? 'reference only' : seenText(sha256, record.evidence[evidence]?.sha256),
                  { typed: note },
                ],
              })),
            },
          ]),
    ],
  };
}

function seenText(looked: string, registered: string | undefined): string {
  if (registered === undefined) return `${looked} (the register has no digest)`;
  return looked === registered ? 'the file of the register' : `${looked} (another file than that of the register)`;
}

/** Every item of the register. */
export function evidenceTable({ report: { record, review } }: CommitteeSubject): TableBlock {
  const named = new Map<string, string[]>();
  for (const [id, { evidence }] of sortedEntries(record.answers)) {
    for (const item of new Set(evidence)) named.set(item, [...(named.get(item) ?? []), id]);
  }
  const looked = new Set(review?.samples.map(({ evidence }) => evidence));
  const kinds = new Map<string, string>(EVIDENCE_KINDS);
  return {
    kind: 'table',
    caption: 'Evidence is named here and not contained',
    head: ['Id', 'Evidence', 'Kind', 'Level', 'Dated', 'Expires', 'SHA-256', 'Marked', 'Named by', 'Looked at'],
    rows: sortedEntries(record.evidence).map(([id, item]) => ({
      id: `ev-${id}`,
      cells: [
        id,
        { typed: [item.name, item.reference, item.author, item.note].filter(Boolean).join('\n') },
        kinds.get(item.kind) ?? item.kind,
        evidenceLevelText(item.level),
        item.created ?? '',
        item.expires ?? '',
        item.sha256 ?? 'none given',
        item.confidentiality === undefined ? '' : CONFIDENTIALITY_TEXT[item.confidentiality],
        (named.get(id) ?? []).join(', ') || 'no answer',
        review ? (looked.has(id) ? 'yes' : 'no') : '',
      ],
    })),
  };
}
