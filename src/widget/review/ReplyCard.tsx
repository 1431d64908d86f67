import { useMemo, useState, type ReactNode } from 'react';
import type { Reply } from '../../generated/reply.ts';
import { answerReply } from '../../review/answerReply.ts';
import { readReply } from '../../review/readReply.ts';
import { reviewText } from '../../review/reviewText.ts';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import type { StoredReview } from '../../workspace/reviews/storedReview.ts';
import { readDraft, writeDraft } from '../assess/noteDrafts.ts';
import { TextField } from '../assess/TextField.tsx';
import { useOwnName } from '../assess/useOwnName.ts';
import { dayWords } from '../logic/dates.ts';
import { DETERMINATION_WORD } from '../logic/reviewWords.ts';
import { saveFile } from '../logic/saveFile.ts';
import { count } from '../logic/words.ts';
import { Notice } from '../parts/Notice.tsx';
import { Prose } from '../parts/Prose.tsx';
import styles from './review.module.css';
import { TakeAnswers } from './TakeAnswers.tsx';

/** A reviewer's reply: with the reviewer, answers to be taken; with the manufacturer, questions to be answered. */
export function ReplyCard({
  bytes,
  store,
  reviews,
}: {
  readonly bytes: Uint8Array;
  readonly store: ReviewStore;
  readonly reviews: readonly StoredReview[];
}): ReactNode {
  const { reply, problems } = useMemo(() => readReply(bytes), [bytes]);
  if (!reply) {
    return (
      <Notice tone="error" announce="now" title="Refused: the reply cannot be used">
        <ul className={styles.warnings}>
          {problems.map(({ message, help, path }) => (
            <li key={`${path} ${message}`}>
              {message} {help}
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  const own = reviews.find(({ id }) => id === reply.review.id);
  return (
    <div className={styles.stack}>
      <p className={styles.plain}>
        A reply of {reply.review.reviewer || 'a reviewer'}
        {reply.review.body !== undefined && ` for ${reply.review.body}`}, round {reply.review.round}, made{' '}
        {dayWords(reply.made)}. It is not signed: whether it is theirs is for you to ask.
      </p>
      {own ? <TakeAnswers reply={reply} stored={own} store={store} /> : <Answers reply={reply} />}
    </div>
  );
}

/** What is asked of the manufacturer, with room for the answers. They are kept in this tab until they are downloaded. */
function Answers({ reply }: { readonly reply: Reply }): ReactNode {
  const [own, setOwn] = useOwnName();
  const [name, setName] = useState(own);
  const [problem, setProblem] = useState<string>();
  const questions = Object.entries(reply.questions);
  const key = (id: string): string => `reply:${reply.review.id}:${reply.review.round}:${id}`;
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(questions.map(([id, { answer }]) => [id, readDraft(key(id)) || (answer?.text ?? '')])),
  );
  const given = Object.values(answers).filter((text) => text.trim() !== '').length;
  const said = [
    ...Object.entries(reply.determinations).map(
      ([id, { value, reason }]) =>
        [id, `${DETERMINATION_WORD[value]}${reason === undefined ? '.' : `: ${reason}`}`] as const,
    ),
    ...Object.values(reply.observations).map(
      ({ requirement, severity, text }) => [requirement, `Observation, ${severity.toLowerCase()}: ${text}`] as const,
    ),
    ...Object.values(reply.actions).map(
      ({ requirement, text, owner, due }) =>
        [
          requirement,
          `To be done${owner === undefined ? '' : ` by ${owner}`}${due === undefined ? '' : `, due ${dayWords(due)}`}: ${text}`,
        ] as const,
    ),
  ];

  function download(): void {
    if (name.trim() === '') return setProblem('Give your name: the answers bear it.');
    setProblem(undefined);
    setOwn(name);
    const answered = answerReply(reply, answers, { by: name.trim(), at: new Date().toISOString() });
    saveFile(`answers_round-${reply.review.round}.json`, 'application/json', reviewText(answered));
  }

  return (
    <>
      {said.length > 0 && (
        <ul className={styles.warnings}>
          {said.map(([requirement, text]) => (
            <li key={`${requirement} ${text}`} dir="auto">
              <strong>{requirement}</strong> {text}
            </li>
          ))}
        </ul>
      )}
      {questions.length === 0 && <p className={styles.plain}>It asks no question.</p>}
      {questions.map(([id, { requirement, text }]) => (
        <div key={id} className={styles.stack} role="group" aria-label={`Question ${id}`}>
          <p className={styles.plain}>
            <strong>
              {id}, {requirement}
            </strong>
          </p>
          <Prose text={text} />
          <TextField
            label={`Answer to ${id}`}
            multiline
            value={answers[id] ?? ''}
            onChange={(typed) => {
              writeDraft(key(id), typed);
              setAnswers({ ...answers, [id]: typed });
            }}
          />
        </div>
      ))}
      {questions.length > 0 && (
        <>
          <TextField label="Your name" value={name} problem={problem} onChange={setName} />
          <div className={styles.row}>
            <button type="button" className="dap-button dap-button--primary" onClick={download}>
              Download the answers
            </button>
            <span className={styles.about}>
              {given} of {count(questions.length, 'question')} answered. Send the file back to the reviewer.
            </span>
          </div>
        </>
      )}
    </>
  );
}
