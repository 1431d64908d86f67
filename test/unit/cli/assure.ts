/** Runs the command line as people do: a process of its own, from a build of its own. */

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { bundleCli } from '../../../scripts/bundleCli.mts';

export interface Done {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Options {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

const dist = mkdtempSync(join(tmpdir(), 'assure-dist-'));
afterAll(() => rmSync(dist, { recursive: true, force: true }));

/** Folder in which the build looks for checklists that are built in. */
export const builtIn = join(dist, 'checklists');

const built = bundleCli(resolve(import.meta.dirname, '../../..'), join(dist, 'cli/assure.mjs'));

/** Starts `assure` with these words; its streams are for the caller. */
export async function startAssure(
  args: readonly string[],
  { cwd, env = {} }: Omit<Options, 'input'>,
): Promise<ChildProcessWithoutNullStreams> {
  await built;
  const { FORCE_COLOR: _, NO_COLOR: __, ...own } = process.env;
  return spawn(process.execPath, [join(dist, 'cli/assure.mjs'), ...args], { cwd, env: { ...own, ...env } });
}

/** Runs `assure` with these words and waits for its end. */
export async function assure(args: readonly string[], { input = '', ...options }: Options): Promise<Done> {
  const child = await startAssure(args, options);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  // A command may end before it has read everything.
  child.stdin.on('error', () => undefined).end(input);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, out, err };
}
