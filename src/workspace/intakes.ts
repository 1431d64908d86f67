import { putFile } from './evidenceFiles.ts';
import { isOpen, startIntake, type Intake } from './fileIntake.ts';
import type { Session } from './session.ts';

const intakes = new WeakMap<Session, Intake>();

/**
 * The intake of an assessment: it goes on while the person looks at other parts of it. While it reads, the browser asks
 * before it leaves the page.
 */
export function intakeOf(session: Session): Intake {
  const there = intakes.get(session);
  if (there) return there;
  const made = startIntake({
    record: () => session.getState().record,
    dispatch: session.dispatch,
    put: putFile,
  });
  const ask = (leaving: BeforeUnloadEvent): void => leaving.preventDefault();
  let asking = false;
  made.subscribe(() => {
    const busy = made.getState().some(isOpen);
    if (busy === asking) return;
    asking = busy;
    if (busy) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
  intakes.set(session, made);
  return made;
}
