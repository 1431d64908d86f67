import { child } from '../owner.ts';
import type { Path } from '../readYaml.ts';

/** Where parts of a resolved checklist stand in the overlay's file. */
export interface Origins {
  /** Says that a part, as it is and with all in it, stands at a path of the file. */
  verbatim(part: object, path: Path): void;
  /** Says that a part of the base was changed by an entry, and where what changed its properties stands. */
  changed(part: object, entry: Path, properties: ReadonlyMap<string, Path>, lists?: ReadonlyMap<string, number>): void;
  /** Where something is that a path into the resolved checklist leads to; undefined for what is only the base's. */
  find(root: object, path: Path): Origin | undefined;
}

export interface Origin {
  readonly path: Path;
  /** Whether the very value is there, so that places inside a text are the same. */
  readonly exact: boolean;
}

type Noted = {
  readonly path: Path;
  readonly properties?: ReadonlyMap<string, Path>;
  /** Of lists that were added to: how many items are the base's. */
  readonly lists?: ReadonlyMap<string, number> | undefined;
};

/** An empty account of origins. */
export function makeOrigins(): Origins {
  const noted = new WeakMap<object, Noted>();
  return {
    verbatim: (part, path) => void noted.set(part, { path }),
    changed: (part, path, properties, lists) => void noted.set(part, { path, properties, lists }),
    find(root, path) {
      let found: Origin | undefined;
      let here: unknown = root;
      for (let at = 0; at <= path.length; at++) {
        const note = typeof here === 'object' && here !== null ? noted.get(here) : undefined;
        const next = path[at];
        if (note !== undefined) {
          if (note.properties === undefined) found = { path: [...note.path, ...path.slice(at)], exact: true };
          else found = inChanged(note, path.slice(at));
        }
        if (next === undefined) break;
        here = child(here, next);
      }
      return found;
    },
  };
}

function inChanged({ path, properties, lists }: Noted, [name, index, ...rest]: Path): Origin {
  const property = properties?.get(String(name)) ?? path;
  const own = lists?.get(String(name));
  if (own === undefined || typeof index !== 'number' || index < own) return { path: property, exact: false };
  return { path: [...property, index - own, ...rest], exact: true };
}
