import { child } from '../owner.ts';
import type { Path } from '../readYaml.ts';

/** Where parts of a resolved checklist stand in the overlay's file. */
export interface Origins {
  /** Says that a part, as it is and with all in it, stands at a path of the file. */
  verbatim(part: object, path: Path): void;
  /** Says that a part of the base was changed by an entry, and where what changed its properties stands. */
  changed(part: object, entry: Path, properties: ReadonlyMap<string, Path>): void;
  /** Where something is that a path into the resolved checklist leads to; undefined for what is only the base's. */
  find(root: object, path: Path): Origin | undefined;
}

export interface Origin {
  readonly path: Path;
  /** Whether the very value is there, so that places inside a text are the same. */
  readonly exact: boolean;
}

type Noted = { readonly path: Path; readonly properties?: ReadonlyMap<string, Path> };

/** An empty account of origins. */
export function makeOrigins(): Origins {
  const noted = new WeakMap<object, Noted>();
  return {
    verbatim: (part, path) => void noted.set(part, { path }),
    changed: (part, path, properties) => void noted.set(part, { path, properties }),
    find(root, path) {
      let found: Origin | undefined;
      let here: unknown = root;
      for (let at = 0; at <= path.length; at++) {
        const note = typeof here === 'object' && here !== null ? noted.get(here) : undefined;
        const next = path[at];
        if (note !== undefined) {
          if (note.properties === undefined) found = { path: [...note.path, ...path.slice(at)], exact: true };
          else found = { path: note.properties.get(String(next)) ?? note.path, exact: false };
        }
        if (next === undefined) break;
        here = child(here, next);
      }
      return found;
    },
  };
}
