import type { Requirement } from '../../engine/index.ts';

/**
 * Whether a requirement is meant by what a person typed: by its id, complete or not ("dev1" finds DEV-01 and DEV-10), or
 * by words that all begin a word of its title or statement. Nothing typed means every requirement.
 */
export function isMeant(requirement: Pick<Requirement, 'id' | 'title' | 'statement'>, typed: string): boolean {
  const text = fold(typed).trim();
  if (text === '') return true;
  const id = fold(requirement.id).replace(/-/g, '');
  const short = id.replace(/([a-z])0+(?=\d)/g, '$1');
  const wanted = text.replace(/[-\s]/g, '');
  if (id.startsWith(wanted) || short.startsWith(wanted)) return true;
  const words = fold(`${requirement.title} ${requirement.statement}`).split(/[^\p{L}\p{N}]+/u);
  return text.split(/\s+/).every((word) => words.some((candidate) => candidate.startsWith(word)));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
