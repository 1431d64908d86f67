/**
 * `assure seal` and `assure verify` with one large evidence file, as processes, beside `sha256sum` followed by `age` on
 * the same file in the same run. Needs age; without it there are no figures.
 */
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { makeSample } from '../scripts/sample/makeSample.mts';
import { sampleChecklist } from '../scripts/sample/sampleChecklist.mts';
import { bundleCli } from '../scripts/bundleCli.mts';
import { recordText } from '../src/record/recordText.ts';
import type { BenchRow } from './row.mts';

const MEGABYTES = Number(process.env['SEAL_MB'] ?? 256);

export async function bench(): Promise<BenchRow[]> {
  const root = resolve(import.meta.dirname, '..');
  const folder = join(root, 'test-output/bench-seal');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'evidence'), { recursive: true });
  mkdirSync(join(folder, 'none'));
  const command = join(folder, 'cli/assure.mjs');
  mkdirSync(join(folder, 'cli'));
  await bundleCli(root, command);
  const evidence = join(folder, 'evidence/large.bin');
  for (let i = 0; i < MEGABYTES; i++) appendFileSync(evidence, randomBytes(1024 * 1024));
  const sha256 = String(execFileSync('sha256sum', [evidence])).slice(0, 64);
  const record = makeSample(await sampleChecklist(root));
  record.evidence['LARGE'] = { name: 'large.bin', kind: 'log', level: 3, sha256 };
  writeFileSync(join(folder, 'submission.json'), recordText(record));
  execFileSync('age-keygen', ['-o', join(folder, 'id.txt')], { stdio: 'ignore' });
  const recipient = String(execFileSync('age-keygen', ['-y', join(folder, 'id.txt')])).trim();
  const assure = (...args: string[]) => timed(process.execPath, [command, ...args], folder);
  await assure('keygen', '-o', 'key.pem');
  const seal = (from: string, out: string, ...args: string[]) =>
    assure('seal', 'submission.json', '--root', root, '--evidence', from, '--key', 'key.pem', '-o', out, ...args);

  const hash = await timed('sha256sum', [evidence], folder);
  const age = await timed('age', ['-r', recipient, '-o', 'peer.age', evidence], folder);
  const empty = await seal('none', 'empty.dassure');
  const plain = await seal('evidence', 'plain.dassure');
  const encrypted = await seal('evidence', 'encrypted.dassure', '--recipient', recipient);
  const verified = await assure('verify', 'plain.dassure', '--root', root);
  const decrypted = await assure('verify', 'encrypted.dassure', '--root', root, '--identity', 'id.txt');
  rmSync(folder, { recursive: true });
  const peer = { peer: 'sha256sum, then age', peerValue: hash.seconds + age.seconds };
  return [
    { name: `Sealing ${MEGABYTES} MB, signed`, value: plain.seconds, unit: 's', target: 2 * peer.peerValue, ...peer },
    { name: 'The same, encrypted', value: encrypted.seconds, unit: 's', target: 2 * peer.peerValue, ...peer },
    { name: 'Checking it', value: verified.seconds, unit: 's', peer: 'sha256sum', peerValue: hash.seconds },
    { name: 'Decrypting and checking it', value: decrypted.seconds, unit: 's', ...peer },
    {
      name: 'Memory of sealing, over sealing nothing',
      value: plain.megabytes - empty.megabytes,
      unit: 'MB',
      target: 128,
    },
    { name: 'The same, encrypted', value: encrypted.megabytes - empty.megabytes, unit: 'MB', target: 128 },
    {
      name: 'Memory of checking, over sealing nothing',
      value: verified.megabytes - empty.megabytes,
      unit: 'MB',
      target: 128,
    },
  ];
}

/** Runs a program to its end, and looks at its resident memory meanwhile. */
async function timed(
  name: string,
  args: readonly string[],
  cwd: string,
): Promise<{ seconds: number; megabytes: number }> {
  const start = performance.now();
  const child = spawn(name, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  let megabytes = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      megabytes = Math.max(megabytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has ended.
    }
  }, 20);
  const code = await new Promise((done) => child.once('close', done));
  clearInterval(look);
  if (code !== 0) throw new Error(`${name} ended with code ${code}.`);
  return { seconds: (performance.now() - start) / 1000, megabytes };
}
