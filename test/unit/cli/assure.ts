/** Runs the command line as people do: bundled, and as a process of its own. */

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';

export interface Done {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Options {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of the program; that of the bundle unless given. */
  readonly program?: string;
}

/** Starts `assure` with these words; its streams are for the caller. */
export function startAssure(
  args: readonly string[],
  { cwd, env = {}, program = inject('bundled') }: Omit<Options, 'input'>,
): ChildProcessWithoutNullStreams {
  const { FORCE_COLOR: _, NO_COLOR: __, ...own } = process.env;
  return spawn(process.execPath, [join(program, 'assure.mjs'), ...args], { cwd, env: { ...own, ...env } });
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
