import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Checklist } from '../../engine/index.ts';
import { identityOf, type Problem } from '../../studio/check.ts';
import type { Names, OutlineEntry } from '../../studio/outline.ts';
import type { StudioEdition, StudioPageProps, StudioPortal } from '../props.ts';
import type { StudioEditor } from './makeEditor.ts';
import { studioChecks, type StudioChecks } from './studioChecks.ts';

/** What is known of the text of a draft. */
export interface StudioFindings {
  /** The text that the rest is about. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Whether the text could be read at all. */
  readonly readable: boolean;
  readonly outline: readonly OutlineEntry[];
  readonly names?: Names;
  /** The last that was without errors. */
  readonly checklist?: Checklist;
  /** Whether that is the one that is written now. */
  readonly current: boolean;
}

const NOTHING: StudioFindings = { text: '', problems: [], readable: true, outline: [], current: false };

interface Around {
  readonly editor: StudioEditor;
  readonly portal: StudioPortal;
  readonly editions: readonly StudioEdition[];
  readonly load: StudioPageProps['load'];
  readonly base: string | undefined;
}

/** Has the text checked in a worker after each change, and keeps what was found. */
export function useChecked({ editor, portal, editions, load, base }: Around): {
  readonly findings: StudioFindings;
  readonly checks: StudioChecks | undefined;
  /** Why nothing is checked, for people. */
  readonly failed: string | undefined;
} {
  const { text } = useSyncExternalStore(editor.subscribe, editor.sight, editor.sight);
  const [findings, setFindings] = useState(NOTHING);
  const [checks, setChecks] = useState<StudioChecks>();
  const [failed, setFailed] = useState<string>();
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
    checks?.check(text);
  }, [checks, text]);
  const { id } = useMemo(() => identityOf(text), [text]);

  useEffect(() => {
    let left = false;
    let begun: StudioChecks | undefined;
    const own = editions.filter((edition) => edition.id === id);
    const fetched = own.map(async ({ version }) => (await load.texts[`${id}@${version}`]?.())?.default.text ?? []);
    Promise.all(fetched).then(
      (texts) => {
        if (left) return;
        begun = studioChecks({
          ...{ portal, texts: texts.flat(), base },
          onChecked({ problems, structure, checklist }, checked) {
            // What is out of date would be marked at the wrong places.
            if (checked !== editor.sight().text) return;
            editor.show(problems, structure?.outline);
            setFindings((before) => ({
              text: checked,
              problems,
              readable: structure !== undefined,
              outline: structure?.outline ?? before.outline,
              ...((structure ?? before.names) && { names: structure?.names ?? before.names }),
              ...((checklist ?? before.checklist) && { checklist: checklist ?? before.checklist }),
              current: checklist !== undefined,
            }));
          },
          onFailed: setFailed,
        });
        setChecks(begun);
      },
      () => setFailed('Earlier editions could not be fetched, so the text is not checked. Open the page again.'),
    );
    return () => {
      left = true;
      begun?.stop();
      setChecks(undefined);
    };
  }, [editor, portal, editions, load, base, id]);
  return { findings, checks, failed };
}
