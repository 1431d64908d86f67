import type { ReactNode } from 'react';
import type { Session, SessionState } from '../../workspace/session.ts';
import type { EditionChange } from '../../workspace/edition.ts';
import { fieldWords, valueWords } from '../logic/changeWords.ts';
import { dayWords } from '../logic/dates.ts';
import { count } from '../logic/words.ts';
import { Notice } from '../parts/Notice.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { useWorkbench } from './workbench.ts';

/** What a person must know before they go on: not saved, deleted, another edition, answers that nothing asks for. */
export function Banners({
  state,
  durable,
  change,
  unknownAnswers,
  onKeep,
  onRetry,
  onSettle,
}: {
  readonly state: SessionState;
  readonly durable: boolean;
  readonly change: EditionChange | undefined;
  readonly unknownAnswers: readonly string[];
  /** Stores the assessment again. */
  readonly onKeep: () => void;
  readonly onRetry: () => void;
  readonly onSettle: Session['settle'];
}): ReactNode {
  const { open } = useWorkbench();
  const { save, removed } = state;
  const offers = Object.values(state.record.answers).flatMap(({ carried }) => Object.keys(carried?.offered ?? {}));
  const waiting = offers.length;
  const elsewhere = offers.some((origin) => origin.includes('@'));
  const exportButton = (
    <button type="button" className="dap-button" onClick={() => open({ kind: 'export' })}>
      Export now
    </button>
  );
  return (
    <>
      {!durable && (
        <Notice tone="warning" title="This browser keeps nothing" actions={exportButton}>
          <p>
            It allows this site no storage, perhaps because of a private window or a setting. What you enter is lost
            when the page is closed: export the assessment before you leave.
          </p>
        </Notice>
      )}
      {save.status === 'failed' && (
        <Notice
          tone="error"
          announce="now"
          title={`Not saved: ${save.error ?? 'the browser did not say why.'}`}
          actions={
            <>
              <button
                type="button"
                className="dap-button dap-button--primary"
                onClick={save.missing ? onKeep : onRetry}
              >
                {save.missing ? 'Store it again' : 'Try again'}
              </button>
              {exportButton}
            </>
          }
        />
      )}
      {state.conflicts.length > 0 && (
        <Notice tone="warning" announce="politely" title="Another tab changed the same field at the same time">
          <ul>
            {state.conflicts.map((conflict) => (
              <li key={conflict.path.join(' ')}>
                <strong>{fieldWords(conflict.path)}</strong>: here it is <q dir="auto">{valueWords(conflict.mine)}</q>,
                and the other tab had put <q dir="auto">{valueWords(conflict.theirs)}</q>.{' '}
                <button type="button" className="dap-button" onClick={() => onSettle(conflict, 'mine')}>
                  Keep what is here<span className="dap-hidden">: {fieldWords(conflict.path)}</span>
                </button>{' '}
                <button type="button" className="dap-button" onClick={() => onSettle(conflict, 'theirs')}>
                  Use the other<span className="dap-hidden">: {fieldWords(conflict.path)}</span>
                </button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {removed && (
        <Notice tone="warning" title={`This assessment was deleted on ${dayWords(removed)}`}>
          <p>It is still here for a while. Any change brings it back to your list.</p>
        </Notice>
      )}
      {change && <EditionBanner change={change} />}
      {waiting > 0 && (
        <Notice
          tone="info"
          title={`${count(waiting, 'answer')} of ${elsewhere ? 'other texts' : 'an earlier edition'} to confirm`}
          actions={
            <button type="button" className="dap-button" onClick={() => open({ kind: 'offers' })}>
              Look at {waiting === 1 ? 'it' : 'all of them'}
            </button>
          }
        >
          <p>Each also stands at its requirement. Until it is confirmed it counts for nothing.</p>
        </Notice>
      )}
      {!change && unknownAnswers.length > 0 && (
        <Notice tone="info" title={`${count(unknownAnswers.length, 'answer')} that this edition does not ask for`}>
          <p>{unknownAnswers.join(', ')}: kept with the assessment and every export, and not counted.</p>
        </Notice>
      )}
    </>
  );
}

function EditionBanner({ change }: { readonly change: EditionChange }): ReactNode {
  const { dispatch, open } = useWorkbench();
  const { from, to, compared, changed, added, gone, unknownFacts } = change;
  const sameEdition = from.version === to.version;
  const nothing = changed.length + added.length + gone.length + unknownFacts.length === 0;
  return (
    <Notice
      tone="warning"
      title={
        sameEdition
          ? `The text of edition ${to.version} has changed since these answers were given`
          : `These answers were given to edition ${from.version}; this is edition ${to.version}`
      }
      actions={
        // Between editions an id may have come to ask something else: answers are carried, never taken over in one go.
        sameEdition ? (
          <button
            type="button"
            className="dap-button"
            onClick={() => dispatch({ type: 'adopt-edition', version: to.version, digest: to.digest })}
          >
            I have checked the answers: use this text
          </button>
        ) : (
          <button type="button" className="dap-button dap-button--primary" onClick={() => open({ kind: 'carry' })}>
            Carry over to edition {to.version}…
          </button>
        )
      }
    >
      <p>Every answer is kept. The score below is by the text you see now.</p>
      {!sameEdition && (
        <p>
          Carrying over makes a copy for edition {to.version}: an answer to the same text stands, any other is offered
          beside the new text. You see what would become of each before anything is made.
        </p>
      )}
      <ul>
        {changed.length > 0 && (
          <li>
            Changed, check again: <Ids ids={changed} />
          </li>
        )}
        {added.length > 0 && (
          <li>
            New: <Ids ids={added} />
          </li>
        )}
        {gone.length > 0 && <li>No longer asked; answers are kept and do not count: {gone.join(', ')}</li>}
        {unknownFacts.length > 0 && <li>Facts no longer asked; kept: {unknownFacts.join(', ')}</li>}
        {!compared && (
          <li>Which wording differs is not known here, because the other text was never opened in this browser.</li>
        )}
        {compared && nothing && (
          <li>No requirement changed in what it asks: only titles, help, guidance or sources.</li>
        )}
      </ul>
    </Notice>
  );
}

function Ids({ ids }: { readonly ids: readonly string[] }): ReactNode {
  return ids.map((id, at) => (
    <span key={id}>
      {at > 0 && ', '}
      <PlaceLink place={{ view: 'requirement', id }}>{id}</PlaceLink>
    </span>
  ));
}
