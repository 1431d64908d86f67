/** A reviewer opens a sealed submission, reviews it with the keyboard alone, and loses nothing. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSample } from '../../scripts/sample/makeSample.mts';
import { sampleChecklist } from '../../scripts/sample/sampleChecklist.mts';
import { makeKey, type SigningKey } from '../../src/bundle/keys.ts';
import { sealSubmission } from '../../src/bundle/sealSubmission.ts';
import { assess, type Checklist } from '../../src/engine/index.ts';
import { makeReport } from '../../src/formats/makeReport.ts';
import type { SubmissionRecord } from '../../src/generated/record.ts';
import { readRecord } from '../../src/record/readRecord.ts';
import { recordText } from '../../src/record/recordText.ts';
import { manifestText, redactRecord } from '../../src/record/redact.ts';
import { reviewProblems } from '../../src/review/reviewProblems.ts';
import { readReview } from '../../src/review/readReview.ts';
import { EXPORT_FORMATS } from '../../src/formats/exports.ts';
import { expectAccessible, launch, watched, type Watched } from './portal.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MARKUP = '<script>document.title = "ran"</script><img src=x onerror="document.title = \'ran\'">\n';

let cwd = '';
let browser: Browser;
let portal: Watched;
let page: Page;
let checklist: Checklist;
let record: SubmissionRecord;
/** The record of the second round. */
let again: SubmissionRecord;
let key: SigningKey;

const file = (name: string): string => join(cwd, name);
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Seals a record with the files that it names. */
async function seal(name: string, sealed: SubmissionRecord, by: SigningKey, files: readonly Buffer[]): Promise<void> {
  const { stream } = await sealSubmission({
    report: makeReport(checklist, sealed),
    key: by,
    evidence: files.map((bytes) => ({
      name: 'file',
      size: bytes.length,
      sha256: sha256(bytes),
      stream: () => new Blob([new Uint8Array(bytes)]).stream(),
    })),
  });
  writeFileSync(
    file(name),
    new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer()),
  );
}

/** A picture of one red dot. */
function picture(): Buffer {
  const table = Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value >>> 0;
  });
  const crc = (bytes: Buffer): number =>
    (bytes.reduce((sum, byte) => (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    start,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Two pages, and a script that asks to be run. */
function pdf(): Buffer {
  const page = (number: number, words: string): string[] => {
    const stream = `BT /F1 24 Tf 40 120 Td (${words}) Tj ET`;
    return [
      `${number} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents ${number + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >> endobj`,
      `${number + 1} 0 obj << /Length ${stream.length} >> stream\n${stream}\nendstream endobj`,
    ];
  };
  return Buffer.from(
    [
      '%PDF-1.7',
      '1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (document.title="ran") >> >> endobj',
      '2 0 obj << /Type /Pages /Count 2 /Kids [4 0 R 6 0 R] >> endobj',
      '3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj',
      ...page(4, 'Zebra crossing'),
      ...page(6, 'Second page'),
      'trailer << /Root 1 0 R /Size 8 >>',
      '%%EOF',
    ].join('\n'),
  );
}

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'portal-review-'));
  checklist = await sampleChecklist(ROOT);
  record = makeSample(checklist);
  key = await makeKey();
  const files = [Buffer.from(MARKUP), picture(), pdf(), Buffer.from('%PDF-1.7\n%...')];
  const names = ['page.html', 'photo.png', 'report.pdf', 'broken.pdf'];
  for (const [index, bytes] of files.entries()) {
    record.evidence[`SEALED-${index}`] = { name: names[index] ?? '', kind: 'log', level: 3, sha256: sha256(bytes) };
  }
  const first = Object.values(record.answers)[0];
  if (!first) throw new Error('The sample answers nothing.');
  for (const answer of Object.values(record.answers))
    answer.evidence = [...(answer.evidence ?? []), 'SEALED-0', 'SEALED-1', 'SEALED-2', 'SEALED-3'];
  await seal('submission.dassure', record, key, files);
  await seal('other-key.dassure', { ...record, id: '11111111-1111-4111-8111-111111111111' }, await makeKey(), files);
  const bytes = readFileSync(file('submission.dassure'));
  bytes.set([0x57], bytes.indexOf('document.title'));
  writeFileSync(file('changed.dassure'), bytes);
  browser = await launch();
  portal = await watched(browser);
  page = await portal.page('/review');
});
afterAll(async () => {
  await browser.close();
  rmSync(cwd, { recursive: true, force: true });
});

const open = (...names: string[]): Promise<void> =>
  page.locator('input[data-open=files]').setInputFiles(names.map(file));
const card = (name: string) => page.getByRole('article').filter({ hasText: name });
const press = (...keys: string[]): Promise<void> =>
  keys.reduce((before, one) => before.then(() => page.keyboard.press(one)), Promise.resolve());
const current = (): Promise<string | null> => page.locator('[data-requirement]').getAttribute('data-requirement');
const determination = (): Promise<string | null> =>
  page.locator('[data-determination]').getAttribute('data-determination');
const saved = (): Promise<void> =>
  page
    .getByText(/^\s*Saved /)
    .first()
    .waitFor();

test('what is proven is said before a review is begun, and what was changed is refused', async () => {
  await expectAccessible(page);
  await open('submission.dassure', 'changed.dassure');
  const good = card('submission.dassure');
  await good.getByText(/Whole: nothing was changed since it was signed/).waitFor();
  await good.getByText('The key has never been seen here.').waitFor();
  await card('changed.dassure').getByText('Changed after it was signed. Do not rely on it.').waitFor();
  expect(await card('changed.dassure').getByRole('button', { name: 'Review it' }).isDisabled()).toBe(true);
  await card('changed.dassure')
    .getByRole('button', { name: /^Close/ })
    .click();
  await good.getByText('What is proven, and what is not').click();
  for (const head of ['Not known', 'Claimed by the signer', 'Proven']) {
    await good.getByRole('heading', { name: head, exact: true }).waitFor();
  }
  await good.getByLabel('Compare the fingerprint').fill(key.public.fingerprint);
  await good.getByText('It is the same: the key is the one you were told of.').waitFor();
  await good.getByRole('button', { name: 'Remember this key' }).click();
  await good
    .getByText(/signed with a key that you know/)
    .first()
    .waitFor();
  await expectAccessible(page);

  await open('other-key.dassure');
  await card('other-key.dassure')
    .getByText(/^The key of .* has changed\./)
    .waitFor();
  await card('other-key.dassure')
    .getByRole('button', { name: /^Close/ })
    .click();
});

test('a submission is reviewed with the keyboard alone', async () => {
  await card('submission.dassure').getByRole('button', { name: 'Review it' }).focus();
  await press('Enter');
  await page.getByLabel('Your name').focus();
  await page.keyboard.type('Rae Viewer');
  await press('Enter');
  await page.locator('[data-requirement]').waitFor();
  await expectAccessible(page);

  const first = await current();
  await press('a');
  await expect.poll(determination).toBe('accepted');
  await press('j');
  await expect.poll(current).not.toBe(first);
  await press('r');
  await page.keyboard.type('judged aloud, not shown');
  await press('Escape');
  expect(await determination()).toBe('rejected');
  await press('j', 'o');
  await page.keyboard.type('A small thing.');
  await press('Control+Enter');
  await expect.poll(determination).toBe('accepted-with-observation');
  await press('m');
  await page.keyboard.type('Put the small thing right.');
  await press('Control+Enter');
  await page.getByRole('region', { name: 'Remediation actions' }).getByText('Put the small thing right.').waitFor();
  await expectAccessible(page);
  await press('j', 'q');
  await page.keyboard.type('Which build was tested?');
  await press('Control+Enter');
  await expect.poll(determination).toBe('information-requested');
  await press('0');
  await expect.poll(determination).toBe('none');
  await press('u');
  await expect.poll(determination).toBe('information-requested');
  await press('k', 'k', 'k');
  await expect.poll(current).toBe(first);
  await press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await press('Escape');
  await expect.poll(() => page.locator('[data-determined]').innerText()).toMatch(/^4 of /);
});

test('evidence is shown as text, picture or file, and nothing in it runs', async () => {
  const look = async (name: string): Promise<void> => {
    await page
      .getByRole('region', { name: 'Evidence' })
      .getByRole('button', { name: new RegExp(`Look at it.*${name}`) })
      .click();
  };
  const viewer = page.getByRole('dialog');
  await look('page.html');
  expect(await viewer.getByLabel('Text of page.html').innerText()).toContain('<script>document.title');
  await viewer.getByLabel(METHOD).check();
  await viewer.getByRole('button', { name: 'I looked at this' }).click();
  await viewer.getByText(/Tested it: Rae Viewer/).waitFor();
  await expectAccessible(page);
  await press('Escape');
  await look('photo.png');
  await viewer.getByRole('img', { name: 'Picture: photo.png' }).waitFor();
  await press('Escape');
  await look('report.pdf');
  await viewer.getByText('Page 1 of 2').waitFor();
  await viewer.locator('canvas[data-page="1"]').waitFor();
  // The words on it are dark pixels on a white page.
  const dark = await viewer.locator('canvas').evaluate((canvas: HTMLCanvasElement) =>
    canvas
      .getContext('2d')
      ?.getImageData(0, 0, canvas.width, canvas.height)
      .data.some((value, at) => at % 4 === 0 && value < 80),
  );
  expect(dark).toBe(true);
  await viewer.getByText('Text of this page').click();
  await viewer.getByText('Zebra crossing').waitFor();
  await viewer.getByRole('button', { name: 'Next page' }).click();
  await viewer.getByText('Second page').waitFor();
  await expectAccessible(page);
  await press('Escape');
  await look('broken.pdf');
  await viewer.getByText('The PDF is not shown').waitFor();
  await press('Escape');
  expect(await page.title()).not.toBe('ran');
});
const METHOD = 'Tested it';

test('a recommendation and a decision are recorded as somebody’s', async () => {
  // The address has not followed this step yet: the link is newer, and wins.
  await press('j');
  await page.getByRole('link', { name: 'Result', exact: true }).click();
  await page.getByLabel('You recommend').selectOption('return-to-manufacturer');
  await page.getByLabel('Reasons').fill('One requirement is not shown to be met.');
  await page.getByRole('button', { name: 'Record a decision' }).click();
  await page.getByLabel('Who decided').fill('A committee');
  await page.getByLabel('Day of the decision').fill('2026-03-02');
  await page.getByLabel('What was decided, in their words').fill('To be returned.');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await page.getByText(/decided on 2 Mar 2026/).waitFor();
  await page
    .getByText('Incomplete: not all is concluded')
    .or(page.getByText('Not ready, as reviewed'))
    .first()
    .waitFor();
  await expectAccessible(page);
});

test('the review file holds all of it, and a reload loses nothing', async () => {
  await saved();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the review file' }).last().click(),
  ]);
  await download.saveAs(file('review.json'));
  const { review, problems } = readReview(readFileSync(file('review.json')));
  expect(problems).toEqual([]);
  expect(
    Object.values(review?.determinations ?? {})
      .map(({ value }) => value)
      .sort(),
  ).toEqual(['accepted', 'accepted-with-observation', 'information-requested', 'rejected']);
  expect(Object.values(review?.determinations ?? {}).find(({ value }) => value === 'rejected')).toMatchObject({
    reason: 'judged aloud, not shown',
    by: 'Rae Viewer',
  });
  expect(review?.samples).toMatchObject([{ evidence: 'SEALED-0', method: 'test', sha256: sha256(MARKUP) }]);
  expect(review?.of.signer).toBe(key.public.fingerprint);
  expect(review?.decision?.body).toBe('A committee');

  await page.reload();
  await page.getByText(/decided on 2 Mar 2026/).waitFor();
  await page.getByRole('link', { name: 'Submission', exact: true }).click();
  await page
    .getByText(/signed with a key that you know/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'All reviews' }).click();
  await page
    .getByRole('article')
    .getByText(/4 determinations, 1 observation, 1 open question/)
    .waitFor();
});

test('a deleted review comes back', async () => {
  await page.getByRole('button', { name: /^Delete the review of/ }).click();
  await page.getByText('There is no review in this browser yet.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/4 determinations, 1 observation/).waitFor();
  await expectAccessible(page);
});

test('two tabs do not overwrite each other', async () => {
  const address = await page.getByRole('link', { name: 'Open', exact: true }).getAttribute('href');
  const other = await portal.page(address ?? '');
  await page.getByRole('link', { name: 'Open', exact: true }).click();
  for (const tab of [page, other]) await tab.locator('[data-requirement]').waitFor();
  for (let step = 0; step < 5; step++) await press('j');
  const mine = await current();
  await press('a');
  for (let step = 0; step < 6; step++) await other.keyboard.press('j');
  await other.keyboard.press('a');
  await expect.poll(() => page.locator('[data-determined]').innerText()).toMatch(/^6 of /);
  await expect.poll(() => other.locator('[data-determined]').innerText()).toMatch(/^6 of /);
  expect(await current()).toBe(mine);
  await other.close();
});

test('a second reviewer’s file is merged requirement by requirement, and the merge is undone', async () => {
  const { review } = readReview(readFileSync(file('review.json')));
  if (!review) throw new Error('There is no review.');
  const [disputed] = Object.entries(review.determinations).find(([, { value }]) => value === 'rejected') ?? [''];
  const [agreed] = Object.entries(review.determinations).find(([, { value }]) => value === 'accepted') ?? [''];
  const other = Object.fromEntries(
    Object.entries(review.determinations)
      .filter(([id]) => id === disputed || id === agreed)
      .map(([id, one]) => [
        id,
        { ...one, by: 'Sue Second', ...(id === disputed && { value: 'accepted', reason: 'The test shows it.' }) },
      ]),
  );
  const second = { ...review, id: '22222222-2222-4222-8222-222222222222', reviewer: 'Sue Second' };
  writeFileSync(file('second.json'), JSON.stringify({ ...second, determinations: other }));
  await page.getByRole('link', { name: 'All reviews' }).click();
  await open('second.json');
  const theirs = card('second.json');
  await theirs.getByRole('button', { name: /^Merge with the review/ }).click();
  const choice = theirs.getByRole('group', { name: `${disputed}: concluded differently` });
  await choice.getByText('judged aloud, not shown').waitFor();
  await choice.getByText('The test shows it.').waitFor();
  await choice.getByText(/Rae Viewer/).waitFor();
  await expectAccessible(page);
  const merge = theirs.getByRole('button', { name: 'Merge into the review that is here' });
  expect(await merge.isDisabled()).toBe(true);
  await choice.getByRole('radio', { name: /Sue Second/ }).check();
  await merge.click();
  await theirs.getByRole('link', { name: 'Open the review' }).click();
  await page.locator(`[data-queue=${disputed}]`).click();
  await expect.poll(determination).toBe('accepted');
  await page
    .getByText(/Sue Second/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^Undo: merge the review of Sue Second/ }).click();
  await expect.poll(determination).toBe('rejected');
  await saved();
  await page.getByRole('link', { name: 'All reviews' }).click();
  await card('second.json')
    .getByRole('button', { name: /^Close/ })
    .click();
  await page.getByRole('link', { name: 'Open', exact: true }).click();
});

test('a resubmission carries on what has not changed, and opens what has', async () => {
  const { review } = readReview(readFileSync(file('review.json')));
  const [changed] = Object.entries(review?.determinations ?? {}).find(([, { value }]) => value === 'rejected') ?? [''];
  const answer = record.answers[changed];
  if (!answer) throw new Error('What was rejected is not answered.');
  again = {
    ...record,
    modified: '2027-01-01T00:00:00Z',
    answers: { ...record.answers, [changed]: { ...answer, rationale: 'Put right since, and tested anew.' } },
  };
  await seal('again.dassure', again, key, [Buffer.from(MARKUP)]);
  await page.getByRole('link', { name: 'All reviews' }).click();
  await open('again.dassure');
  const newer = card('again.dassure');
  await newer
    .getByText('5 determinations stand: nothing that was judged has changed. 1 requirement is open again.')
    .waitFor();
  await newer.getByText(`${changed} (was rejected): The answer has changed.`).waitFor();
  await expectAccessible(page);
  await newer.getByRole('button', { name: 'Carry the review on to round 2' }).click();
  await page
    .locator('[data-determined]')
    .getByText(/^5 of /)
    .waitFor();
  await page.getByText('Changed 1').click();
  await page.locator(`[data-queue=${changed}]`).click();
  const before = page.getByRole('region', { name: 'Round 1' });
  await before.getByText('judged aloud, not shown').waitFor();
  await before
    .getByText(answer.rationale ?? '')
    .first()
    .waitFor();
  await page.getByRole('region', { name: 'What the manufacturer says' }).getByText('Put right since').waitFor();
  await expectAccessible(page);
});

test('what changed since last time is told apart, and adds up', async () => {
  const answered = page.url();
  await page.getByRole('link', { name: 'Submission', exact: true }).click();
  await page.getByRole('link', { name: 'What changed since last time' }).click();
  await page.getByRole('heading', { name: 'Requirements that differ' }).waitFor();
  const { review } = readReview(readFileSync(file('review.json')));
  const [changed] = Object.entries(review?.determinations ?? {}).find(([, { value }]) => value === 'rejected') ?? [''];
  const row = page.locator(`[data-difference="${changed}"]`);
  await row.getByText('Real change, answer').waitFor();
  expect(await page.locator('[data-cause=checklist]').count()).toBe(0);
  const hundredths = (text: string): number => Math.round(Number(text.replace('−', '-')) * 100);
  const steps = await page.locator('[data-change]').allInnerTexts();
  const whole = await page.locator('[data-total]').innerText();
  expect(steps.map(hundredths).reduce((sum, one) => sum + one, 0)).toBe(hundredths(whole));
  await expectAccessible(page);
  await open('changed.dassure');
  await page.getByText('changed.dassure cannot be compared').waitFor();
  await page.goto(answered);
  await page.locator('[data-requirement]').waitFor();
});

test('every format is made, checked and downloaded', async () => {
  await page.getByRole('link', { name: 'Result', exact: true }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: /^Make all/ }).click();
  const all = EXPORT_FORMATS.length;
  await dialog.getByText(`${all} of ${all} files made and checked`, { exact: true }).waitFor();
  expect(await dialog.getByText(/^\s*Checked:/).count()).toBe(all);
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog
      .locator('[data-format=oscal-ar]')
      .getByRole('button', { name: /^Download/ })
      .click(),
  ]);
  await download.saveAs(file('out.json'));
  expect(JSON.parse(readFileSync(file('out.json'), 'utf8'))).toHaveProperty('assessment-results');
});

test('the committee report is printed from a tab of its own, in its own style', async () => {
  await portal.context.addInitScript(() => {
    window.print = () => void (document.documentElement.dataset['printed'] = 'once');
  });
  const [tab] = await Promise.all([
    page.waitForEvent('popup'),
    page
      .locator('[data-format=committee]')
      .getByRole('button', { name: /^Print or save as PDF/ })
      .click(),
  ]);
  await tab.locator('html[data-printed=once]').waitFor();
  expect(await tab.title()).toMatch(/^Committee report: /);
  expect(await tab.evaluate(() => [document.compatMode, document.documentElement.lang])).toEqual([
    'CSS1Compat',
    'en-GB',
  ]);
  expect(await tab.locator('#changes').innerText()).toContain('Compared self-assessed and reviewed');
  const outcome = tab.locator('.outcome').first();
  expect(await outcome.evaluate((box) => getComputedStyle(box).borderTopWidth)).toBe('2px');
  await tab.getByRole('navigation').getByRole('link', { name: 'Control table' }).click();
  expect(await tab.locator('#control').isVisible()).toBe(true);
  expect(new URL(tab.url()).hash).toBe('#control');
  await tab.close();
});

test('a copy to pass on lacks what was chosen, and its manifest and salt show what it is of', async () => {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const report = dialog.locator('[data-format=csv]');
  await report.getByText(/^\s*Checked:/).waitFor();
  await dialog.getByRole('checkbox', { name: /^Manufacturer/ }).check();
  await dialog.getByRole('checkbox', { name: /^Rationale/ }).check();
  await dialog.getByText(/^\d+ values left out\./).waitFor();
  // What was made with another choice is no longer offered.
  expect(await report.getByText(/^\s*Checked:/).count()).toBe(0);
  await expectAccessible(page);
  const kept = async (name: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: `Download ${name}` }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^device-baseline-[0-9a-f]{8}\.copy\.json/);
    await download.saveAs(file('copied'));
    return readFileSync(file('copied'), 'utf8');
  };
  const [copy, manifest, salt] = [await kept('The submission'), await kept('The manifest'), await kept('The salt')];
  const reviewed = await kept('The review');
  const { record: copied } = readRecord(copy);
  if (!copied) throw new Error('The copy is no submission.');
  expect(copied.device.manufacturer).toBeUndefined();
  expect(assess(checklist, copied)).toEqual(assess(checklist, again));
  const made = redactRecord(again, ['manufacturer', 'rationale'], salt.trim());
  expect(recordText(made.record)).toBe(copy);
  expect(JSON.parse(manifest)).toMatchObject(JSON.parse(manifestText(made.manifest)) as object);
  const { review: copiedReview } = readReview(reviewed);
  expect(copiedReview && reviewProblems({ checklist, record: copied }, copiedReview)).toEqual([]);
  await report.getByRole('button', { name: /^Make / }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    report.getByRole('button', { name: /^Download / }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.copy\.csv$/);
  await download.saveAs(file('copied'));
  const csv = readFileSync(file('copied'), 'utf8');
  const rationale =
    Object.values(again.answers).find((answer) => (answer.rationale ?? '').length > 20)?.rationale ?? '';
  expect(rationale).not.toBe('');
  expect(csv).toContain('(left out)');
  expect(csv).not.toContain(rationale);
  await press('Escape');
});

test('the manufacturer answers the reply in another browser, and the answer comes back to its question', async () => {
  await page.getByRole('link', { name: 'Result', exact: true }).click();
  const kept = async (from: Page, button: string, as: string): Promise<void> => {
    const [download] = await Promise.all([
      from.waitForEvent('download'),
      from.getByRole('button', { name: button }).click(),
    ]);
    await download.saveAs(file(as));
  };
  await kept(page, 'Download the reply to the manufacturer', 'reply.json');
  expect(readFileSync(file('reply.json'), 'utf8')).not.toMatch(/"recommendation"|"samples"|A committee/);
  const maker = await watched(browser);
  const theirs = await maker.page('/review');
  await theirs.locator('input[data-open=files]').setInputFiles(file('reply.json'));
  await theirs.getByText('Which build was tested?').waitFor();
  await theirs.getByLabel('Answer to Q1').fill('Build 01040300.');
  await theirs.getByLabel('Your name').fill('Max Maker');
  await expectAccessible(theirs);
  await kept(theirs, 'Download the answers', 'answers.json');
  expect(maker.offences).toEqual([]);
  await maker.context.close();

  await page.getByRole('link', { name: 'All reviews' }).click();
  await open('answers.json');
  const answers = card('answers.json');
  await answers.getByText('1 new answer: Q1.').waitFor();
  await answers.getByRole('button', { name: 'Take the answers into the review' }).click();
  await answers.getByText('1 answer, of which none is new.').waitFor();
  await answers.getByRole('link', { name: 'Open the review' }).click();
  const { review } = readReview(readFileSync(file('review.json')));
  await page.locator(`[data-queue=${review?.questions['Q1']?.requirement ?? ''}]`).click();
  await page.getByRole('region', { name: 'Questions' }).getByText('Build 01040300.').waitFor();
});

test('on a phone the queue gives way to what is chosen in it', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  const queue = page.getByRole('dialog', { name: 'Queue' });
  for (const place of [3, 3]) {
    await page.getByRole('button', { name: 'Queue' }).click();
    const row = queue.locator('[data-queue]').nth(place);
    const id = (await row.getAttribute('data-queue')) ?? '';
    await row.click();
    await queue.waitFor({ state: 'detached' });
    await page.locator(`[data-requirement="${id}"]`).waitFor();
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('nothing was requested elsewhere and no policy was violated', () => {
  expect(portal.offences).toEqual([]);
});
