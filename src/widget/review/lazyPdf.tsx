import type { ComponentProps } from 'react';
import { lazily } from '../parts/lazily.tsx';
import { LazyFailed } from './LazyFailed.tsx';
import type { PdfView } from './PdfView.tsx';

/** What draws a PDF is fetched when one is looked at. */
export const lazyPdf = lazily<ComponentProps<typeof PdfView>>(
  () => import('./PdfView.tsx').then(({ PdfView: view }) => view),
  <p role="status">Opening the PDF…</p>,
  (again) => <LazyFailed again={again} />,
);
