import { useCallback, useDeferredValue, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { RequirementResult, Result } from '../../engine/index.ts';
import type { Session } from '../../workspace/session.ts';
import type { Store } from '../../workspace/store.ts';
import { openToDos } from '../../workspace/notes.ts';
import { waitingWork } from '../../workspace/work/waitingWork.ts';
import { givenRequirements } from '../../workspace/work/workFile.ts';
import { filterOf, type BesideResults, type Filter } from '../logic/filters.ts';
import { neighbours } from '../logic/neighbours.ts';
import { writeAddress, type Place } from '../logic/place.ts';
import { isMeant } from '../logic/search.ts';
import { commandFor } from '../logic/shortcuts.ts';
import type { ChecklistRouteProps } from '../props.ts';
import { Announcer } from './Announcer.tsx';
import styles from './AssessmentDesk.module.css';
import { Banners } from './Banners.tsx';
import { BottomBar } from './BottomBar.tsx';
import { Centre } from './Centre.tsx';
import { CollaborationContext, type Collaboration } from './collaboration.ts';
import { indexChecklist, type ChecklistIndex } from './checklistIndex.ts';
import { FamilyContext } from './familyContext.ts';
import { FamilyNotice } from './FamilyNotice.tsx';
import { lazyDialogs } from './lazyDialogs.tsx';
import { lazyAsked } from './lazyParts.tsx';
import { Rail, type RailProps } from './Rail.tsx';
import { Side } from './Side.tsx';
import { TopBar } from './TopBar.tsx';
import { TourOffer } from './TourOffer.tsx';
import type { Go } from './useAddress.ts';
import { useArrival } from './useArrival.ts';
import { useAsked } from './useAsked.ts';
import { useCommands } from './useCommands.ts';
import { useEditionChange } from './useEditionChange.ts';
import { useEvidenceKeeping } from './useEvidenceKeeping.ts';
import { useFamily } from './useFamily.ts';
import { usePastedTable } from './usePastedTable.ts';
import { ON_OFF, usePreference } from './usePreference.ts';
import { useReadiness } from './useReadiness.ts';
import { useResult } from './useResult.ts';
import { useShortcuts } from './useShortcuts.ts';
import { WorkBanner } from './WorkBanner.tsx';
import { WorkbenchContext, type OpenDialog, type Workbench } from './workbench.ts';

export interface AssessmentDeskProps {
  readonly page: ChecklistRouteProps;
  readonly session: Session;
  readonly store: Store;
  /** The place in the address. */
  readonly asked: Place;
  readonly go: Go;
}

/** One assessment, open: everything on screen is drawn from the session's state and the address. */
export function AssessmentDesk({ page, session, store, asked, go: goTo }: AssessmentDeskProps): ReactNode {
  const state = useSyncExternalStore(session.subscribe, session.getState, session.getState);
  const { record } = state;
  const { checklist } = page;
  const result = useResult(checklist, record);
  // What stands around the question follows a moment later, so that the answer itself is on screen at once.
  const later = useDeferredValue(result);
  const results = useMemo(() => byId(result), [result]);
  const laterResults = useMemo(() => byId(later), [later]);
  const index = useMemo(() => indexChecklist(checklist), [checklist]);

  const { notes, replies, work } = state;
  const asksOf = useAsked(replies);
  const beside = useMemo<BesideResults>(
    () => ({
      toDo: new Set(openToDos(notes).map(({ requirement }) => requirement)),
      ...(work && { given: givenRequirements(work) }),
      ...(asksOf && { asked: asksOf }),
    }),
    [notes, work, asksOf],
  );
  const collaboration = useMemo<Collaboration>(
    () => ({
      record: session.id,
      notes,
      replies,
      asked: asksOf,
      work,
      note: session.note,
      reply: session.reply,
      undo: session.undo,
    }),
    [session, notes, replies, asksOf, work],
  );

  const [filter, setFilter] = useState<Filter>(work ? 'given' : 'all');
  const [typed, setTyped] = useState('');
  const [dialog, setDialog] = useState<OpenDialog | undefined>(() =>
    waitingWork(session.id) ? { kind: 'take-work' } : undefined,
  );
  const [focused, setFocused] = useState<string>();
  const [singleKeys, setSingleKeys] = usePreference('single-keys', ON_OFF);
  // Where a person comes in does not move while they answer.
  const [start] = useState<Place>(() => firstPlace(index, record.profile, results, beside.given));
  const place = asked.view === 'start' ? start : asked;

  const bench = useMemo<Workbench>(
    () => ({
      page,
      index,
      dispatch: session.dispatch,
      go: (next) => goTo(session.id, next),
      hrefOf: (next) => writeAddress(session.id, next),
      open: setDialog,
    }),
    [page, index, session, goTo],
  );

  const shown = useMemo(() => {
    const { matches } = filterOf(filter);
    return new Set(
      index.requirements.flatMap(({ requirement }) => {
        const one = laterResults.get(requirement.id);
        return one && matches(one, beside) && isMeant(requirement, typed) ? [requirement.id] : [];
      }),
    );
  }, [index, laterResults, filter, typed, beside]);

  const currentId = currentRequirement(place, focused, index, shown);
  const current = currentId === undefined ? undefined : index.byId.get(currentId);
  const around = useMemo(() => {
    const all = index.requirements.map(({ requirement }) => requirement.id);
    const within = place.view === 'section' ? idsIn(index, place.id) : all;
    return neighbours(within, shown, currentId);
  }, [index, place, shown, currentId]);

  const centre = useRef<HTMLElement>(null);
  const side = useRef<HTMLElement>(null);
  useArrival(place, centre);
  useReadiness();
  useEvidenceKeeping(store, record.evidence);
  const run = useCommands({
    bench,
    session,
    place,
    centre,
    side,
    requirement: current?.requirement,
    result: currentId === undefined ? undefined : results.get(currentId),
    ...around,
  });
  useShortcuts((press, focus) => commandFor(press, focus, singleKeys === 'on'), run);
  usePastedTable(setDialog);

  const change = useEditionChange(store, record, page);
  const family = useFamily(store, session, state);
  const close = useCallback(() => setDialog(undefined), []);
  const rail: RailProps = {
    result: later,
    results: laterResults,
    place,
    filter,
    onFilter: setFilter,
    typed,
    onType: setTyped,
    shown,
    evidenceCount: Object.keys(record.evidence).length,
    beside,
  };

  return (
    <WorkbenchContext value={bench}>
      <CollaborationContext value={collaboration}>
        <TopBar state={state} result={result} onUndo={session.undo} onRedo={session.redo} />
        <div className={styles.columns}>
          <aside className={styles.rail} aria-label="Find and filter" data-tour="find">
            <Rail {...rail} />
          </aside>
          <main
            ref={centre}
            className={styles.centre}
            data-tour="work"
            onFocusCapture={(event) => setFocused(requirementAround(event.target))}
          >
            {work && <WorkBanner work={work} />}
            {replies && <lazyAsked.Component />}
            <Banners
              state={state}
              durable={store.durable}
              change={change}
              unknownAnswers={result.unknownAnswers}
              onKeep={() => void session.keep()}
              onRetry={() => void session.flush()}
              onSettle={session.settle}
            />
            {place.view === 'device' && <TourOffer />}
            {family && <FamilyNotice family={family} record={record} />}
            <FamilyContext value={family?.view}>
              <Centre
                place={place}
                session={session}
                record={record}
                result={result}
                results={results}
                shown={shown}
                current={currentId}
                {...around}
              />
            </FamilyContext>
          </main>
          <aside
            ref={side}
            className={styles.side}
            aria-label="Guidance and next steps"
            tabIndex={-1}
            data-tour="guide"
          >
            <Side requirement={current?.requirement} result={later} place={place} />
          </aside>
        </div>
        <BottomBar place={place} hasGuidance={current !== undefined} />
        <Announcer result={result} save={state.save.status} />
        {dialog && (
          <lazyDialogs.Component
            dialog={dialog}
            record={record}
            requirement={current?.requirement}
            rail={rail}
            store={store}
            session={session}
            family={family}
            label={state.label}
            onOpenOther={(id) => goTo(id, { view: 'start' })}
            singleKeys={singleKeys === 'on'}
            onSingleKeys={(on) => setSingleKeys(on ? 'on' : 'off')}
            onClose={close}
          />
        )}
      </CollaborationContext>
    </WorkbenchContext>
  );
}

/** The Device first; once something is known of it, the first requirement that is open, among those given if any were. */
function firstPlace(
  index: ChecklistIndex,
  profile: Readonly<Record<string, unknown>>,
  results: ReadonlyMap<string, { readonly open: boolean }>,
  given: ReadonlySet<string> | undefined,
): Place {
  if (!given && Object.keys(profile).length === 0 && index.labels.size > 0) return { view: 'device' };
  const all = index.requirements.map(({ requirement }) => requirement.id);
  const ids = given ? all.filter((one) => given.has(one)) : all;
  const id = ids.find((one) => results.get(one)?.open) ?? ids[0];
  return id === undefined ? { view: 'device' } : { view: 'requirement', id };
}

function byId({ requirements }: Result): ReadonlyMap<string, RequirementResult> {
  return new Map(requirements.map((one) => [one.id, one]));
}

function idsIn(index: ChecklistIndex, section: string): readonly string[] {
  return index.requirements.flatMap(({ requirement, path }) =>
    path.some(({ id }) => id === section) ? [requirement.id] : [],
  );
}

/** In a section: the one that has the focus, else the first that is shown. */
function currentRequirement(
  place: Place,
  focused: string | undefined,
  index: ChecklistIndex,
  shown: ReadonlySet<string>,
): string | undefined {
  if (place.view === 'requirement') return place.id;
  if (place.view !== 'section') return undefined;
  const ids = idsIn(index, place.id);
  return focused !== undefined && ids.includes(focused) ? focused : ids.find((id) => shown.has(id));
}

function requirementAround(target: EventTarget): string | undefined {
  return target instanceof Element
    ? (target.closest('[data-requirement]')?.getAttribute('data-requirement') ?? undefined)
    : undefined;
}
