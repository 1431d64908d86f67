import { createHash } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { exportKey, exportPublicKey, importKey, importPublicKey, makeKey } from '../../../src/bundle/keys.ts';
import { openSubmission } from '../../../src/bundle/openSubmission.ts';
import { sealSubmission } from '../../../src/bundle/sealSubmission.ts';
import { verifySubmission, type AtHand } from '../../../src/bundle/verifySubmission.ts';
import { evidenceFile, keyPromise, reportWith, seal, sourceOf } from './sealed.ts';

const FILES = [
  evidenceFile('report.txt', 'tested'),
  evidenceFile('empty.log', ''),
  evidenceFile('nested.zip', 'PK\x03\x04'),
];

describe('a sealed submission', () => {
  test.each(['Ed25519', 'P-256'] as const)('gives back record, evidence and signer, %s', async (algorithm) => {
    const key = await makeKey(algorithm);
    const report = reportWith(FILES);
    const kept = new Map<string, string>();
    const opened = await openSubmission(sourceOf(await seal(FILES, { key, report })), {
      key: key.public,
      write: ({ path }) => {
        let content = '';
        return new WritableStream({
          write: (chunk) => void (content += new TextDecoder().decode(chunk)),
          close: () => void kept.set(path, content),
        });
      },
    });
    expect(opened.record).toEqual(report.record);
    expect(opened.signer.fingerprint).toBe(key.public.fingerprint);
    expect([...kept.values()].toSorted()).toEqual(['', 'PK\x03\x04', 'tested']);
  });

  test('has the same bytes when made again, whatever the order of the files', async () => {
    const report = reportWith(FILES);
    expect(await seal(FILES.toReversed(), { report })).toEqual(await seal(FILES, { report }));
  });

  test('opens for its recipient only, and not after a byte has changed or the end is missing', async () => {
    const identity = await generateX25519Identity();
    const recipients = [await identityToRecipient(identity)];
    const bytes = await seal(FILES, { recipients });
    expect((await openSubmission(sourceOf(bytes), { identities: [identity] })).encrypted).toBe(true);
    const refused = (with_: Uint8Array<ArrayBuffer>, identities: string[]) =>
      openSubmission(sourceOf(with_), { identities });
    await expect(refused(bytes, [])).rejects.toMatchObject({ code: 'encrypted' });
    await expect(refused(bytes, [await generateX25519Identity()])).rejects.toMatchObject({ code: 'not-for-you' });
    await expect(refused(bytes.slice(0, -1), [identity])).rejects.toMatchObject({ code: 'damaged' });
    const changed = bytes.with(bytes.length - 40, (bytes.at(-40) ?? 0) ^ 1);
    await expect(refused(changed, [identity])).rejects.toMatchObject({ code: 'damaged' });
    const nobody = seal(FILES, { recipients: ['age1nobody'] });
    await expect(nobody).rejects.toMatchObject({ code: 'bad-recipient' });
  });

  test('leaves out files that the record does not name, and says so', async () => {
    const { leftOut, parts } = await sealSubmission({
      report: reportWith([]),
      evidence: FILES,
      key: await keyPromise,
    });
    expect(leftOut).toEqual(FILES.map(({ name }) => name));
    expect(parts.map(({ path }) => path)).toEqual(['record.json', 'summary.html']);
  });

  test('encloses a history only when it is given, and says so as a claim', async () => {
    const report = reportWith([]);
    const { id } = report.record;
    const history = JSON.stringify({ format: 'device-assurance-history', formatVersion: 1, record: id, entries: [{}] });
    const opened = await openSubmission(sourceOf(await seal([], { report, history })));
    expect(JSON.parse(opened.history?.text ?? '')).toEqual(JSON.parse(history));
    expect(opened.parts.map(({ path }) => path)).toEqual(['history.json', 'record.json', 'summary.html']);
    expect(verifySubmission(opened, report)).toContainEqual({
      state: 'claimed',
      text: 'What was changed before, when and by whom: a history with 1 entry is enclosed.',
    });
    expect((await openSubmission(sourceOf(await seal([], { report })))).history).toBeUndefined();
    for (const bad of [history.replace(id, '0'), history.replace('history', 'record'), '[]', '{']) {
      await expect(seal([], { report, history: bad }), bad).rejects.toThrow(/history/i);
    }
    const long = JSON.stringify({ ...(JSON.parse(history) as object), entries: ['x'.repeat(21 * 1024 * 1024)] });
    await expect(seal([], { report, history: long })).rejects.toMatchObject({ code: 'part-too-large' });
  });

  test('fails while it is made when evidence changes meanwhile', async () => {
    const [file = evidenceFile('', '')] = FILES;
    const moving = { ...file, stream: () => new Blob(['tasted']).stream() };
    await expect(seal([moving], { report: reportWith([file]) })).rejects.toMatchObject({ code: 'evidence-changed' });
  });

  test('says what is proven, claimed and not known', async () => {
    const key = await keyPromise;
    const report = reportWith(FILES);
    const opened = await openSubmission(sourceOf(await seal(FILES.slice(1), { report })), { key: key.public });
    const states = (state: string) =>
      verifySubmission(opened, report)
        .filter((finding) => finding.state === state)
        .map(({ text }) => text);
    expect(states('refuted')).toEqual([]);
    expect(states('proven')).toContain('That is the key you gave.');
    expect(states('unknown').join()).toContain('report.txt');
    expect(states('claimed').join()).toContain('ab'.repeat(32));
    const other = reportWith(FILES, (record) => void (record.answers = {}));
    expect(verifySubmission(opened, other).map(({ state }) => state)).toContain('refuted');
    expect(
      verifySubmission({ ...opened, signerKnown: false })
        .map(({ text }) => text)
        .join(),
    ).toMatch(/Whose key that is.*not at hand/);
  });

  test('is told apart from a newer one, however whole it is', async () => {
    const report = reportWith([]);
    const { version } = report.record.checklist;
    const opened = await openSubmission(sourceOf(await seal([], { report })));
    const unknown = (atHand: AtHand) =>
      verifySubmission(opened, report, atHand).flatMap(({ state, text }) => (state === 'unknown' ? [text] : []));
    const plain = unknown({});
    const added = (atHand: AtHand) => unknown(atHand).filter((text) => !plain.includes(text));
    expect(added({ editions: ['0.0.1', version], stored: version })).toEqual([]);
    expect(added({ stored: '0.0.1' })).toEqual([]);
    expect(added({ editions: [version, '10.0.0', '9.0.0'] })).toEqual([
      `What it would say of edition 10.0.0, which is at hand: it answers the older edition ${version}.`,
    ]);
    expect(added({ stored: '9.0.0' }).join()).toMatch(/stored here answers the newer edition 9\.0\.0.*step back/);
  });

  test('seals and opens much evidence without holding it', { timeout: 60_000 }, async () => {
    const piece = new Uint8Array(1024 * 1024);
    const count = 96;
    const stream = () => {
      let left = count;
      return new ReadableStream<Uint8Array>({
        pull: (to) => (left-- > 0 ? to.enqueue(piece) : to.close()),
      });
    };
    const hash = createHash('sha256');
    for (let i = 0; i < count; i++) hash.update(piece);
    const file = { name: 'big', size: count * piece.length, sha256: hash.digest('hex'), stream };
    const { stream: sealed } = await sealSubmission({
      report: reportWith([file]),
      evidence: [file],
      key: await keyPromise,
    });
    let largest = 0;
    let bytes = 0;
    const before = process.memoryUsage().arrayBuffers;
    for await (const chunk of sealed) {
      bytes += chunk.length;
      largest = Math.max(largest, process.memoryUsage().arrayBuffers - before);
    }
    expect(bytes).toBeGreaterThan(file.size);
    expect(largest).toBeLessThan(32 * piece.length);
  });
});

describe('keys', () => {
  test.each(['Ed25519', 'P-256'] as const)('come back from their files, %s', async (algorithm) => {
    const key = await makeKey(algorithm);
    expect((await importKey(await exportKey(key))).public.fingerprint).toBe(key.public.fingerprint);
    expect((await importPublicKey(exportPublicKey(key.public))).fingerprint).toBe(key.public.fingerprint);
  });

  // Deriving a key from a passphrase is slow on purpose.
  test('with a passphrase open with that passphrase only', { timeout: 180_000 }, async () => {
    const key = await makeKey();
    const text = await exportKey(key, 'correct horse');
    expect((await importKey(text, 'correct horse')).public.fingerprint).toBe(key.public.fingerprint);
    await expect(importKey(text, 'wrong')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await expect(importKey(text)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  });

  test.each(['', 'hello', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'])(
    'are refused when they are none: %j',
    async (text) => {
      await expect(importKey(text)).rejects.toMatchObject({ code: 'bad-key' });
    },
  );
});

test('markup in what people typed is text in the summary', async () => {
  const report = reportWith([], (record) => void (record.device.manufacturer = '<script>alert(1)</script>'));
  const { summary } = await openSubmission(sourceOf(await seal([], { report })));
  expect(summary).toContain('&lt;script&gt;alert(1)');
  expect(summary).not.toContain('<script');
});
