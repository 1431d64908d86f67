import { isCondition, schemaOf, type Known } from './completions.ts';
import type { TextPlace } from './text/placeAt.ts';

/** What is said of a word of a checklist. */
export interface Explanation {
  readonly title: string;
  readonly text: string;
}

/** Explains the name or value at a place, in the words of the schema and of the registers. */
export function explainPlace(place: TextPlace, word: string, { portal, names }: Known): Explanation | undefined {
  const schema = schemaOf(place.kind === 'name' ? [...place.path, word] : place.path);
  if (place.kind !== 'name') {
    const fact = isCondition(place.path) ? names?.facts.find(({ id }) => id === word) : undefined;
    if (fact) return { title: `Fact ${fact.id}`, text: `${fact.label}${valuesOf(fact.options)}` };
    const clause = place.path.at(-2) === 'guidance' ? portal.clauses.find(({ id }) => id === word) : undefined;
    if (clause) return { title: clause.title, text: `Clause ${clause.id} of “${clause.document}”.` };
    const source = place.path.at(-1) === 'source' ? portal.sources.find(({ id }) => id === word) : undefined;
    if (source)
      return { title: source.title, text: `Source ${source.id}. A citation of it is at most ${source.confidence}.` };
  }
  if (schema?.description === undefined) return undefined;
  const allowed = schema.enum ? ` One of: ${schema.enum.map(String).join(', ')}.` : '';
  return { title: schema.title ?? String(place.path.at(-1) ?? ''), text: `${schema.description}${allowed}` };
}

function valuesOf(options: readonly string[]): string {
  return options.length === 0 ? '' : ` Values: ${options.join(', ')}.`;
}
