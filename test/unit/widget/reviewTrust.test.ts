import { expect, test } from 'vitest';
import { openSubmission } from '../../../src/bundle/openSubmission.ts';
import { digestOf } from '../../../src/record/digest.ts';
import { trustIn } from '../../../src/widget/review/trust.ts';
import type { OpenRecord } from '../../../src/widget/review/submissionFile.ts';
import { evidenceFile, keyPromise, reportWith, seal, sourceOf } from '../bundle/sealed.ts';

const FILES = [evidenceFile('report.txt', 'tested')];
const REPORT = reportWith(FILES, (record) => {
  record.evidence = Object.fromEntries(
    Object.entries(record.evidence).filter(([, { sha256 }]) => sha256 !== undefined),
  );
  record.device.manufacturer = 'Acme Meters';
});
const { id, version, digest } = REPORT.record.checklist;
const EDITION = { id, version, digest, title: 'T', status: 'published', current: true } as const;

async function opened(sealed: Partial<OpenRecord['sealed']> = {}): Promise<OpenRecord> {
  const source = sourceOf(await seal(FILES, { report: REPORT }));
  return {
    kind: 'open',
    record: REPORT.record,
    digest: digestOf(REPORT.record),
    sealed: { opened: await openSubmission(source), files: 1, ...sealed },
  };
}

const signer = async (fingerprint?: string, manufacturer = 'Acme Meters') => ({
  fingerprint: fingerprint ?? (await keyPromise).public.fingerprint,
  name: 'Acme team',
  manufacturer,
  since: '2026-01-01T00:00:00Z',
});

test.each([
  ['a key that was never seen', [], 'The key has never been seen here.', 'warning'],
  ['another key of the same manufacturer', ['0'.repeat(64)], 'The key of Acme Meters has changed.', 'warning'],
  ['the key that is known', [undefined], '', 'success'],
])('%s is told', async (_, known, warning, tone) => {
  const signers = await Promise.all(known.map((one) => signer(one)));
  const { warnings, ...trusted } = trustIn(await opened(), REPORT, [EDITION], signers);
  expect(warnings.join('\n')).toContain(warning);
  expect(warnings).toHaveLength(warning === '' ? 0 : 1);
  expect(trusted.tone).toBe(tone);
});

test('a known key under another manufacturer’s name is told', async () => {
  const { warnings } = trustIn(await opened(), REPORT, [EDITION], [await signer(undefined, 'Other Ltd')]);
  expect(warnings.join()).toContain('You know this key as one of Other Ltd');
});

test('while evidence is checked, and when it turns out to be changed, the whole is not called proven', async () => {
  const checking = trustIn(await opened({ checked: 0 }), REPORT, [EDITION], [await signer()]);
  expect(checking.standing).toBe('Signed. Evidence is being checked: 0 of 1 file.');
  const wrong = trustIn(await opened({ checked: 0, wrong: 'It was changed.' }), REPORT, [EDITION], [await signer()]);
  expect(wrong.tone).toBe('error');
  expect(wrong.findings.filter(({ state }) => state === 'proven')).toEqual([]);
  expect(wrong.findings[0]).toEqual({ state: 'refuted', text: 'It was changed.' });
});

test('an edition that was superseded, and one that is not here, are told', async () => {
  const newer = { ...EDITION, version: '9.0.0', digest: '9'.repeat(64) };
  const state = await opened();
  const known = [await signer()];
  expect(trustIn(state, REPORT, [{ ...EDITION, current: false }, newer], known).warnings).toEqual([
    `It answers edition ${version}. Edition 9.0.0 has taken its place since.`,
  ]);
  expect(trustIn(state, undefined, [newer], known).warnings.join()).toContain('does not have the edition');
});

test('a record that is not signed proves nothing of where it comes from', () => {
  const state: OpenRecord = { kind: 'open', record: REPORT.record, digest: digestOf(REPORT.record) };
  const { standing, findings } = trustIn(state, REPORT, [EDITION], []);
  expect(standing).toContain('Not signed');
  expect(findings.filter(({ state: how }) => how === 'proven').map(({ text }) => text)).toEqual([
    `The score shown here is what edition ${id} ${version} gives for these answers.`.replace(id, REPORT.checklist.id),
  ]);
});
