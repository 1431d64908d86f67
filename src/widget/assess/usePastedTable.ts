import { useEffect } from 'react';
import { looksLikeAnswers } from '../logic/pastedTable.ts';
import type { OpenDialog } from './workbench.ts';

/** Opens the preview of a table of answers that is pasted while nobody types and no dialogue is open. */
export function usePastedTable(open: (dialog: OpenDialog) => void): void {
  useEffect(() => {
    const paste = (pasted: ClipboardEvent): void => {
      const { target } = pasted;
      if (pasted.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return;
      const text = pasted.clipboardData?.getData('text/plain') ?? '';
      if (!looksLikeAnswers(text)) return;
      pasted.preventDefault();
      open({ kind: 'spreadsheet', pasted: text });
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [open]);
}
