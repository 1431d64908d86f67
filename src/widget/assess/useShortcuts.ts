import { useEffect, useRef } from 'react';
import type { Focus, KeyPress } from '../logic/shortcuts.ts';

/**
 * Calls back for shortcuts, while no dialogue is open.
 *
 * @param commandOf the command that a press means, given what has the focus
 */
export function useShortcuts<Command>(
  commandOf: (press: KeyPress, focus: Focus) => Command | undefined,
  run: (command: Command) => void,
): void {
  const latest = useRef({ commandOf, run });
  useEffect(() => {
    latest.current = { commandOf, run };
  });
  useEffect(() => {
    const press = (pressed: KeyboardEvent): void => {
      if (pressed.defaultPrevented || isDialogOpen()) return;
      const command = latest.current.commandOf(pressed, focusOf(pressed.target));
      if (!command) return;
      pressed.preventDefault();
      latest.current.run(command);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** The collection is kept up to date by the browser: a selector would go through the whole page at each key. */
function isDialogOpen(): boolean {
  return [...document.getElementsByTagName('dialog')].some(({ open }) => open);
}

const NO_TYPING = new Set(['radio', 'checkbox', 'button', 'submit', 'file']);

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target instanceof HTMLInputElement) return NO_TYPING.has(target.type) ? 'control' : 'typing';
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable)
    return 'typing';
  return target.closest('[role="combobox"], [role="listbox"], [role="menu"]') ? 'typing' : 'page';
}
