import { useEffect, useState, type ReactNode } from 'react';
import fields from '../parts/fields.module.css';
import styles from './portfolio.module.css';
import { readViews, writeViews, type SavedView, type TableView } from './savedViews.ts';

/** Filters and orders kept by name in this browser. The rows are not. */
export function SavedViews({
  view,
  onView,
}: {
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
}): ReactNode {
  const [views, setViews] = useState<readonly SavedView[]>([]);
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  useEffect(() => setViews(readViews()), []);

  function keep(next: readonly SavedView[], words: string): void {
    try {
      writeViews(next);
      setViews(next);
      setSaid(words);
    } catch {
      setSaid('This browser keeps nothing, so the view could not be saved.');
    }
  }

  return (
    <details className={styles.details}>
      <summary>Saved views ({views.length})</summary>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          const trimmed = name.trim();
          if (trimmed === '') return setSaid('Give the view a name.');
          // Another tab may have saved one meanwhile.
          const others = readViews().filter((one) => one.name !== trimmed);
          keep([...others, { name: trimmed, filter: view.filter, sort: view.sort }], `“${trimmed}” is saved.`);
          setName('');
        }}
      >
        <label htmlFor="portfolio-view-name">Name</label>
        <input
          id="portfolio-view-name"
          className={fields.short}
          maxLength={80}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="submit" className={`dap-button ${fields.small}`}>
          Save this view
        </button>
        <span role="status">{said}</span>
      </form>
      <ul className={styles.views}>
        {views.map((one) => (
          <li key={one.name}>
            <button type="button" className={`dap-button ${fields.small}`} onClick={() => onView(one)}>
              {one.name}
            </button>
            <button
              type="button"
              className={fields.quiet}
              onClick={() =>
                keep(
                  readViews().filter((other) => other.name !== one.name),
                  `“${one.name}” is deleted.`,
                )
              }
            >
              Delete<span className="dap-hidden"> the view {one.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
