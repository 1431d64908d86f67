import { fingerprintText } from '../../bundle/keys.ts';
import { missingFrom } from '../../bundle/missingFrom.ts';
import { verifySubmission, type Finding } from '../../bundle/verifySubmission.ts';
import type { Report } from '../../formats/makeReport.ts';
import type { KnownSigner } from '../../workspace/reviews/storedReview.ts';
import { dayWords } from '../logic/dates.ts';
import { count } from '../logic/words.ts';
import type { EditionReference } from '../props.ts';
import type { OpenRecord } from './submissionFile.ts';

/** What a reviewer must not overlook, and all that is known of a submission. */
export interface Trusted {
  /** One line: what the whole rests on. */
  readonly standing: string;
  readonly tone: 'error' | 'warning' | 'info' | 'success';
  readonly warnings: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * What is proven, claimed, unknown and shown wrong of an open submission.
 *
 * @param report made here with the very edition that it names; absent where that is not at hand
 * @param signers the keys that the reviewer has told to belong to manufacturers
 */
export function trustIn(
  { record, sealed }: OpenRecord,
  report: Report | undefined,
  editions: readonly EditionReference[],
  signers: readonly KnownSigner[],
): Trusted {
  const warnings = [...editionWarnings(record.checklist, editions)];
  const references = Object.values(record.evidence).filter(({ sha256 }) => sha256 === undefined).length;
  if (references > 0) {
    const are = references === 1 ? 'is' : 'are';
    warnings.push(
      `${count(references, 'item')} of evidence ${are} given by reference only: no file can be told to be it.`,
    );
  }
  if (!sealed) {
    return {
      standing: 'Not signed: anybody may have made or changed this file.',
      tone: 'warning',
      warnings,
      findings: unsealed(record.modified, report),
    };
  }
  const manufacturer = record.device.manufacturer ?? '';
  const key = whose(sealed.opened.signer.fingerprint, manufacturer, signers);
  if (key.warning !== undefined) warnings.unshift(key.warning);
  const findings = [...verifySubmission(sealed.opened, report, { checked: sealed.checked, whose: key.finding })];
  if (sealed.wrong !== undefined) {
    return {
      standing: 'Changed after it was signed. Do not rely on it.',
      tone: 'error',
      warnings,
      // What was said of the whole no longer holds.
      findings: [
        { state: 'refuted', text: sealed.wrong },
        ...findings.filter(({ state }) => state === 'refuted' || state === 'claimed'),
      ],
    };
  }
  if (findings.some(({ state }) => state === 'refuted')) {
    return { standing: 'Something that the signer says is shown to be wrong.', tone: 'error', warnings, findings };
  }
  if (sealed.checked !== undefined) {
    const standing = `Signed. Evidence is being checked: ${sealed.checked} of ${count(sealed.files, 'file')}.`;
    return { standing, tone: 'info', warnings, findings };
  }
  const sure = key.finding.state === 'proven' && warnings.length === 0;
  const standing = sure
    ? `Whole, and signed with a key that you know: ${key.name}.`
    : key.finding.state === 'proven'
      ? `Whole, and signed with a key that you know: ${key.name}. See what is to be noted.`
      : 'Whole: nothing was changed since it was signed. Whose key that is, is not known.';
  return { standing, tone: sure ? 'success' : 'warning', warnings, findings };
}

/** What is known of the key that signed. */
function whose(
  fingerprint: string,
  manufacturer: string,
  signers: readonly KnownSigner[],
): { readonly finding: Finding; readonly warning?: string; readonly name?: string } {
  const known = signers.find((one) => one.fingerprint === fingerprint);
  const others = signers.filter((one) => one !== known && alike(one.manufacturer, manufacturer));
  if (known) {
    const finding: Finding = {
      state: 'proven',
      text: `That is the key that you know as “${known.name}”, since ${dayWords(known.since)}.`,
    };
    if (alike(known.manufacturer, manufacturer)) return { finding, name: known.name };
    return {
      finding,
      name: known.name,
      warning: `You know this key as one of ${known.manufacturer || 'no manufacturer'}, and the submission says it is of ${manufacturer || 'none'}.`,
    };
  }
  const [other] = others;
  if (other) {
    return {
      finding: { state: 'unknown', text: `Whose key that is: it is not the one that you know of ${manufacturer}.` },
      warning: `The key of ${manufacturer} has changed. You know “${other.name}”, ${fingerprintText(other.fingerprint).slice(0, 19)}…; this is another. Ask them by another way than the file before you rely on it.`,
    };
  }
  return {
    finding: { state: 'unknown', text: 'Whose key that is: it has never been seen in this browser.' },
    warning: 'The key has never been seen here. Compare its fingerprint with what the signer tells you by another way.',
  };
}

/** Names are typed by people: case and blanks do not make another manufacturer. */
function alike(one: string, other: string): boolean {
  const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  return bare(one) === bare(other);
}

function editionWarnings(
  { id, version, digest }: { readonly id: string; readonly version: string; readonly digest: string },
  editions: readonly EditionReference[],
): readonly string[] {
  const named = editions.find((one) => one.digest === digest);
  const current = editions.find((one) => one.id === id && one.current);
  if (!named) {
    return [
      `This portal does not have the edition ${id} ${version} with the content that it was answered with, so nothing can be computed.`,
    ];
  }
  if (named.current || !current) return [];
  return [`It answers edition ${version}. Edition ${current.version} has taken its place since.`];
}

function unsealed(modified: string, report: Report | undefined): readonly Finding[] {
  return [
    { state: 'unknown', text: 'Who made it, and whether it was changed since: it is not signed.' },
    { state: 'claimed', text: 'What the answers say, and that the evidence supports them.' },
    { state: 'claimed', text: `It was last changed at ${modified}: the maker’s clock, not a witness.` },
    ...(report
      ? [
          {
            state: 'proven' as const,
            text: `The score shown here is what edition ${report.checklist.id} ${report.checklist.version} gives for these answers.`,
          },
          ...missingFrom(report, new Set()).map((text) => ({ state: 'unknown' as const, text: `Missing: ${text}` })),
        ]
      : []),
  ];
}
