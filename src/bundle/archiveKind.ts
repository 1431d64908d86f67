import { HELD_LIMITS } from './limits.ts';
import { ASK_AGAIN } from './problem.ts';

/** What an archive may hold, and how it is spoken of. */
export interface ArchiveKind {
  /** As in “does not belong in …”. */
  readonly name: string;
  /** The parts it may have, by their whole path. */
  readonly paths: RegExp;
  /** Bytes of the parts that are held in memory, at most, by path. All others are streamed. */
  readonly held: Readonly<Record<string, number>>;
  /** Said of a file that is no archive at all, and what to do then. */
  readonly other: readonly [message: string, help: string];
  /** What to do about one that is damaged or was changed. */
  readonly help: string;
}

export const SEALED_ARCHIVE: ArchiveKind = {
  name: 'a sealed submission',
  paths:
    /^(?:record\.json|summary\.html|history\.json|manifest\.json|statement\.dsse\.json|evidence\/sha256\/[0-9a-f]{64})$/,
  held: HELD_LIMITS,
  other: ['The file is no sealed submission.', 'Choose the file whose name ends in “.dassure”.'],
  help: ASK_AGAIN,
};
