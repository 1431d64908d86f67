import type { Evidence } from '../../engine/index.ts';
import { evidencePath } from '../../bundle/manifest.ts';
import type { IconName } from '../parts/Icon.tsx';
import type { FileState } from './submissionFile.ts';

/** Where the file of an evidence item is. */
export type FileStanding = 'none' | 'reference' | 'unsealed' | 'locked' | 'checking' | 'wrong' | 'absent' | 'enclosed';

export const STANDING_WORDS: Readonly<Record<FileStanding, readonly [IconName, string]>> = {
  none: ['error', 'It is not in the register.'],
  reference: ['link', 'By reference only: there is no digest, so no file can be told to be it.'],
  unsealed: ['link', 'The submission was not sealed, so no file came with it.'],
  locked: ['lock', 'Encrypted: give your identity on “Submission” to look at it.'],
  checking: ['in-progress', 'Enclosed; being checked.'],
  wrong: ['error', 'The sealed file was changed after it was signed: do not rely on it.'],
  absent: ['not-answered', 'Not enclosed: only its digest is known.'],
  enclosed: ['pass', 'Enclosed, with the digest that the answer gives.'],
};

/** @param state of the file that the submission came in; absent when only the record is kept */
export function fileStanding(item: Evidence | undefined, state: FileState | undefined): FileStanding {
  if (!item) return 'none';
  if (item.sha256 === undefined) return 'reference';
  if (state === undefined) return 'unsealed';
  if (state.kind === 'locked') return 'locked';
  if (state.kind === 'refused') return 'wrong';
  if (state.kind !== 'open') return 'checking';
  if (!state.sealed) return 'unsealed';
  if (state.sealed.wrong !== undefined) return 'wrong';
  const path = evidencePath(item.sha256);
  if (!state.sealed.opened.parts.some((part) => part.path === path)) return 'absent';
  return state.sealed.checked === undefined ? 'enclosed' : 'checking';
}
