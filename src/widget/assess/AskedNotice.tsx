import { useState, type ReactNode } from 'react';
import { answerReply } from '../../review/answerReply.ts';
import { reviewText } from '../../review/reviewText.ts';
import { placesOf, requirementsNamed, type AskedReply } from '../../workspace/replies.ts';
import { dayWords } from '../logic/dates.ts';
import { saveFile } from '../logic/saveFile.ts';
import { count } from '../logic/words.ts';
import { Notice } from '../parts/Notice.tsx';
import { AskedItems } from './AskedItems.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import styles from './Asked.module.css';
import { TextField } from './TextField.tsx';
import { useOwnName } from './useOwnName.ts';

/** That a reviewer asks something, what of it is answered, and the answers as a file to be sent back. */
export function AskedNotice({ asked }: { readonly asked: AskedReply }): ReactNode {
  const { reply, answers } = asked;
  const [name, setName] = useOwnName();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const { review, made, questions } = reply;
  const all = Object.entries(questions);
  const open = all.filter(([id]) => !Object.hasOwn(answers, id));
  const homeless = [...requirementsNamed(reply)].filter((id) => placesOf(asked, id).length === 0);

  const download = (): void => {
    const by = (name || typed).trim();
    if (by === '') return setProblem('Give your name: the answers bear it.');
    setProblem(undefined);
    if (!name) setName(by);
    // An answer that came with the reply, and was not changed, stays its author's.
    const given = all.flatMap(([id, { answer }]) => {
      const text = Object.hasOwn(answers, id) ? (answers[id]?.text ?? '') : '';
      return text === (answer?.text ?? '') ? [] : [[id, text] as const];
    });
    const answered = answerReply(reply, Object.fromEntries(given), { by, at: new Date().toISOString() });
    saveFile(`answers_round-${review.round}.json`, 'application/json', reviewText(answered));
  };

  return (
    <Notice
      tone="info"
      title={`${review.reviewer || 'The reviewer'} replied: round ${review.round}, ${dayWords(made)}`}
      actions={
        all.length > 0 && (
          <button type="button" className="dap-button" onClick={download}>
            Download the answers
          </button>
        )
      }
    >
      <p>
        {all.length === 0
          ? 'It asks no question.'
          : `${all.length - open.length} of ${count(all.length, 'question')} answered.`}{' '}
        What is asked stands at its requirement, and the filter “Asked by the reviewer” shows them all. The file is not
        signed: whether it is theirs is for you to ask.
      </p>
      {open.length > 0 && (
        <p>
          Not answered:{' '}
          {open.map(([id, { requirement }], at) => (
            <span key={id}>
              {at > 0 && ', '}
              {id} at <Where named={requirement} places={placesOf(asked, requirement)} />
            </span>
          ))}
          .
        </p>
      )}
      {homeless.length > 0 && (
        <details className={styles.earlier} open>
          <summary>
            Asked of edition {reply.of.checklist.version}, at requirements that this edition does not have:{' '}
            {homeless.join(', ')}
          </summary>
          <AskedItems asked={asked} requirements={homeless} />
        </details>
      )}
      {all.length > 0 && name === '' && (
        <div className={styles.name}>
          <TextField label="Your name, for the answers" value={typed} problem={problem} onChange={setTyped} />
        </div>
      )}
    </Notice>
  );
}

/** Links to where a question stands now; its id as asked, where that has gone. */
function Where({ named, places }: { readonly named: string; readonly places: readonly string[] }): ReactNode {
  if (places.length === 0) return named;
  return places.map((id, at) => (
    <span key={id}>
      {at > 0 && ' and '}
      <PlaceLink place={{ view: 'requirement', id }}>{id}</PlaceLink>
    </span>
  ));
}
