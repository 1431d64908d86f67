import { useEffect, useRef, useState, type ReactNode } from 'react';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import styles from './desk.module.css';
import { openPdf, PdfRefused, type PdfDocument } from './pdfDocument.ts';

/** Percent of the width that there is. */
const ZOOMS = [100, 150, 200, 300] as const;

/** A PDF, page by page, as pixels with its text beside it. */
export function PdfView({ blob, name }: { readonly blob: Blob; readonly name: string }): ReactNode {
  const [pdf, setPdf] = useState<PdfDocument>();
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(0);
  const [shown, setShown] = useState<{ readonly page: number; readonly text: string }>();
  const [problem, setProblem] = useState<string>();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    let left = false;
    let close: (() => void) | undefined;
    openPdf(blob).then(
      (opened) => {
        close = opened.close;
        if (left) close();
        else setPdf(opened);
      },
      (error: unknown) => !left && setProblem(wordsOf(error)),
    );
    return () => {
      left = true;
      close?.();
    };
  }, [blob]);

  const percent = ZOOMS[zoom] ?? 100;
  useEffect(() => {
    if (!pdf || !frame.current) return undefined;
    let left = false;
    const width = (frame.current.clientWidth * percent) / 100;
    pdf.draw(page, width).then(
      ({ picture, text }) => {
        // What was asked for before is not shown: it would stand under the number of this page.
        if (left || !canvas.current) return;
        canvas.current.width = picture.width;
        canvas.current.height = picture.height;
        canvas.current.getContext('2d')?.drawImage(picture, 0, 0);
        setProblem(undefined);
        setShown({ page, text });
      },
      (error: unknown) => !left && setProblem(wordsOf(error)),
    );
    return () => {
      left = true;
    };
  }, [pdf, page, percent]);

  const go = (by: number): void => {
    setPage((now) => Math.min(Math.max(1, now + by), pdf?.pages ?? 1));
    frame.current?.scrollTo(0, 0);
  };
  if (!pdf && problem === undefined) return <p role="status">Opening the PDF…</p>;
  return (
    <div className={styles.stack}>
      {problem !== undefined && (
        <Notice tone="warning" announce="now" title="The PDF is not shown">
          <p>{problem} Download it and open it in a reader that you trust. Its digest is right.</p>
        </Notice>
      )}
      {pdf && (
        <>
          <div className={styles.pages} role="group" aria-label="Pages">
            <Tool icon="previous" words="Previous page" disabled={page === 1} onClick={() => go(-1)} />
            <span role="status">
              Page {page} of {pdf.pages}
            </span>
            <Tool icon="next" words="Next page" disabled={page === pdf.pages} onClick={() => go(1)} />
            <button
              type="button"
              className={`dap-button ${fields.small}`}
              disabled={zoom === 0}
              onClick={() => setZoom(zoom - 1)}
            >
              Smaller
            </button>
            <button
              type="button"
              className={`dap-button ${fields.small}`}
              disabled={zoom === ZOOMS.length - 1}
              onClick={() => setZoom(zoom + 1)}
            >
              Larger
            </button>
          </div>
          <div ref={frame} className={styles.picture} tabIndex={0} role="group" aria-label={`Page ${page} of ${name}`}>
            <canvas
              ref={canvas}
              className={styles[`zoom${percent}`]}
              role="img"
              aria-label={`Page ${page} of ${name}, as a picture; its text follows`}
              data-page={shown?.page}
            />
          </div>
          <details>
            <summary>Text of this page</summary>
            <pre className={styles.file} tabIndex={0}>
              {shown?.text || 'There is no text on it: it may be a picture of one.'}
            </pre>
          </details>
          <p className={styles.muted}>
            Drawn without running anything in it. Forms, links and attached files are not shown.
          </p>
        </>
      )}
    </div>
  );
}

function Tool({
  icon,
  words,
  disabled,
  onClick,
}: {
  readonly icon: 'previous' | 'next';
  readonly words: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <button type="button" className={`dap-button ${fields.small}`} disabled={disabled} onClick={onClick} title={words}>
      <Icon name={icon} />
      <span className="dap-hidden">{words}</span>
    </button>
  );
}

function wordsOf(error: unknown): string {
  return error instanceof PdfRefused ? error.message : 'It could not be drawn.';
}
