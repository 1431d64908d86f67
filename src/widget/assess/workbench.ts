import { createContext, useContext } from 'react';
import type { Action } from '../../workspace/actions.ts';
import type { Place } from '../logic/place.ts';
import type { ChecklistRouteProps } from '../props.ts';
import type { ChecklistIndex } from './checklistIndex.ts';

/** What every part of the assessment needs and what never changes while one is open. */
export interface Workbench {
  readonly page: ChecklistRouteProps;
  readonly index: ChecklistIndex;
  readonly dispatch: (action: Action) => void;
  readonly go: (place: Place) => void;
  /** Address of a place, for links; undefined where this assessment has no such place. */
  readonly hrefOf: (place: Place) => string | undefined;
  readonly open: (dialog: OpenDialog) => void;
}

export type OpenDialog =
  | { readonly kind: 'add-evidence'; readonly requirement?: string }
  | { readonly kind: 'edit-evidence'; readonly id: string }
  | { readonly kind: 'link-evidence'; readonly requirement: string }
  /** `pasted` are rows that were pasted already. */
  | { readonly kind: 'spreadsheet'; readonly pasted?: string }
  | {
      readonly kind:
        | 'sections'
        | 'guidance'
        | 'shortcuts'
        | 'export'
        | 'carry'
        | 'offers'
        | 'history'
        | 'proposals'
        | 'tour'
        | 'other-answers';
    }
  | { readonly kind: 'give-work' | 'return-work' | 'take-work' };

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('This part of the page stands outside an assessment.');
  return workbench;
}
