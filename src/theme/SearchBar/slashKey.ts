const KEY = 'dap-slash-key';

/** Whether "/" opens search. A single-key shortcut must be possible to turn off (WCAG 2.1.4). */
export function readSlashKey(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Turns the "/" key on or off for this browser. Where storage is refused, the choice lasts for nothing and harms nothing. */
export function writeSlashKey(on: boolean): void {
  try {
    if (on) window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, 'off');
  } catch {
    // Storage refused.
  }
}
