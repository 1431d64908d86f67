import type { ComponentProps } from 'react';
import { lazyPart } from '../parts/lazyPart.tsx';
import type { PdfView } from './PdfView.tsx';

/** What draws a PDF is fetched when one is looked at. */
export const lazyPdf = lazyPart<ComponentProps<typeof PdfView>>(
  () => import('./PdfView.tsx').then(({ PdfView: view }) => view),
  <p role="status">Opening the PDF…</p>,
);
