import clsx from 'clsx';
import { memo, type ReactNode } from 'react';
import type { Problem } from '../../studio/check.ts';
import type { OutlineEntry } from '../../studio/outline.ts';
import { count } from '../logic/words.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './studio.module.css';

interface OutlineProps {
  readonly outline: readonly OutlineEntry[];
  readonly problems: readonly Problem[];
  /** JSON Pointer; empty for the checklist itself. */
  readonly selected: string;
  /** With the pointer of an entry; empty for the checklist itself. */
  readonly onSelect: (pointer: string) => void;
}

/** Sections and requirements in the order of the text; pressing one goes there. */
export const OutlinePane = memo(function OutlinePane({
  outline,
  problems,
  selected,
  onSelect,
}: OutlineProps): ReactNode {
  const own = ownProblems(outline, problems);
  return (
    <nav className={styles.outline} aria-label="Outline">
      <ul>
        <li>
          <Row title="The checklist" marks={own.get('')} current={selected === ''} onPress={() => onSelect('')} />
        </li>
        {outline.map((entry) => (
          <li key={entry.pointer} data-depth={Math.min(entry.depth, 4)} data-kind={entry.kind}>
            <Row
              id={entry.kind === 'requirement' ? entry.id : undefined}
              title={entry.title || (entry.kind === 'section' ? 'Section without a title' : 'No title yet')}
              marks={own.get(entry.pointer)}
              current={selected === entry.pointer}
              onPress={() => onSelect(entry.pointer)}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}, sameOnScreen);

function Row({
  id,
  title,
  marks = [],
  current,
  onPress,
}: {
  readonly id?: string | undefined;
  readonly title: string;
  readonly marks?: readonly Problem[] | undefined;
  readonly current: boolean;
  readonly onPress: () => void;
}): ReactNode {
  const errors = marks.filter(({ severity }) => severity === 'error').length;
  return (
    <button
      type="button"
      className={clsx(styles.row, current && styles.current)}
      aria-current={current ? 'true' : undefined}
      onClick={onPress}
    >
      {id !== undefined && <span className={styles.rowId}>{id || '–'}</span>}
      <span className={styles.rowTitle}>{title}</span>
      {marks.length > 0 && (
        <span className={errors > 0 ? styles.errors : styles.warnings}>
          <Icon name={errors > 0 ? 'error' : 'warning'} />
          {marks.length}
          <span className="dap-hidden"> {count(marks.length, 'problem')}</span>
        </span>
      )}
    </button>
  );
}

/** Places change at every key, and are not shown. */
function sameOnScreen(before: OutlineProps, after: OutlineProps): boolean {
  return (
    before.problems === after.problems &&
    before.selected === after.selected &&
    before.onSelect === after.onSelect &&
    before.outline.length === after.outline.length &&
    before.outline.every(({ pointer, id, title }, index) => {
      const other = after.outline[index];
      return other?.pointer === pointer && other.id === id && other.title === title;
    })
  );
}

/** Problems by the innermost entry that they are in. */
function ownProblems(
  outline: readonly OutlineEntry[],
  problems: readonly Problem[],
): ReadonlyMap<string, readonly Problem[]> {
  const known = new Set(outline.map(({ pointer }) => pointer));
  const own = new Map<string, Problem[]>();
  for (const problem of problems) {
    let pointer = problem.path;
    while (pointer !== '' && !known.has(pointer)) pointer = pointer.slice(0, pointer.lastIndexOf('/'));
    own.set(pointer, [...(own.get(pointer) ?? []), problem]);
  }
  return own;
}
