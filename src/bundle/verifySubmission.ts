import type { Report } from '../formats/makeReport.ts';
import { isLower } from '../engine/index.ts';
import { plural } from '../formats/words.ts';
import { renderHtml } from '../formats/renderHtml.ts';
import { canonicalJson } from '../record/canonicalJson.ts';
import { fingerprintText } from './keys.ts';
import { missingFrom } from './missingFrom.ts';
import type { OpenedSubmission } from './openSubmission.ts';
import { shownScore } from './statement.ts';

/** Something about a submission, and how it is known. */
export interface Finding {
  /** `proven` by digests and the signature; `claimed` by the signer; `unknown`; `refuted`: shown to be wrong. */
  readonly state: 'proven' | 'claimed' | 'unknown' | 'refuted';
  /** A sentence for people. */
  readonly text: string;
}

/** What the reader has beside the file. */
export interface AtHand {
  /** Versions of the editions of its checklist that are at hand. */
  readonly editions?: readonly string[];
  /** Version of the edition of the same checklist that the assessment with the same id answers here. */
  readonly stored?: string;
}

/** What the findings of a state stand under, in the order in which they are shown: what is wrong or missing first. */
export const FINDING_HEADS: readonly (readonly [Finding['state'], string])[] = [
  ['refuted', 'Shown to be wrong'],
  ['unknown', 'Not known'],
  ['claimed', 'Claimed by the signer'],
  ['proven', 'Proven'],
];

/** What else decides what is said of a submission. */
export interface VerifyOptions extends AtHand {
  /** How many evidence files have been checked, while that is going on; all of them when left out. */
  readonly checked?: number | undefined;
  /** What is known of whose key it is, where more is known than that one was given. */
  readonly whose?: Finding | undefined;
}

/**
 * What is proven of an opened submission, what is only claimed and what is not known.
 *
 * @param report its record assessed here against the edition that it names; absent where that edition is not at hand
 */
export function verifySubmission(
  opened: OpenedSubmission,
  report?: Report,
  { checked, whose, ...atHand }: VerifyOptions = {},
): readonly Finding[] {
  const { statement, signer, signerKnown, record, parts } = opened;
  const { checklist, score } = statement.predicate;
  const files = parts.filter(({ path }) => path.startsWith('evidence/'));
  const edition = `${checklist.id} ${checklist.version}`;
  const findings: Finding[] = [
    ...wholeness(files.length, checked),
    { state: 'proven', text: `It was signed with the key ${fingerprintText(signer.fingerprint)}.` },
    whose ?? whoseKey(signerKnown),
    { state: 'claimed', text: 'What the answers say, and that the evidence supports them.' },
    { state: 'claimed', text: `It was last changed at ${record.modified}: the signer’s clock, not a witness.` },
  ];
  findings.push(...olderThan(checklist.version, atHand));
  const firmware = statement.subject[1]?.digest.sha256;
  findings.push(
    firmware === undefined
      ? { state: 'unknown', text: 'Which firmware image it is about: the record gives no digest of it.' }
      : { state: 'claimed', text: `It is about the firmware image with SHA-256 ${firmware}.` },
  );
  if (files.length > 0 && checked === undefined) {
    findings.push({ state: 'proven', text: `Evidence files enclosed, each with its digest: ${files.length}.` });
  }
  if (opened.history) {
    findings.push({
      state: 'claimed',
      text: `What was changed before, when and by whom: a history with ${plural(opened.history.entries, 'entry', 'entries')} is enclosed.`,
    });
  }
  if (!report) {
    findings.push(
      { state: 'unknown', text: `Whether the score shown is right: edition ${edition} is not at hand.` },
      { state: 'claimed', text: `The outcome shown to the signer is “${score.outcome.slice(0, 40)}”.` },
    );
    return findings;
  }
  const same = canonicalJson(shownScore(report)) === canonicalJson(score);
  findings.push(
    same
      ? { state: 'proven', text: `The score shown is what edition ${edition} gives for these answers.` }
      : { state: 'refuted', text: `The score shown is not what edition ${edition} gives for these answers.` },
    opened.summary === renderHtml(report)
      ? { state: 'proven', text: 'The summary enclosed is the one made from the record.' }
      : { state: 'unknown', text: 'Whether the summary enclosed says the same as the record: it is made otherwise.' },
  );
  const digests = new Set(files.map(({ sha256 }) => sha256));
  return [
    ...findings,
    ...missingFrom(report, digests).map((text) => ({ state: 'unknown' as const, text: `Missing: ${text}` })),
  ];
}

function wholeness(files: number, checked: number | undefined): readonly Finding[] {
  if (checked === undefined) {
    return [{ state: 'proven', text: 'Nothing was changed, added or taken away since it was signed.' }];
  }
  return [
    {
      state: 'unknown',
      text: `Whether the evidence is as it was signed: being checked, ${checked} of ${files} so far.`,
    },
    { state: 'proven', text: 'The answers and the evidence register are those that were signed.' },
  ];
}

function whoseKey(known: boolean): Finding {
  return known
    ? { state: 'proven', text: 'That is the key you gave.' }
    : { state: 'unknown', text: 'Whose key that is: no key was given to compare it with.' };
}

/** That a later edition is at hand, or even answered here already: a whole and rightly signed file may still be an old one. */
function olderThan(version: string, { editions = [], stored }: AtHand): readonly Finding[] {
  const newest = editions.reduce((high, one) => (isLower(high, one) ? one : high), version);
  return [
    ...(stored !== undefined && isLower(version, stored)
      ? [
          `Whether it is still what the signer says: it answers edition ${version}, and the assessment with the same id that is stored here answers the newer edition ${stored}. Taking this one in its place would be a step back.`,
        ]
      : []),
    ...(isLower(version, newest)
      ? [`What it would say of edition ${newest}, which is at hand: it answers the older edition ${version}.`]
      : []),
  ].map((text) => ({ state: 'unknown', text }));
}
