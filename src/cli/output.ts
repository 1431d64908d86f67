/** What a command may do to the world, so that commands can be run inside a test as well as by a person. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import pc from 'picocolors';
import { UsageError } from './exit.ts';

export interface Io {
  /** Writes to standard output, as it is: no line end is added. */
  out(text: string): void;
  /** Writes to standard error, as it is. */
  err(text: string): void;
  /** Whether standard output takes colours: it is a terminal and NO_COLOR is not set. */
  readonly colour: boolean;
  /** The same for standard error. */
  readonly colourErr: boolean;
  /** Columns of the terminal; 100 when output is piped, so that it does not depend on who runs it. */
  readonly width: number;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** All of standard input. */
  readInput(): Uint8Array;
  /** Sets the exit code of the process; the highest one set wins. */
  exit(code: number): void;
}

/** The world of the process itself. */
export function processIo(): Io {
  const colours = (stream: NodeJS.WriteStream) =>
    process.env['FORCE_COLOR']
      ? true
      : Boolean(stream.isTTY) && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colour: colours(process.stdout),
    colourErr: colours(process.stderr),
    width: process.stdout.isTTY ? Math.max(60, process.stdout.columns) : 100,
    cwd: process.cwd(),
    readInput: () => readFileSync(0),
    exit: (code) => {
      process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
    },
  };
}

/** picocolors' functions, doing nothing when `colour` is false. */
export function paint(colour: boolean): ReturnType<typeof pc.createColors> {
  return pc.createColors(colour);
}

/**
 * The bytes of a file, or of standard input for `-`. Throws a UsageError that says why when it cannot be read.
 */
export function readInputFile(file: string, io: Io): Uint8Array {
  try {
    return file === '-' ? io.readInput() : readFileSync(resolve(io.cwd, file));
  } catch (error) {
    throw new UsageError(`${file === '-' ? 'Standard input' : file} cannot be read: ${describeFileError(error)}.`);
  }
}

/** Why a file could not be read or written, in words. */
export function describeFileError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or folder';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
      return 'part of its path is a file, not a folder';
    case 'EACCES':
    case 'EPERM':
      return 'you have no permission';
    case 'EEXIST':
      return 'it exists already';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
