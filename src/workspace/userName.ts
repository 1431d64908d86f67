/** The name that a person gave in this browser, for the history of what they change. Never part of a submission. */

const KEY = 'device-assurance:user-name';

/** Undefined until a name is given, or where the browser keeps none. */
export function userName(): string | undefined {
  try {
    return localStorage.getItem(KEY)?.trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The empty name takes the name away. */
export function setUserName(name: string): void {
  try {
    if (name.trim()) localStorage.setItem(KEY, name.trim());
    else localStorage.removeItem(KEY);
  } catch {
    // The history then says what and when, and not who.
  }
}
