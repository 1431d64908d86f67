/** Text of notes that was typed and not added yet: kept in this tab, so that neither looking elsewhere nor a reload loses it. */

const PREFIX = 'device-assurance:note:';

/** @param key names the assessment and the requirement */
export function readDraft(key: string): string {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? '';
  } catch {
    return '';
  }
}

/** The empty text forgets it. */
export function writeDraft(key: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(PREFIX + key, text);
    else sessionStorage.removeItem(PREFIX + key);
  } catch {
    // It then holds while the requirement is on screen.
  }
}
