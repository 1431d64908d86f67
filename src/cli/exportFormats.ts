import { EXPORT_FORMATS, type ExportFormat } from '../formats/exports.ts';

/** Every format that the command line writes: those of the browser, and what needs a program beside it. */
export const COMMAND_FORMATS: readonly ExportFormat[] = [
  ...EXPORT_FORMATS,
  {
    id: 'committee-pdf',
    title: 'Committee report as PDF, printed by an installed Chromium or Chrome',
    ending: '.committee.pdf',
    mediaType: 'application/pdf',
    load: async () => (await import('./pdf/committeePdf.ts')).committeePdf,
  },
];
