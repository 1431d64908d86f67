/** What is wrong with an id for a new checklist, as a sentence; undefined where nothing is. */
export function idProblem(id: string, taken: ReadonlySet<string>): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    return 'The id has lower-case letters, digits and single hyphens, and begins with a letter.';
  return taken.has(id) ? `The portal has a checklist with the id ${id}. Choose another.` : undefined;
}
