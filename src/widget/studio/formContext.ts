import { createContext, useContext, type ReactNode } from 'react';
import type { Path } from '../../studio/formFields.ts';
import type { Problem } from '../../studio/check.ts';
import type { Known } from '../../studio/completions.ts';

/** What the fields of a form need: where they are, what is wrong with them, and how to change them. */
export interface FormBench {
  /** The way to the part that is edited, in the whole checklist. */
  readonly place: Path;
  readonly known: Known;
  /** Problems of the part by the pointer below it, such as `/title`. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** A group at a path below the part, with all its fields: groups and fields hold each other. */
  readonly group: (path: Path, value: unknown) => ReactNode;
  /** Gives the field at a path below the part a value; undefined takes it away. `typing` goes on with the step before. */
  readonly set: (path: Path, value: unknown, typing?: boolean) => void;
}

export const FormContext = createContext<FormBench | undefined>(undefined);

export function useForm(): FormBench {
  const bench = useContext(FormContext);
  if (!bench) throw new Error('This field stands outside a form.');
  return bench;
}
