/** Runs the command line as people do: a process of its own, from a copy of its own. */

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';

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

cpSync(inject('bundled'), join(dist, 'cli'), { recursive: true });

/** Starts `assure` with these words; its streams are for the caller. */
export function startAssure(
  args: readonly string[],
  { cwd, env = {} }: Omit<Options, 'input'>,
): ChildProcessWithoutNullStreams {
  const { FORCE_COLOR: _, NO_COLOR: __, ...own } = process.env;
  return spawn(process.execPath, [join(dist, 'cli/assure.mjs'), ...args], { cwd, env: { ...own, ...env } });
}

/** Runs `assure` with these words and waits for its end. */
export async function assure(args: readonly string[], { input = '', ...options }: Options): Promise<Done> {
  const child = startAssure(args, options);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  // A command may end before it has read everything.
  child.stdin.on('error', () => undefined).end(input);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, out, err };
}
