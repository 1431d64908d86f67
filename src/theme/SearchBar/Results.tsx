import portal from '@portal';
import type { MouseEvent, ReactNode } from 'react';
import type { SearchKind } from '../../plugin/search/document.ts';
import type { Piece } from '../../plugin/search/highlight.ts';
import type { Hit, HitGroup } from '../../plugin/search/query.ts';
import styles from './styles.module.css';
import type { SearchState } from './useSearch.ts';

const NAMES: Record<SearchKind, { readonly one: string; readonly many: string }> = {
  clause: { one: 'Clause', many: 'Clauses' },
  requirement: { one: 'Requirement', many: 'Requirements' },
  term: { one: 'Term', many: 'Terms' },
  release: { one: 'Release', many: 'Releases' },
  form: { one: 'Request form', many: 'Request forms' },
  modification: { one: 'Modification', many: 'Modifications' },
  document: { one: 'Document', many: 'Documents' },
};

interface Props {
  readonly id: string;
  readonly found: SearchState;
  /** Id of the hit that Enter opens. */
  readonly active: string | undefined;
  /** Base path of the site. */
  readonly base: string;
  readonly onChoose: (url: string) => void;
}

/** What was found, or why nothing was; the count is announced. */
export function Results({ id, found, active, base, onChoose }: Props): ReactNode {
  const groups = found.state === 'ready' ? found.groups : [];
  return (
    <>
      <p role="status" className="dap-hidden">
        {announcement(found)}
      </p>
      <div id={`${id}-results`} role="listbox" aria-label="Search results" className={styles.results}>
        {groups.map((group) => (
          <div key={group.kind} role="group" aria-labelledby={`${id}-${group.kind}`} className={styles.group}>
            <p id={`${id}-${group.kind}`} role="presentation" className={styles.groupName}>
              {NAMES[group.kind].many}
              {group.found > group.hits.length && ` (best ${group.hits.length} of ${group.found})`}
            </p>
            {group.hits.map((hit) => (
              <Option
                key={hit.id}
                id={`${id}-${hit.id}`}
                hit={hit}
                selected={hit.id === active}
                base={base}
                onChoose={onChoose}
              />
            ))}
          </div>
        ))}
      </div>
      <Advice found={found} />
    </>
  );
}

interface OptionProps {
  readonly id: string;
  readonly hit: Hit;
  readonly selected: boolean;
  readonly base: string;
  readonly onChoose: (url: string) => void;
}

function Option({ id, hit, selected, base, onChoose }: OptionProps): ReactNode {
  const onClick = (event: MouseEvent): void => {
    // A modified click opens a tab or a window, as on any link.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onChoose(hit.url);
  };
  return (
    <a
      id={id}
      href={base + hit.url.slice(1)}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className={styles.option}
      onClick={onClick}
    >
      <span className={styles.kind}>{NAMES[hit.kind].one}</span>
      <span className={styles.title}>
        {hit.label !== '' && <span className={styles.label}>{hit.label} </span>}
        <Marked pieces={hit.title} />
      </span>
      <span className={styles.excerpt}>
        <Marked pieces={hit.excerpt} />
      </span>
      <span className={styles.context}>{hit.context}</span>
    </a>
  );
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  return pieces.map((piece, at) => (piece.match ? <mark key={at}>{piece.text}</mark> : piece.text));
}

function Advice({ found }: { readonly found: SearchState }): ReactNode {
  if (found.state === 'loading') return <p className={styles.advice}>Loading search…</p>;
  if (found.state === 'failed') {
    return (
      <div className={styles.advice} role="alert">
        <p>Search could not be loaded. Check your connection to this site and try again.</p>
        <button type="button" className="dap-button" onClick={found.retry}>
          Try again
        </button>
      </div>
    );
  }
  if (found.query === '') {
    return (
      <p className={styles.advice}>
        Type a word, a term, the id of a requirement or the number of a modification. You are taken to the very clause,
        requirement or entry.
      </p>
    );
  }
  if (found.groups.length > 0) return null;
  return (
    <div className={styles.advice}>
      <p>Nothing matches “{found.query}”.</p>
      <ul>
        <li>Use fewer words, or only the beginning of one.</li>
        <li>Try the {portal.rules.name}’s own term.</li>
        <li>Evidence and answers that you have entered are not searched: they stay in your assessment.</li>
      </ul>
    </div>
  );
}

function announcement(found: SearchState): string {
  if (found.state !== 'ready' || found.query === '') return '';
  if (found.groups.length === 0) return 'No results';
  return found.groups.map(countOf).join(', ');
}

function countOf({ kind, found }: HitGroup): string {
  const { one, many } = NAMES[kind];
  return `${found} ${(found === 1 ? one : many).toLowerCase()}`;
}
