/** Single-key shortcuts: what each key means, and when it means nothing (WCAG 2.1.4). `/` is left to the site's search. */

import type { Claim } from '../../engine/index.ts';

export type Command =
  | { readonly do: 'next' | 'previous' | 'evidence' | 'rationale' | 'guidance' | 'help' | 'clear' | 'undo' | 'redo' }
  | { readonly do: 'answer'; readonly claim: Claim };

/** As shown in the list of shortcuts. */
export const SHORTCUTS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['j', '→'], does: 'Next requirement' },
  { keys: ['k', '←'], does: 'Previous requirement' },
  { keys: ['1'], does: 'Answer: met' },
  { keys: ['2'], does: 'Answer: partly met' },
  { keys: ['3'], does: 'Answer: not met' },
  { keys: ['4'], does: 'Answer: not applicable, where that is allowed' },
  { keys: ['0'], does: 'Clear the answer' },
  { keys: ['r'], does: 'Write the rationale' },
  { keys: ['e'], does: 'Add evidence' },
  { keys: ['g'], does: 'Read the guidance' },
  { keys: ['Ctrl Z'], does: 'Undo' },
  { keys: ['Ctrl Y'], does: 'Redo' },
  { keys: ['?'], does: 'Show this list' },
];

const KEYS: Readonly<Record<string, Command>> = {
  j: { do: 'next' },
  k: { do: 'previous' },
  e: { do: 'evidence' },
  r: { do: 'rationale' },
  g: { do: 'guidance' },
  '?': { do: 'help' },
  '0': { do: 'clear' },
  '1': { do: 'answer', claim: 'met' },
  '2': { do: 'answer', claim: 'partly-met' },
  '3': { do: 'answer', claim: 'not-met' },
  '4': { do: 'answer', claim: 'not-applicable' },
};

/** The parts of a key press that decide. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

/** What has the focus: `typing` takes letters, `control` takes arrow keys, `page` takes neither. */
export type Focus = 'typing' | 'control' | 'page';

/**
 * The command a key press means, or undefined. Nothing is meant while typing, with other modifiers held, or, for single
 * keys, when the person has turned them off; undo and redo stay, since browsers offer them everywhere.
 */
export function commandFor(press: KeyPress, focus: Focus, singleKeys: boolean): Command | undefined {
  if (focus === 'typing' || press.altKey) return undefined;
  if (press.ctrlKey || press.metaKey) {
    const key = press.key.toLowerCase();
    if (key === 'y' || (key === 'z' && press.shiftKey)) return { do: 'redo' };
    return key === 'z' ? { do: 'undo' } : undefined;
  }
  if (!singleKeys) return undefined;
  if (focus === 'page' && press.key === 'ArrowRight') return { do: 'next' };
  if (focus === 'page' && press.key === 'ArrowLeft') return { do: 'previous' };
  const command = Object.hasOwn(KEYS, press.key) ? KEYS[press.key] : undefined;
  // A held key walks through the list; it never answers one requirement after another.
  if (press.repeat && command && command.do !== 'next' && command.do !== 'previous') return undefined;
  return command;
}
