import { sortedEntries } from '../reviewOf.ts';
import type { OscalReport } from './oscalReport.ts';
import { line, paragraphs, prop } from './oscalText.ts';

/** The submission and every evidence item, named by their digests. */
export function backMatter({ report, uuid }: OscalReport): object {
  const { record, digests } = report;
  return {
    resources: [
      {
        uuid: uuid('resource', 'submission'),
        title: 'Submission record',
        props: prop('id', record.id),
        rlinks: [
          {
            href: 'submission.json',
            'media-type': 'application/json',
            hashes: [{ algorithm: 'SHA-256', value: digests.record }],
          },
        ],
        remarks: 'The digest is that of its canonical JSON (RFC 8785).',
      },
      ...sortedEntries(record.evidence).map(([id, item]) => ({
        uuid: uuid('resource', id),
        title: line(item.name, id),
        props: [
          ...prop('evidence-id', id),
          ...prop('kind', item.kind),
          ...prop('level', item.level),
          ...prop('method', item.method),
          ...prop('confidentiality', item.confidentiality),
          ...prop('author', item.author),
          ...prop('reference', item.reference),
          ...prop('created', item.created),
          ...prop('expires', item.expires),
          ...prop('sha-256', item.sha256),
        ],
        ...(item.note?.trim() ? { remarks: paragraphs(item.note) } : {}),
      })),
    ],
  };
}
