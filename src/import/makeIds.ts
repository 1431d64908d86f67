const LENGTH = 60;

/** Gives out ids that fit a pattern and are never the same twice. */
export interface Ids {
  /** The id for a number of the list, made to fit; from `fallback` where nothing of the number can stay. */
  give(number: string, fallback: string): string;
}

/** Ids of requirements: capitals, digits and hyphens, beginning with a letter. `1.2` becomes `R-1-2`. */
export function requirementIds(): Ids {
  return uniqueIds((text) => {
    const words =
      text
        .toUpperCase()
        .match(/[A-Z0-9]+/g)
        ?.join('-') ?? '';
    return /^\d/.test(words) ? `R-${words}` : words;
  });
}

/** Ids of sections: lower case, digits and hyphens, beginning with a letter. `1.2` becomes `s-1-2`. */
export function sectionIds(): Ids {
  return uniqueIds((text) => slug(text, 's'));
}

/** The text as a slug; with `before` in front where it begins with a digit. Empty where nothing of it can stay. */
export function slug(text: string, before: string): string {
  const words =
    text
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? '';
  return trim(/^\d/.test(words) ? `${before}-${words}` : words);
}

function trim(id: string): string {
  return id.slice(0, LENGTH).replace(/-+$/, '');
}

function uniqueIds(fit: (text: string) => string): Ids {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return {
    give(number, fallback) {
      const stem = trim(fit(number)) || trim(fit(fallback));
      let id = stem;
      // Counting on from the last one keeps a file that repeats one id from taking quadratic time.
      for (let count = next.get(stem) ?? 2; taken.has(id); count += 1) {
        id = `${stem}-${count}`;
        next.set(stem, count + 1);
      }
      taken.add(id);
      return id;
    },
  };
}
