import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { readSlashKey } from './slashKey.ts';
import styles from './styles.module.css';

const SearchDialog = lazy(() => import('./SearchDialog.tsx'));

/** The search button of the navigation bar, and the keys that open search. The dialog and index load on first use. */
export default function SearchBar(): ReactNode {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const withModifier = event.ctrlKey || event.metaKey;
      const commandK = withModifier && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k';
      const slash = event.key === '/' && !withModifier && !event.altKey && !isTyping(event.target) && readSlashKey();
      if (!commandK && !slash) return;
      // Another dialog is open: search would lie under it.
      if (document.querySelector('dialog:modal')) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`dap-needs-script ${styles.open}`}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
          <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="m13 13 4.5 4.5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </svg>
        <span className={styles.openText}>Search</span>
        <kbd className={styles.openKey} aria-hidden="true">
          Ctrl K
        </kbd>
      </button>
      {open && (
        <Suspense fallback={null}>
          <SearchDialog onClose={close} />
        </Suspense>
      )}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
