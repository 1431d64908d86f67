import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleChecklist } from '../../../scripts/sample/sampleChecklist.mts';
import { makeSample } from '../../../scripts/sample/makeSample.mts';
import { recordText } from '../../../src/record/recordText.ts';
import { assure, type Done } from './assure.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const CONTENT = 'what was tested\n';
const DIGEST = createHash('sha256').update(CONTENT).digest('hex');

let cwd = '';
const run = (...args: string[]): Promise<Done> => assure(args, { cwd });
const seal = (...args: string[]) =>
  run('seal', 'submission.json', '--root', ROOT, '--evidence', 'evidence', '--key', 'key.pem', ...args);
const tool = (name: string, ...args: string[]): Buffer => execFileSync(name, args, { cwd });

function has(name: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, name)));
}

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'assure-seal-'));
  const record = makeSample(await sampleChecklist(ROOT));
  record.evidence['SEALED'] = { name: 'report.txt', kind: 'log', level: 3, sha256: DIGEST };
  writeFileSync(join(cwd, 'submission.json'), recordText(record));
  mkdirSync(join(cwd, 'evidence/deep'), { recursive: true });
  writeFileSync(join(cwd, 'evidence/deep/report.txt'), CONTENT);
  writeFileSync(join(cwd, 'evidence/other.txt'), 'other');
  await run('keygen', '-o', 'key.pem');
  await run('keygen', '-o', 'p256.pem', '--algorithm', 'P-256');
  await seal('-o', 'meter.dassure');
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('sealing', () => {
  test('says first what is incomplete, then what was left out and what was done', async () => {
    const { code, out } = await seal('-o', 'again.dassure');
    expect(code).toBe(0);
    expect(out).toMatch(/^Incomplete:\n/);
    expect(out).toMatch(/Left out[^]*other\.txt[^]*with 1 evidence file[^]*Not encrypted/);
    expect(readFileSync(join(cwd, 'again.dassure'))).toEqual(readFileSync(join(cwd, 'meter.dassure')));
  });

  test('encloses a history when asked, and gives it back', async () => {
    const { id } = JSON.parse(readFileSync(join(cwd, 'submission.json'), 'utf8')) as { id: string };
    const history = { format: 'device-assurance-history', formatVersion: 1, record: id, entries: [] };
    writeFileSync(join(cwd, 'meter.history.json'), JSON.stringify(history));
    writeFileSync(join(cwd, 'other.history.json'), JSON.stringify({ ...history, record: 'other' }));
    const { code, out } = await seal('-o', 'past.dassure', '--history', 'meter.history.json');
    expect([code, out]).toEqual([0, expect.stringContaining('with 1 evidence file and its history into')]);
    expect((await run('open', 'past.dassure', '-o', 'past', '--root', ROOT)).out).toContain('a history with 0 entries');
    expect(JSON.parse(readFileSync(join(cwd, 'past/history.json'), 'utf8'))).toEqual(history);
    expect(await seal('-o', 'x.dassure', '--history', 'other.history.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('The history is not one of this submission') as string,
    });
  });

  test('leaves no file when it is refused, and replaces none', async () => {
    const before = readdirSync(cwd);
    expect(await seal('-o', 'x.dassure', '--recipient', 'age1nobody')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not a recipient') as string,
    });
    expect(await seal('-o', 'submission.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('it exists already') as string,
    });
    expect(readdirSync(cwd)).toEqual(before);
  });

  test('keeps the key to its owner', () => {
    expect(statSync(join(cwd, 'key.pem')).mode & 0o777).toBe(0o600);
  });
});

describe('opening and checking', () => {
  test('gives back submission and evidence', async () => {
    const { code, out } = await run('open', 'meter.dassure', '-o', 'meter', '--key', 'key.pem.pub', '--root', ROOT);
    expect(code).toBe(0);
    expect(out).toContain('That is the key you gave.');
    expect(readFileSync(join(cwd, 'meter/submission.json'))).toEqual(readFileSync(join(cwd, 'submission.json')));
    expect(readFileSync(join(cwd, 'meter/evidence/sha256', DIGEST), 'utf8')).toBe(CONTENT);
    expect(readFileSync(join(cwd, 'meter/summary.html'), 'utf8')).toContain('Self-assessment report');
  });

  test('says what is not known where the edition is not at hand', async () => {
    mkdirSync(join(cwd, 'bare/checklists'), { recursive: true });
    const { code, out } = await run('verify', 'meter.dassure', '--root', 'bare');
    expect(code).toBe(0);
    expect(out).toMatch(/Not known:[^]*Whose key that is[^]*is not at hand[^]*Claimed[^]*Proven/);
  });

  test('refuses what was changed or signed by another, and writes nothing', async () => {
    const bytes = readFileSync(join(cwd, 'meter.dassure'));
    bytes[bytes.indexOf(CONTENT)] = 0x57;
    writeFileSync(join(cwd, 'changed.dassure'), bytes);
    const before = readdirSync(cwd);
    const changed = await run('open', 'changed.dassure', '-o', 'out', '--root', ROOT);
    expect(changed).toMatchObject({ code: 2, err: expect.stringContaining('it was changed') as string });
    const other = await run('open', 'meter.dassure', '-o', 'out', '--key', 'p256.pem.pub', '--root', ROOT);
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('another key') as string });
    expect(readdirSync(cwd)).toEqual(before);
  });
});

describe('other programs agree', () => {
  test.skipIf(!has('unzip') || !has('sha256sum'))('unzip and sha256sum on the parts', () => {
    expect(String(tool('unzip', '-t', 'meter.dassure'))).toContain('No errors detected');
    tool('unzip', '-q', 'meter.dassure', '-d', 'unzipped');
    const { parts } = JSON.parse(readFileSync(join(cwd, 'unzipped/manifest.json'), 'utf8')) as {
      parts: readonly { path: string; sha256: string }[];
    };
    writeFileSync(join(cwd, 'unzipped/sums'), parts.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
    const said = execFileSync('sha256sum', ['--check', 'sums'], { cwd: join(cwd, 'unzipped') });
    expect(String(said).match(/: OK/g)).toHaveLength(3);
  });

  test.skipIf(!has('openssl') || !has('unzip')).each(['key.pem', 'p256.pem'])(
    'openssl on the signature of %s',
    async (key) => {
      await run('seal', 'submission.json', '--root', ROOT, '--key', key, '-o', `${key}.dassure`);
      const envelope = JSON.parse(String(tool('unzip', '-p', `${key}.dassure`, 'statement.dsse.json'))) as {
        payload: string;
        payloadType: string;
        signatures: readonly { sig: string }[];
      };
      const payload = Buffer.from(envelope.payload, 'base64');
      const { payloadType } = envelope;
      const head = `DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `;
      writeFileSync(join(cwd, 'pae'), Buffer.concat([Buffer.from(head), payload]));
      writeFileSync(join(cwd, 'sig'), Buffer.from(envelope.signatures[0]?.sig ?? '', 'base64'));
      const said =
        key === 'key.pem'
          ? tool(
              'openssl',
              'pkeyutl',
              '-verify',
              '-pubin',
              '-inkey',
              `${key}.pub`,
              '-rawin',
              '-in',
              'pae',
              '-sigfile',
              'sig',
            )
          : tool('openssl', 'dgst', '-sha256', '-verify', `${key}.pub`, '-signature', 'sig', 'pae');
      expect(String(said)).toMatch(/Verified/);
    },
  );

  test.skipIf(!has('openssl'))('keys that openssl made sign and check', async () => {
    tool('openssl', 'genpkey', '-algorithm', 'ed25519', '-out', 'theirs.pem');
    tool('openssl', 'pkey', '-in', 'theirs.pem', '-pubout', '-out', 'theirs.pub');
    await run('seal', 'submission.json', '--root', ROOT, '--key', 'theirs.pem', '-o', 'theirs.dassure');
    expect((await run('verify', 'theirs.dassure', '--key', 'theirs.pub', '--root', ROOT)).code).toBe(0);
  });

  test.skipIf(!has('age') || !has('age-keygen'))(
    'age opens what is sealed, and what age encrypts opens here',
    async () => {
      tool('age-keygen', '-o', 'id.txt');
      const recipient = String(tool('age-keygen', '-y', 'id.txt')).trim();
      expect((await seal('-o', 'for.dassure', '--recipient', recipient)).out).toContain('Encrypted to 1');
      const plain = readFileSync(join(cwd, 'meter.dassure'));
      expect(tool('age', '-d', '-i', 'id.txt', 'for.dassure')).toEqual(plain);
      tool('age', '-r', recipient, '-o', 'from.dassure', 'meter.dassure');
      expect((await run('verify', 'from.dassure', '--identity', 'id.txt', '--root', ROOT)).code).toBe(0);
      expect(await run('verify', 'from.dassure', '--root', ROOT)).toMatchObject({ code: 2 });
    },
  );
});

test('a key with a passphrase seals with it only', async () => {
  writeFileSync(join(cwd, 'pass.txt'), 'correct horse\n');
  await run('keygen', '-o', 'locked.age', '--passphrase-file', 'pass.txt');
  const sealLocked = (...args: string[]) =>
    run('seal', 'submission.json', '--root', ROOT, '--key', 'locked.age', '-o', 'locked.dassure', ...args);
  expect(await sealLocked()).toMatchObject({ code: 2, err: expect.stringContaining('passphrase') as string });
  expect((await sealLocked('--passphrase-file', 'pass.txt')).code).toBe(0);
});
