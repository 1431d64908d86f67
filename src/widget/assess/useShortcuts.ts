import { useEffect, useRef } from 'react';
import { commandFor, type Command, type Focus } from '../logic/shortcuts.ts';

/** Calls back for single-key shortcuts, while no dialogue is open and nobody types. */
export function useShortcuts(singleKeys: boolean, run: (command: Command) => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const press = (pressed: KeyboardEvent): void => {
      if (pressed.defaultPrevented || document.querySelector('dialog[open]')) return;
      const command = commandFor(pressed, focusOf(pressed.target), singleKeys);
      if (!command) return;
      pressed.preventDefault();
      latest.current(command);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [singleKeys]);
}

const NO_TYPING = new Set(['radio', 'checkbox', 'button', 'submit', 'file']);

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target instanceof HTMLInputElement) return NO_TYPING.has(target.type) ? 'control' : 'typing';
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable)
    return 'typing';
  return target.closest('[role="combobox"], [role="listbox"], [role="menu"]') ? 'typing' : 'page';
}
