import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Problem } from '../../studio/check.ts';
import type { Known } from '../../studio/completions.ts';
import type { TextChange } from '../../studio/edit/textChange.ts';
import type { OutlineEntry } from '../../studio/outline.ts';
import { newRecordId } from '../../workspace/ids.ts';
import type { StudioDraft } from '../../workspace/studio/studioDraft.ts';
import { studioSession } from '../../workspace/studio/studioSession.ts';
import type { StudioStore } from '../../workspace/studio/studioStore.ts';
import { usePreference } from '../assess/usePreference.ts';
import type { StudioPageProps, StudioPortal } from '../props.ts';
import { DeskNotices } from './DeskNotices.tsx';
import { EditorHost } from './EditorHost.tsx';
import { FormPane } from './FormPane.tsx';
import { ItemActions } from './ItemActions.tsx';
import { makeEditor } from './makeEditor.ts';
import { OutlinePane } from './OutlinePane.tsx';
import { changesFor, linesOf, spanOf } from './problemPlace.ts';
import { ProblemsPane } from './ProblemsPane.tsx';
import styles from './studio.module.css';
import { StudioBar } from './StudioBar.tsx';
import { StudioSide } from './StudioSide.tsx';
import { useChecked } from './useChecked.ts';

/** Milliseconds after a change in which further ones are saved with it. */
const PAUSE = 250;
const VIEWS = ['form', 'text'] as const;

/** An open draft: outline, form or text, problems, and beside it what people will see and what the change means. */
export function StudioDesk({
  stored,
  store,
  portal: registered,
  editions,
  load,
}: Pick<StudioPageProps, 'editions' | 'load'> & {
  readonly stored: StudioDraft;
  readonly store: StudioStore;
  readonly portal: StudioPortal;
}): ReactNode {
  const [portal] = useState(() => withSource(registered, stored));
  const known = useRef<Known>({ portal, names: undefined });
  const [editor] = useState(() => makeEditor(stored.text, () => known.current));
  const [session] = useState(() =>
    studioSession(store, stored, { clock: () => new Date().toISOString(), pause: PAUSE }),
  );
  const { save, theirs } = useSyncExternalStore(session.subscribe, session.state, session.state);
  const sight = useSyncExternalStore(editor.subscribe, editor.sight, editor.sight);
  const { findings, checks, failed } = useChecked({ editor, portal, editions, load, base: stored.base?.text });
  const [view, setView] = usePreference('studio-view', VIEWS);
  /** What a small screen shows. */
  const [narrow, setNarrow] = useState<'outline' | 'centre' | 'side'>('centre');
  const [refused, setRefused] = useState(false);
  /** Id of an entry that is to be selected as soon as the outline has it. */
  const wanted = useRef<string>(undefined);

  useEffect(() => session.open(), [session]);
  useEffect(() => editor.subscribe(() => session.write(editor.sight().text)), [editor, session]);
  // What is typed is in the session at once: another text can only come from another tab.
  useEffect(
    () =>
      session.subscribe(() => {
        const { text: kept } = session.state();
        if (kept !== editor.sight().text) editor.replace(kept);
      }),
    [editor, session],
  );
  useEffect(() => {
    const leave = (): void => void session.flush();
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [session]);

  const names = findings.names;
  const knownNow = useMemo<Known>(() => ({ portal, names }), [portal, names]);
  useEffect(() => {
    known.current = knownNow;
  }, [knownNow]);

  const { outline, text, cursor } = sight;
  const entry = useMemo(() => entryAt(outline, cursor), [outline, cursor]);
  const select = useCallback(
    (chosen: OutlineEntry | undefined): void => {
      const at = chosen?.from ?? 0;
      editor.select(at, at, view === 'text');
      setNarrow('centre');
    },
    [editor, view],
  );
  const selectPointer = useCallback(
    (pointer: string): void => select(editor.sight().outline.find((one) => one.pointer === pointer)),
    [editor, select],
  );
  const selectId = useCallback(
    (id: string): void => {
      const found = editor.sight().outline.find((one) => one.kind === 'requirement' && one.id === id);
      if (found) select(found);
    },
    [editor, select],
  );
  useEffect(() => {
    const found = wanted.current === undefined ? undefined : outline.find(({ id }) => id === wanted.current);
    if (!found || findings.text !== text) return;
    wanted.current = undefined;
    select(found);
  }, [outline, findings, text, select]);

  const change = useCallback(
    (made: TextChange, typing: boolean): void => {
      setRefused(false);
      editor.apply(made, typing);
    },
    [editor],
  );
  const refuse = useCallback(() => setRefused(true), []);
  const goTo = useCallback(
    (problem: Problem): void => {
      const { from, to } = spanOf(problem, linesOf(editor.sight().text));
      editor.select(from, to, true);
      setNarrow('centre');
      const field = problem.path.split('/').slice(1);
      if (view === 'form')
        requestAnimationFrame(() => {
          // Where the form has no such field, the text has the place.
          if (!focusField(field)) setView('text');
        });
    },
    [editor, view, setView],
  );
  const fix = useCallback(
    (problems: readonly Problem[]): void => editor.apply(changesFor(problems, linesOf(editor.sight().text))),
    [editor],
  );

  return (
    <main className={styles.desk} data-narrow={narrow}>
      <StudioBar
        editor={editor}
        sight={sight}
        save={save}
        problems={findings.problems}
        checked={findings.text === text}
        base={stored.base}
      />
      <DeskNotices
        save={save}
        theirs={theirs}
        source={registered.sources.some(({ id }) => id === stored.source?.id) ? undefined : stored.source}
        failed={failed}
        refused={refused}
        onChoose={(which) => void session.settle(which, newRecordId())}
        onRetry={session.retry}
      />
      <div className={styles.switch} role="group" aria-label="Parts of the page">
        {(['outline', 'centre', 'side'] as const).map((part) => (
          <button
            key={part}
            type="button"
            className={styles.part}
            aria-pressed={narrow === part}
            onClick={() => setNarrow(part)}
          >
            {part === 'outline' ? 'Outline' : part === 'centre' ? 'Edit' : 'Preview and more'}
          </button>
        ))}
      </div>
      <div className={styles.columns}>
        <div className={styles.left}>
          <OutlinePane
            outline={outline}
            problems={findings.problems}
            selected={entry?.pointer ?? ''}
            onSelect={selectPointer}
          />
        </div>
        <div className={styles.centre}>
          <div className={styles.views} role="group" aria-label="How to edit">
            {VIEWS.map((one) => (
              <button
                key={one}
                type="button"
                className={styles.part}
                aria-pressed={view === one}
                onClick={() => setView(one)}
              >
                {one === 'form' ? 'Form' : 'Text'}
              </button>
            ))}
          </div>
          <div className={styles.work}>
            <EditorHost editor={editor} hidden={view !== 'text'} />
            {view === 'form' && (
              <FormPane
                onText={() => setView('text')}
                onUndo={editor.undo}
                onRedo={editor.redo}
                text={text}
                entry={entry}
                problems={findings.problems}
                known={knownNow}
                onChange={change}
                onRefused={refuse}
                actions={
                  <ItemActions
                    text={text}
                    outline={outline}
                    entry={entry}
                    ready={findings.text === text && findings.readable}
                    onChange={(made, id) => {
                      wanted.current = id;
                      change(made, false);
                    }}
                    onRefused={refuse}
                  />
                }
              />
            )}
          </div>
          <ProblemsPane problems={findings.problems} onGo={goTo} onFix={fix} />
        </div>
        <StudioSide
          base={stored.base?.name}
          portal={portal}
          entry={entry}
          findings={findings}
          checks={checks}
          failed={failed !== undefined}
          onSelect={selectId}
        />
      </div>
    </main>
  );
}

/** An imported list cites an entry that the register has yet to take in: the draft is judged as if it had. */
function withSource(portal: StudioPortal, { source }: StudioDraft): StudioPortal {
  if (!source || portal.sources.some(({ id }) => id === source.id)) return portal;
  const entry = {
    id: source.id,
    title: 'The imported list, not in the register yet',
    confidence: 'secondary',
  } as const;
  return { ...portal, sources: [...portal.sources, entry] };
}

/** The innermost entry that an offset is in. */
function entryAt(outline: readonly OutlineEntry[], offset: number): OutlineEntry | undefined {
  let found: OutlineEntry | undefined;
  for (const entry of outline) if (entry.from <= offset && offset < entry.to) found = entry;
  return found;
}

/** Goes to the field that a problem is about, or the nearest around it; false where the form has none. */
function focusField(pointer: readonly string[]): boolean {
  for (let start = 0; start < pointer.length; start++) {
    for (let end = pointer.length; end > start; end--) {
      const name = pointer.slice(start, end).join('.');
      const field = document.querySelector(`[data-field="${CSS.escape(name)}"]`);
      const control = field?.querySelector<HTMLElement>('input, textarea, select, button');
      if (control) {
        control.focus();
        return true;
      }
    }
  }
  return false;
}
