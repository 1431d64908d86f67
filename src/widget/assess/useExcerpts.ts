import { useEffect, useState } from 'react';

/** The beginning of each cited clause as plain text, by clause id; paragraphs are parted by a blank line. */
export type Excerpts = Readonly<Record<string, string>>;

let loading: Promise<Excerpts> | undefined;

/**
 * Excerpts of clauses, loaded on first use and not with the page: they are a fifth of its data. Undefined until they are
 * there; where they cannot be loaded, the clause is still one link away.
 */
export function useExcerpts(): Excerpts | undefined {
  const [excerpts, setExcerpts] = useState<Excerpts>();
  useEffect(() => {
    let wanted = true;
    loading ??= import('@generated/checklists/default/excerpts.json').then((module) => module.default);
    loading.then(
      (loaded) => wanted && setExcerpts(loaded),
      () => (loading = undefined),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return excerpts;
}
