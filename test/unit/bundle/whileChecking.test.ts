import { expect, test } from 'vitest';
import { openSubmission, type OpenedSubmission } from '../../../src/bundle/openSubmission.ts';
import { readEvidence } from '../../../src/bundle/readEvidence.ts';
import { verifySubmission } from '../../../src/bundle/verifySubmission.ts';
import { evidenceFile, reportWith, seal, sourceOf } from './sealed.ts';

const FILES = [evidenceFile('report.txt', 'zebra crossing'), evidenceFile('log.txt', 'logged')];

/** A sealed submission in which a byte of the evidence was changed after it was signed. */
async function changed(): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await seal(FILES);
  const at = Buffer.from(bytes).indexOf('zebra crossing');
  return bytes.with(at, 0x57);
}

test('the record is there before evidence is checked, and what rests on evidence is not called proven yet', async () => {
  const report = reportWith(FILES);
  const seen: string[] = [];
  let early: OpenedSubmission | undefined;
  await openSubmission(sourceOf(await seal(FILES, { report })), {
    ready(opened) {
      early = opened;
      seen.push('ready');
    },
    checked: (files) => void seen.push(`checked ${files}`),
  });
  expect(seen).toEqual(['ready', 'checked 1', 'checked 2']);
  if (!early) throw new Error('Nothing was told.');
  const textsOf = (state: string, checked?: number) =>
    verifySubmission(early as OpenedSubmission, report, { checked })
      .filter((finding) => finding.state === state)
      .map(({ text }) => text)
      .join('\n');
  expect(textsOf('unknown', 1)).toContain('being checked, 1 of 2 so far');
  expect(textsOf('proven', 1)).not.toMatch(/Nothing was changed|Evidence files enclosed/);
  expect(textsOf('proven')).toMatch(/Nothing was changed[^]*Evidence files enclosed, each with its digest: 2/);
});

test('evidence that was changed is refused after the record was told', async () => {
  let ready = false;
  const opening = openSubmission(sourceOf(await changed()), { ready: () => void (ready = true) });
  await expect(opening).rejects.toMatchObject({ code: 'wrong-digest' });
  expect(ready).toBe(true);
});

test('one file is read by its digest, held to it, and absent when it is not enclosed', async () => {
  const [first] = FILES;
  const digest = first?.sha256 ?? '';
  const whole = await seal(FILES);
  expect(await (await readEvidence(sourceOf(whole), digest))?.text()).toBe('zebra crossing');
  expect(await readEvidence(sourceOf(whole), 'f'.repeat(64))).toBeUndefined();
  await expect(readEvidence(sourceOf(await changed()), digest)).rejects.toMatchObject({ code: 'wrong-digest' });
});
