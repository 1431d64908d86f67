import { createContext } from 'react';
import type { Family } from '../../workspace/family.ts';

/** What a variant's requirements are told of the base; absent in an assessment that is none. */
export interface FamilyView {
  readonly family: Family;
  /** Name of the base; undefined when it is no longer in this browser. */
  readonly baseName: string | undefined;
  /** Address of the base. */
  readonly baseAddress: string;
  readonly onConfirm: (requirement: string) => void;
}

export const FamilyContext = createContext<FamilyView | undefined>(undefined);
