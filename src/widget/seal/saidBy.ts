import { BundleError } from '../../bundle/problem.ts';

/** What went wrong and what to do about it, in words. */
export function saidBy(error: unknown): string {
  if (error instanceof BundleError) return `${error.message} ${error.help}`;
  return error instanceof Error ? error.message : String(error);
}
