import { useHistory } from '@docusaurus/router';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { identityOf } from '../../studio/check.ts';
import { plainForm } from '../../studio/fileForm.ts';
import { nextEdition } from '../../studio/nextEdition.ts';
import { newRecordId } from '../../workspace/ids.ts';
import type { BegunFrom } from '../../workspace/studio/studioStore.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { StudioPageProps, StudioPortal } from '../props.ts';
import { ImportPart } from './ImportPart.tsx';
import { NewPart } from './NewPart.tsx';
import styles from './studio.module.css';
import { StudioDraftList } from './StudioDraftList.tsx';
import type { StudioDrafts } from './useStudioDrafts.ts';
import { useStudioAddress } from './useStudioAddress.ts';

/** Bytes of a file that is opened as a checklist. */
const MOST = 2_000_000;

/** Drafts of this browser, and the ways to begin one. */
export function StudioHome({
  editions,
  load,
  drafts,
  portal,
  asked,
}: Pick<StudioPageProps, 'editions' | 'load'> & {
  readonly drafts: StudioDrafts;
  readonly portal: StudioPortal | undefined;
  readonly asked: string;
}): ReactNode {
  const addressOf = useStudioAddress();
  const history = useHistory();
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const { store, all } = drafts;

  const begin = useCallback(
    async (text: string, from: BegunFrom): Promise<void> => {
      if (!store) return;
      setProblem(undefined);
      try {
        const id = newRecordId();
        await store.add(id, plainForm(text), from, new Date().toISOString());
        history.push(addressOf(id));
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      }
    },
    [store, history, addressOf],
  );
  const openEdition = useCallback(
    async (name: string): Promise<void> => {
      const fetched = await load.texts[name]?.().catch(() => undefined);
      const edition = editions.find(({ id, version }) => `${id}@${version}` === name);
      if (!fetched || !edition) {
        setProblem('This checklist could not be fetched, perhaps because there is no network.');
        return;
      }
      const { text } = fetched.default;
      const base = { name: `edition ${edition.version} of “${edition.title}”`, text };
      await begin(edition.status === 'draft' ? text : nextEdition(text), { base });
    },
    [begin, editions, load],
  );

  // A link from a checklist's page opens it, and goes on with what was begun from it before.
  const done = useRef(false);
  useEffect(() => {
    const wanted = /^open-([a-z0-9-]+)$/.exec(asked)?.[1];
    const edition = editions.findLast(({ id }) => id === wanted);
    if (!edition || !store || !all || done.current) return;
    done.current = true;
    const begun = all.find((draft) => draft.removed === undefined && draft.base && isOf(draft.base.text, edition));
    if (begun) history.replace(addressOf(begun.id));
    else void openEdition(`${edition.id}@${edition.version}`);
  }, [asked, editions, store, all, history, addressOf, openEdition]);

  const openFile = async (file: File): Promise<void> => {
    if (file.size > MOST) {
      setProblem(`“${file.name}” has more than 2 MB, which no checklist has.`);
      return;
    }
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
    } catch {
      setProblem(`“${file.name}” is not text in UTF-8. Open it in a text editor and save it as UTF-8.`);
      return;
    }
    await begin(text, { base: { name: `the file “${file.name}”`, text } });
  };

  return (
    <>
      {problem !== undefined && (
        <Notice tone="error" announce="now" title="This did not work">
          <p>{problem}</p>
        </Notice>
      )}
      <StudioDraftList drafts={drafts} />
      <div className={styles.ways}>
        <section aria-labelledby="open-edition">
          <h2 id="open-edition">Change a checklist of the portal</h2>
          <p>A copy is opened. The portal stays as it is until who maintains it takes your change.</p>
          <ul className={styles.editions}>
            {editions.map(({ id, version, title, status }) => (
              <li key={`${id}@${version}`}>
                <button
                  type="button"
                  className={styles.link}
                  disabled={!store}
                  onClick={() => void openEdition(`${id}@${version}`)}
                >
                  {title}
                </button>{' '}
                <span className={fields.meaning}>
                  edition {version}, {status}
                  {status !== 'draft' && ': opened as the draft of the next edition'}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="open-file">
          <h2 id="open-file">Open a file</h2>
          <p>A checklist as YAML, such as one that you downloaded here.</p>
          <input
            ref={input}
            className="dap-hidden"
            type="file"
            accept=".yaml,.yml,text/yaml,application/yaml"
            tabIndex={-1}
            aria-hidden="true"
            data-open="checklist"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void openFile(file);
              // Lets the same file be chosen again.
              target.value = '';
            }}
          />
          <button type="button" className="dap-button" disabled={!store} onClick={() => input.current?.click()}>
            <Icon name="file" />
            Choose a file
          </button>
        </section>
        <NewPart
          taken={new Set(editions.map(({ id }) => id))}
          source={portal?.sources.find(({ confidence }) => confidence === 'inferred')?.id ?? portal?.sources[0]?.id}
          onBegin={(text) => void begin(text, {})}
        />
        <ImportPart onBegin={({ yaml, entry }, source) => void begin(yaml, { source: { id: source, entry } })} />
      </div>
    </>
  );
}

function isOf(text: string, { id, version }: { readonly id: string; readonly version: string }): boolean {
  const said = identityOf(text);
  return said.id === id && said.version === version;
}
