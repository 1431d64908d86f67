import { ShortcutsDialog } from '../assess/ShortcutsDialog.tsx';
import { REVIEW_SHORTCUTS } from '../logic/reviewShortcuts.ts';
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import { assess } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { applyEdits } from '../../review/applyEdit.ts';
import { checkEdit } from '../../review/checkEdit.ts';
import type { ReviewProblem } from '../../review/problem.ts';
import type { ReviewSession } from '../../workspace/reviews/reviewSession.ts';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import { userName } from '../../workspace/userName.ts';
import { indexChecklist } from '../assess/checklistIndex.ts';
import { ON_OFF, usePreference } from '../assess/usePreference.ts';
import { useShortcuts } from '../assess/useShortcuts.ts';
import { writeReviewAddress, type ReviewAddress } from '../logic/reviewAddress.ts';
import { reviewCommandFor, type ReviewCommand } from '../logic/reviewShortcuts.ts';
import { Dialog } from '../parts/Dialog.tsx';
import type { ChecklistRouteProps, ReviewPageProps } from '../props.ts';
import styles from './desk.module.css';
import { DeskBanners } from './DeskBanners.tsx';
import { DeskBar } from './DeskBar.tsx';
import { DeskContext, type Desk } from './deskContext.ts';
import { determine, undetermine } from './determine.ts';
import { JudgementPane, type Writing } from './JudgementPane.tsx';
import { QueuePane } from './QueuePane.tsx';
import { inFilter, type QueueFilter } from './queueRows.ts';
import { RequirementPane } from './RequirementPane.tsx';
import { ResultPane } from './ResultPane.tsx';
import { SubmissionPane } from './SubmissionPane.tsx';
import type { SubmissionFile } from './submissionFile.ts';
import { useDeskAddress } from './useDeskAddress.ts';
import { useEvidenceDialog } from './useEvidenceDialog.tsx';
import { useQueue } from './useQueue.ts';

export interface ReviewDeskProps {
  readonly edition: ChecklistRouteProps;
  /** Every edition that the portal has. */
  readonly portal: ReviewPageProps;
  readonly session: ReviewSession;
  readonly store: ReviewStore;
  readonly record: SubmissionRecord;
  readonly file: SubmissionFile | undefined;
  readonly address: Extract<ReviewAddress, { view: 'desk' }>;
}

/** One review, open: the queue, the requirement, the judgement. All of it can be done with the keyboard. */
export function ReviewDesk({ edition, portal, session, store, record, file, address }: ReviewDeskProps): ReactNode {
  const state = useSyncExternalStore(session.subscribe, session.getState, session.getState);
  const { review } = state;
  // What is read follows a moment later, so that what was concluded is on screen at once.
  const later = useDeferredValue(review);
  const { checklist } = edition;
  const [here, go] = useDeskAddress(session.id, address);
  const index = useMemo(() => indexChecklist(checklist), [checklist]);
  const result = useMemo(() => assess(checklist, record), [checklist, record]);
  const results = useMemo(() => new Map(result.requirements.map((one) => [one.id, one])), [result]);
  const subject = useMemo(() => ({ checklist, record }), [checklist, record]);
  const rows = useQueue(subject, result, review);
  const [filter, setFilter] = useState<QueueFilter>('all');
  const [guidance, setGuidance] = useState(false);
  const [writing, setWriting] = useState<Writing>();
  const [dialog, setDialog] = useState<'keys' | 'queue'>();
  const [singleKeys, setSingleKeys] = usePreference('single-keys', ON_OFF);

  const [problems, setProblems] = useState<readonly ReviewProblem[]>([]);

  const desk = useMemo<Desk>(() => {
    const hrefOf: Desk['hrefOf'] = (to) => writeReviewAddress({ view: 'desk', review: session.id, ...to });
    return {
      page: edition,
      index,
      record,
      file,
      change(label, changes, typing) {
        const at = new Date().toISOString();
        const by = (name: string): string => name.trim() || userName() || 'Unnamed reviewer';
        let problems: readonly ReviewProblem[] = [];
        session.change(
          label,
          (now) => {
            const edits = changes(now).map((change) => ({ ...change, by: by(now.reviewer), at }));
            problems = edits.flatMap((edit) => checkEdit({ checklist, record }, now, edit, result)).filter(isToBeSaid);
            return problems.some(({ severity }) => severity === 'error') ? now : applyEdits(now, edits);
          },
          typing,
        );
        setProblems((before) => (before.length === 0 && problems.length === 0 ? before : problems));
      },
      hrefOf,
      go(to) {
        go(to);
        // The queue of a small screen stands before what was chosen in it.
        setDialog(undefined);
        window.scrollTo({ top: 0, behavior: 'instant' });
      },
    };
  }, [edition, index, checklist, record, result, file, session, go]);

  // The one that is looked at stays in the queue, so that judging it does not take it away.
  const shown = useMemo(
    () => rows.filter((row) => row.id === here.requirement || inFilter(row, filter)),
    [rows, filter, here.requirement],
  );
  const current = here.requirement ?? shown[0]?.id;
  // What was being written, and what was said of it, was about the one before.
  useEffect(() => {
    setWriting(undefined);
    setProblems((before) => (before.length === 0 ? before : []));
  }, [current]);
  const place = shown.findIndex(({ id }) => id === current);
  const listed = current === undefined ? undefined : index.byId.get(current);
  const own = current === undefined ? undefined : results.get(current);
  const evidence = useEvidenceDialog(desk, review);
  const working = here.part === undefined && listed && own ? current : undefined;

  const step = useCallback(
    (by: number) => {
      const next = shown[place + by] ?? (place < 0 ? shown[0] : undefined);
      if (!next) return;
      desk.go({ requirement: next.id });
    },
    [shown, place, desk],
  );

  function run(command: ReviewCommand): void {
    switch (command) {
      case 'next':
        return step(1);
      case 'previous':
        return step(-1);
      case 'undo':
        return session.undo();
      case 'help':
        return setDialog('keys');
      case 'filter':
        return document.querySelector<HTMLElement>('[data-filter-chips] input:checked')?.focus();
      case 'evidence':
        return working ? evidence.openFirst(working) : undefined;
      case 'observe':
      case 'ask':
      case 'act':
        return setWriting(working ? command : undefined);
      case 'accept':
        return working ? determine(desk, working, 'accepted') : undefined;
      case 'reject':
        if (!working) return;
        // On screen before the next key, which is the first letter of the reason.
        flushSync(() => determine(desk, working, 'rejected'));
        return focusReason();
      case 'reason':
        return focusReason();
      case 'clear':
        return working ? undetermine(desk, working) : undefined;
    }
  }
  useShortcuts((press, focus) => reviewCommandFor(press, focus, singleKeys === 'on'), run);

  const queue = <QueuePane rows={rows} shown={shown} current={working} filter={filter} onFilter={setFilter} />;
  return (
    <DeskContext value={desk}>
      <DeskBar state={state} rows={rows} result={result} part={here.part} onUndo={session.undo} onOpen={setDialog} />
      <div className={working ? styles.columns : styles.two}>
        <aside className={styles.queue} aria-label="Queue">
          {queue}
        </aside>
        <main className={styles.centre}>
          <DeskBanners session={session} state={state} file={file} durable={store.durable} />
          {here.part === 'result' ? (
            <ResultPane review={review} result={result} rows={rows} portal={portal} />
          ) : here.part === 'submission' ? (
            <SubmissionPane review={review} store={store} editions={portal.editions} />
          ) : listed && own ? (
            <RequirementPane
              listed={listed}
              result={own}
              reasons={rows.find(({ id }) => id === current)?.reasons}
              review={later}
              guidance={guidance}
              onGuidance={setGuidance}
              onLook={evidence.open}
            />
          ) : (
            <p>There is no requirement {current} in this edition.</p>
          )}
        </main>
        {working && listed && (
          <aside className={styles.judgement} aria-label="Judgement">
            <JudgementPane
              requirement={listed.requirement}
              review={review}
              problems={problems}
              writing={writing}
              onWrite={setWriting}
              onStep={step}
              last={place < 0 || place === shown.length - 1}
            />
          </aside>
        )}
      </div>
      {evidence.dialog}
      {dialog === 'keys' && (
        <ShortcutsDialog
          shortcuts={REVIEW_SHORTCUTS}
          on={singleKeys === 'on'}
          onSwitch={(on) => setSingleKeys(on ? 'on' : 'off')}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'queue' && (
        <Dialog title="Queue" side onClose={() => setDialog(undefined)}>
          {queue}
        </Dialog>
      )}
    </DeskContext>
  );
}

function focusReason(): void {
  document.querySelector<HTMLElement>('[data-reason] textarea')?.focus({ preventScroll: true });
}

/** A reason is written after the determination: that it is missing is said beside it, and with the result. */
function isToBeSaid({ code }: ReviewProblem): boolean {
  return code !== 'needs-reason' && code !== 'empty';
}
