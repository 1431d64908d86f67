import { useCallback, type RefObject } from 'react';
import type { Requirement, RequirementResult } from '../../engine/index.ts';
import type { Session } from '../../workspace/session.ts';
import type { Place } from '../logic/place.ts';
import type { Command } from '../logic/shortcuts.ts';
import type { Workbench } from './workbench.ts';

interface Situation {
  readonly bench: Workbench;
  readonly session: Session;
  readonly place: Place;
  readonly centre: RefObject<HTMLElement | null>;
  readonly side: RefObject<HTMLElement | null>;
  readonly requirement: Requirement | undefined;
  readonly result: RequirementResult | undefined;
  /** Ids before and after the current requirement, among those shown. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** Does what a single-key shortcut means, to the requirement that is current. */
export function useCommands(situation: Situation): (command: Command) => void {
  const { bench, session, place, centre, side, requirement, result, previous, next } = situation;
  return useCallback(
    (command) => {
      const card = requirement && centre.current?.querySelector(`[data-requirement="${requirement.id}"]`);
      const inCard = (selector: string): void => card?.querySelector<HTMLElement>(selector)?.focus();
      switch (command.do) {
        case 'next':
        case 'previous': {
          const id = command.do === 'next' ? next : previous;
          if (id === undefined) return;
          if (place.view === 'section')
            showTitle(centre.current?.querySelector(`[data-requirement="${id}"] [data-title]`));
          else bench.go({ view: 'requirement', id });
          return;
        }
        case 'answer':
          if (requirement && result?.applies !== 'false') answer(bench, requirement, command.claim);
          return;
        case 'clear':
          if (requirement) bench.dispatch({ type: 'clear-answer', requirement: requirement.id });
          return;
        case 'evidence':
          if (requirement) bench.open({ kind: 'add-evidence', requirement: requirement.id });
          return;
        case 'rationale':
          return inCard('[data-rationale]');
        case 'guidance':
          if (side.current?.offsetParent) side.current.focus();
          else if (requirement) bench.open({ kind: 'guidance' });
          return;
        case 'help':
          return bench.open({ kind: 'shortcuts' });
        case 'undo':
          return session.undo();
        case 'redo':
          return session.redo();
      }
    },
    [bench, session, place, centre, side, requirement, result, previous, next],
  );
}

function showTitle(title: Element | null | undefined): void {
  if (!(title instanceof HTMLElement)) return;
  title.focus({ preventScroll: true });
  title.scrollIntoView({ block: 'start' });
}

/** Only what the requirement offers: keys never put in an answer that the screen does not show as a choice. */
function answer(
  { dispatch }: Workbench,
  requirement: Requirement,
  claim: 'met' | 'partly-met' | 'not-met' | 'not-applicable',
) {
  const { id, response, objectives } = requirement;
  if (claim === 'not-applicable') {
    if (response.notApplicable) dispatch({ type: 'set-answer', requirement: id, answer: claim });
    return;
  }
  if (objectives.length === 0) {
    if (response.kind === 'conformance') dispatch({ type: 'set-answer', requirement: id, answer: claim });
    return;
  }
  // In parts: the part that has the focus.
  const part = document.activeElement?.closest('[data-objective]')?.getAttribute('data-objective');
  if (part) dispatch({ type: 'set-objective', requirement: id, objective: part, claim });
}
