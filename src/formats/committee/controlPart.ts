import { assessmentValues, deviceValues, profileValues } from '../reportFacts.ts';
import type { Part } from './model.ts';
import type { CommitteeSubject } from './subject.ts';

/** What identifies all that the report was made of. */
export function controlPart({ report }: CommitteeSubject): Part {
  const { review, digests, previous } = report;
  return {
    id: 'control',
    title: 'Control table',
    blocks: [
      {
        kind: 'values',
        values: [
          ...deviceValues(report),
          ...assessmentValues(report),
          { label: 'Review', value: review?.id ?? 'none given', code: review !== undefined },
          ...(review ? [{ label: 'Review round', value: String(review.round) }] : []),
          ...(review ? [{ label: 'Review last changed', value: review.modified }] : []),
          { label: 'Review digest (SHA-256)', value: digests.review ?? 'none', code: digests.review !== undefined },
          ...(review?.of.signer === undefined
            ? []
            : [{ label: 'Signed by the key (SHA-256)', value: review.of.signer, code: true }]),
          {
            label: 'Last submission, digest (SHA-256)',
            value: previous?.digest ?? 'none given',
            code: previous !== undefined,
          },
          ...(previous?.reviewDigest === undefined
            ? []
            : [{ label: 'Last review, digest (SHA-256)', value: previous.reviewDigest, code: true }]),
        ],
      },
      {
        kind: 'text',
        text: 'Digests are SHA-256 of canonical JSON (RFC 8785). The same submission, edition, review, last submission and last review give the same bytes of this report.',
      },
      { kind: 'heading', level: 3, text: 'Device profile' },
      { kind: 'values', values: profileValues(report) },
    ],
  };
}
