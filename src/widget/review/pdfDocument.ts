import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist';

/** A PDF whose pages can be drawn. */
export interface PdfDocument {
  readonly pages: number;
  /**
   * Draws a page, counted from one, as wide as `width` in CSS pixels.
   *
   * @throws Error when it cannot be drawn, or not in time: nothing more is drawn then
   */
  draw(page: number, width: number): Promise<DrawnPage>;
  close(): void;
}

export interface DrawnPage {
  readonly picture: HTMLCanvasElement;
  readonly text: string;
}

/** Why a document is not shown, in words. */
export class PdfRefused extends Error {}

/** In bytes: a larger one is only offered for download. */
const MOST = 100 * 1024 * 1024;
/** Milliseconds that opening, or drawing a page, may take. */
const PATIENCE = 20_000;
/** Pixels of a page that is drawn, at the most. */
const MOST_PIXELS = 16_000_000;

/**
 * Opens a PDF to be drawn as pixels. It is read in a worker that is ended when it takes too long. Nothing in it is run:
 * scripts, forms, links and files within it are never looked at, and fonts and pictures go through the browser's own checks.
 *
 * @throws PdfRefused
 */
export async function openPdf(blob: Blob): Promise<PdfDocument> {
  if (blob.size > MOST) throw new PdfRefused('It is larger than 100 MB.');
  const port = new Worker(new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), {
    type: 'module',
    name: 'pdf',
  });
  const worker = PDFWorker.create({ port });
  const close = (): void => {
    worker.destroy();
    port.terminate();
  };
  try {
    const pdf = await inTime(
      getDocument({
        data: new Uint8Array(await blob.arrayBuffer()),
        worker,
        isEvalSupported: false,
        useWasm: false,
        useWorkerFetch: false,
        enableXfa: false,
        maxImageSize: MOST_PIXELS,
        // Only what is wrong enough to stop is of use to who looks.
        verbosity: 0,
      }).promise,
    );
    return {
      pages: pdf.numPages,
      draw: (page, width) =>
        inTime(draw(pdf, page, width)).catch((error: unknown) => {
          if (error instanceof PdfRefused) close();
          throw error;
        }),
      close,
    };
  } catch (cause) {
    close();
    if (cause instanceof PdfRefused) throw cause;
    throw new PdfRefused(
      cause instanceof Error && cause.name === 'PasswordException'
        ? 'It is protected by a password.'
        : 'It is damaged, or no PDF that can be read here.',
      { cause },
    );
  }
}

async function draw(pdf: PDFDocumentProxy, number: number, width: number): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const wanted = (width / whole.width) * Math.min(window.devicePixelRatio, 2);
  const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (whole.width * whole.height)));
  const viewport = page.getViewport({ scale });
  const picture = document.createElement('canvas');
  picture.width = Math.max(1, Math.floor(viewport.width));
  picture.height = Math.max(1, Math.floor(viewport.height));
  await page.render({ canvas: picture, viewport }).promise;
  const { items } = await page.getTextContent();
  page.cleanup();
  const text = items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ' '}` : ''))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
  return { picture, text };
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new PdfRefused('It takes too long to be drawn here.')), PATIENCE);
    work.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
