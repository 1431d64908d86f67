/**
 * Where in an assessment a person is, kept after `#` in the address so that it never reaches a server.
 * `#r=<record id>` with `q=<requirement>`, `s=<section>` or `v=device|evidence|next`.
 */

export type Place =
  | { readonly view: 'requirement'; readonly id: string }
  | { readonly view: 'section'; readonly id: string }
  | { readonly view: 'device' | 'evidence' | 'next' }
  /** Not said: the page chooses. */
  | { readonly view: 'start' };

export interface Address {
  /** Id of the record; absent when the address names none. */
  readonly record?: string;
  readonly place: Place;
}

/** Reads an address. Anything that makes no sense is the start. */
export function readAddress(hash: string): Address {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const record = values.get('r');
  return { ...(record && { record }), place: placeOf(values) };
}

function placeOf(values: URLSearchParams): Place {
  const requirement = values.get('q');
  if (requirement) return { view: 'requirement', id: requirement };
  const section = values.get('s');
  if (section) return { view: 'section', id: section };
  const view = values.get('v');
  return view === 'device' || view === 'evidence' || view === 'next' ? { view } : { view: 'start' };
}

/** The address of a place, `#` included. */
export function writeAddress(record: string, place: Place = { view: 'start' }): string {
  const values = new URLSearchParams({ r: record });
  if (place.view === 'requirement') values.set('q', place.id);
  else if (place.view === 'section') values.set('s', place.id);
  else if (place.view !== 'start') values.set('v', place.view);
  return `#${values.toString()}`;
}
