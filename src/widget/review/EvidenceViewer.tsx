import { useEffect, useRef, useState, type ReactNode } from 'react';
import { readEvidence } from '../../bundle/readEvidence.ts';
import type { Review, Sample } from '../../generated/review.ts';
import { own } from '../../workspace/own.ts';
import { EvidenceSummary } from '../assess/EvidenceSummary.tsx';
import { TextField } from '../assess/TextField.tsx';
import { dayWords } from '../logic/dates.ts';
import { METHOD_WORD } from '../logic/reviewWords.ts';
import { saveBlob } from '../logic/saveFile.ts';
import { fileSize } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { saidBy } from '../seal/saidBy.ts';
import { useDesk } from './deskContext.ts';
import styles from './desk.module.css';
import { evidenceContent, type EvidenceContent } from './evidenceContent.ts';
import { lazyPdf } from './lazyPdf.tsx';
import { fileStanding, STANDING_WORDS } from './fileStanding.ts';
import { useDraft } from './useDraft.ts';
import { useFileState } from './useFileState.ts';

type Looked =
  | { readonly kind: 'reading' }
  | { readonly kind: 'there'; readonly blob: Blob; readonly content: EvidenceContent }
  | { readonly kind: 'failed'; readonly words: string };

/** One piece of evidence: what it shows, and the note that somebody looked at it. */
export function EvidenceViewer({
  id,
  review,
  onOpen,
  onClose,
}: {
  readonly id: string;
  readonly review: Review;
  readonly onOpen: (evidence: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { record, file } = useDesk();
  const state = useFileState(file);
  const item = own(record.evidence, id);
  const standing = fileStanding(item, state);
  const archive =
    state?.kind === 'open' && standing !== 'absent' && standing !== 'wrong' ? state.sealed?.opened.archive : undefined;
  const sha256 = item?.sha256;
  const [looked, setLooked] = useState<Looked>();
  useEffect(() => {
    if (!archive || sha256 === undefined) return undefined;
    let left = false;
    const look = async (): Promise<Looked | undefined> => {
      const blob = await readEvidence(archive, sha256);
      return blob && { kind: 'there', blob, content: await evidenceContent(blob) };
    };
    setLooked({ kind: 'reading' });
    look().then(
      (found) => !left && setLooked(found),
      (error: unknown) => !left && setLooked({ kind: 'failed', words: saidBy(error) }),
    );
    return () => {
      left = true;
    };
  }, [archive, sha256]);
  const name = item?.name ?? id;
  const same = Object.entries(record.answers).find(([, { evidence }]) => evidence?.includes(id))?.[1].evidence ?? [];
  const next = same[same.indexOf(id) + 1];
  return (
    <Dialog title={name} onClose={onClose} wide>
      <div className={styles.stack}>
        <EvidenceSummary id={id} item={item} />
        <p className={styles.standing}>
          <Icon name={STANDING_WORDS[standing][0]} /> {STANDING_WORDS[standing][1]}
        </p>
        {looked?.kind === 'reading' && <p role="status">Reading, and checking its digest…</p>}
        {looked?.kind === 'failed' && (
          <Notice tone="error" announce="now" title="The file is not shown">
            <p>{looked.words}</p>
          </Notice>
        )}
        {looked?.kind === 'there' && (
          <>
            <Content content={looked.content} blob={looked.blob} name={name} />
            <p className={fields.buttons}>
              <button
                type="button"
                className={`dap-button ${fields.small}`}
                // Never as what it may say of itself: a page or a script in it stays a file.
                onClick={() => saveBlob(name, new Blob([looked.blob], { type: 'application/octet-stream' }))}
              >
                <Icon name="download" /> Download ({fileSize(looked.blob.size)})
              </button>
            </p>
          </>
        )}
        <SampleForm id={id} sha256={looked?.kind === 'there' ? sha256 : undefined} review={review} />
        {next !== undefined && own(record.evidence, next) && (
          <p>
            <button type="button" className={fields.quiet} onClick={() => onOpen(next)}>
              Next piece of evidence: {own(record.evidence, next)?.name}
            </button>
          </p>
        )}
      </div>
    </Dialog>
  );
}

function Content({
  content,
  blob,
  name,
}: {
  readonly content: EvidenceContent;
  readonly blob: Blob;
  readonly name: string;
}): ReactNode {
  switch (content.kind) {
    case 'text':
      return (
        <>
          <pre className={styles.file} tabIndex={0} aria-label={`Text of ${name}`}>
            {content.text}
          </pre>
          {content.cut && <p className={styles.muted}>This is the beginning. Download it to read all of it.</p>}
        </>
      );
    case 'image':
      return <Picture bitmap={content.bitmap} name={name} />;
    case 'pdf':
      return <lazyPdf.Component blob={blob} name={name} />;
    case 'other':
      return (
        <Notice tone="info" title="This kind of file is not shown here">
          <p>Download it and open it with a program that you trust. Its digest is right.</p>
        </Notice>
      );
  }
}

function Picture({ bitmap, name }: { readonly bitmap: ImageBitmap; readonly name: string }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(bitmap, 0, 0);
  }, [bitmap]);
  return (
    <div className={styles.picture}>
      <canvas ref={canvas} width={bitmap.width} height={bitmap.height} role="img" aria-label={`Picture: ${name}`} />
    </div>
  );
}

const METHODS = ['examine', 'interview', 'test'] as const satisfies readonly Sample['method'][];

/** "I looked at this": how, and what it showed. */
function SampleForm({
  id,
  sha256,
  review,
}: {
  readonly id: string;
  /** Of the file that was looked at; undefined when only the reference was seen. */
  readonly sha256: string | undefined;
  readonly review: Review;
}): ReactNode {
  const { change, record } = useDesk();
  const [method, setMethod] = useState<Sample['method']>('examine');
  const [note, setNote] = useDraft(`sample:${record.id}:${id}`);
  const made = review.samples.flatMap((sample, index) => (sample.evidence === id ? [{ sample, index }] : []));
  const add = (): void => {
    change(`a look at ${id}`, () => [
      {
        type: 'sample',
        evidence: id,
        method,
        ...(sha256 !== undefined && { sha256 }),
        ...(note.trim() !== '' && { note }),
      },
    ]);
    setNote('');
  };
  return (
    <form
      className={styles.form}
      aria-label="Sampling"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        add();
      }}
      onKeyDown={(pressed) => {
        if (pressed.key !== 'Enter' || !(pressed.ctrlKey || pressed.metaKey)) return;
        pressed.preventDefault();
        add();
      }}
    >
      {made.map(({ sample, index }) => (
        <p key={sample.at} className={styles.standing} role="status">
          <Icon name="complete" /> {METHOD_WORD[sample.method]}: {sample.by}, {dayWords(sample.at)}
          {sample.note !== undefined && ` — ${sample.note}`}
          {sample.sha256 === undefined && ' (only the reference was seen)'}
          <button
            type="button"
            className={fields.quiet}
            onClick={() => change(`take back a look at ${id}`, () => [{ type: 'unsample', index, taken: sample.at }])}
          >
            Take back
          </button>
        </p>
      ))}
      <fieldset className={fields.field}>
        <legend className={fields.label}>How you looked at it</legend>
        <div className={fields.radios}>
          {METHODS.map((one) => (
            <label key={one} className={fields.radio}>
              <input type="radio" name="method" checked={method === one} onChange={() => setMethod(one)} />
              {METHOD_WORD[one]}
            </label>
          ))}
        </div>
      </fieldset>
      <TextField label="What it showed (optional)" multiline value={note} onChange={setNote} />
      <div>
        <button type="submit" className={`dap-button dap-button--primary ${fields.small}`}>
          I looked at this
        </button>
      </div>
    </form>
  );
}
