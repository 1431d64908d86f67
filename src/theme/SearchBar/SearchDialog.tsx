import { useHistory } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { focusTarget } from './focusTarget.ts';
import { Results } from './Results.tsx';
import { readSlashKey, writeSlashKey } from './slashKey.ts';
import styles from './styles.module.css';
import { useSearch } from './useSearch.ts';

interface Props {
  readonly onClose: () => void;
}

/** Search as a modal dialog: a combobox over clauses, requirements and entries of registers. */
export default function SearchDialog({ onClose }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [slash, setSlash] = useState(readSlashKey);
  const id = useId();
  const found = useSearch(query);
  const history = useHistory();
  const base = useBaseUrl('/');
  const hits = found.state === 'ready' ? found.groups.flatMap((group) => group.hits) : [];
  const current = hits[active];

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    if (current) document.getElementById(`${id}-${current.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, id]);

  const go = (url: string): void => {
    onClose();
    history.push(base + url.slice(1));
    focusTarget(url.slice(url.indexOf('#') + 1));
  };
  const move = (to: number): void => setActive(hits.length === 0 ? 0 : (to + hits.length) % hits.length);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active - 1);
    else if (event.key === 'Enter' && current) go(current.url);
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={styles.panel}>
        <div className={styles.bar}>
          <input
            className={styles.input}
            type="text"
            enterKeyHint="go"
            role="combobox"
            aria-label="Search clauses, requirements and registers"
            aria-expanded={hits.length > 0}
            aria-controls={`${id}-results`}
            aria-autocomplete="list"
            aria-activedescendant={current ? `${id}-${current.id}` : undefined}
            placeholder="Search clauses, requirements and registers"
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={styles.close} onClick={onClose}>
            Close
          </button>
        </div>
        <Results id={id} found={found} active={current?.id} base={base} onChoose={go} />
        <div className={styles.foot}>
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> to move, <kbd>Enter</kbd> to open, <kbd>Esc</kbd> to close
          </span>
          <label className={styles.slash}>
            <input
              type="checkbox"
              checked={slash}
              onChange={(event) => {
                setSlash(event.target.checked);
                writeSlashKey(event.target.checked);
              }}
            />
            Open with the <kbd>/</kbd> key
          </label>
        </div>
      </div>
    </dialog>
  );
}
