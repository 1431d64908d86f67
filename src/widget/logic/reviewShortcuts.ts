/** The keys of the reviewer's desk: what each means, and when it means nothing (WCAG 2.1.4). `/` is left to the site's search. */

import type { Focus, KeyPress } from './shortcuts.ts';

export type ReviewCommand =
  | 'accept'
  | 'observe'
  | 'reject'
  | 'ask'
  | 'next'
  | 'previous'
  | 'undo'
  | 'evidence'
  | 'act'
  | 'reason'
  | 'clear'
  | 'filter'
  | 'help';

/** As shown in the list of shortcuts. */
export const REVIEW_SHORTCUTS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['a'], does: 'Accept' },
  { keys: ['o'], does: 'Accept with an observation' },
  { keys: ['r'], does: 'Reject, and write the reason' },
  { keys: ['q'], does: 'Ask the manufacturer' },
  { keys: ['j', '→'], does: 'Next requirement in the queue' },
  { keys: ['k', '←'], does: 'Previous requirement in the queue' },
  { keys: ['w'], does: 'Write the reason' },
  { keys: ['e'], does: 'Look at the evidence' },
  { keys: ['m'], does: 'Add a remediation action' },
  { keys: ['0'], does: 'Take the determination back' },
  { keys: ['u', 'Ctrl Z'], does: 'Undo' },
  { keys: ['f'], does: 'Filter the queue' },
  { keys: ['Ctrl Enter'], does: 'Add what you have written' },
  { keys: ['Esc'], does: 'Leave a field; keys then act again' },
  { keys: ['?'], does: 'Show this list' },
];

const KEYS: Readonly<Record<string, ReviewCommand>> = {
  a: 'accept',
  o: 'observe',
  r: 'reject',
  q: 'ask',
  j: 'next',
  k: 'previous',
  u: 'undo',
  e: 'evidence',
  m: 'act',
  w: 'reason',
  '0': 'clear',
  f: 'filter',
  '?': 'help',
};

/** The command a key press means, or undefined: nothing is meant while typing or with other modifiers held. */
export function reviewCommandFor(press: KeyPress, focus: Focus, singleKeys: boolean): ReviewCommand | undefined {
  if (focus === 'typing' || press.altKey) return undefined;
  if (press.ctrlKey || press.metaKey) {
    return press.key.toLowerCase() === 'z' && !press.shiftKey ? 'undo' : undefined;
  }
  if (!singleKeys) return undefined;
  if (focus === 'page' && press.key === 'ArrowRight') return 'next';
  if (focus === 'page' && press.key === 'ArrowLeft') return 'previous';
  const command = Object.hasOwn(KEYS, press.key) ? KEYS[press.key] : undefined;
  // A held key walks through the queue; it never determines one requirement after another.
  return press.repeat && command !== 'next' && command !== 'previous' ? undefined : command;
}
