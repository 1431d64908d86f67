import { scanJson } from '../record/scanJson.ts';
import { ASK_AGAIN, BundleError } from './problem.ts';

/**
 * JSON of a part that may be hostile: no names twice, none that mean something to the language, not too deep.
 *
 * @throws BundleError `not-json`
 */
export function readJson(text: string, name: string): Record<string, unknown> {
  const [fault] = scanJson(text);
  const value: unknown = fault ? undefined : JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BundleError(
      'not-json',
      `${name} is not JSON that can be used (${fault?.kind ?? 'no object'}).`,
      ASK_AGAIN,
    );
  }
  return value as Record<string, unknown>;
}
