import clsx from 'clsx';
import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { afterPaint } from '../logic/afterPaint.ts';
import { DETERMINATION_LOOK, DETERMINATION_WORD } from '../logic/reviewWords.ts';
import { FilterChips } from '../parts/FilterChips.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useDesk } from './deskContext.ts';
import styles from './desk.module.css';
import { inFilter, QUEUE_FILTERS, type QueueFilter, type QueueRow } from './queueRows.ts';

/** What is to be reviewed, those first on which most depends; filtered by what is still to be done. */
export const QueuePane = memo(function QueuePane({
  rows,
  shown,
  current,
  filter,
  onFilter,
}: {
  readonly rows: readonly QueueRow[];
  readonly shown: readonly QueueRow[];
  readonly current: string | undefined;
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
}): ReactNode {
  const groups = useGroups(shown);
  return (
    <>
      <FilterChips
        legend="Show in the queue"
        className={styles.filters}
        chips={QUEUE_FILTERS.flatMap(([value, label]) => {
          const count = rows.filter((row) => inFilter(row, value)).length;
          const needless = count === 0 && value !== 'all' && value !== 'open' && value !== filter;
          return needless ? [] : [{ value, label, count }];
        })}
        chosen={filter}
        onChoose={onFilter}
      />
      {shown.length === 0 && <p className={styles.muted}>Nothing is left here. Choose another filter.</p>}
      <div role="list">
        {groups.map((group) => (
          <RowGroup
            key={group[0]?.id}
            rows={group}
            current={group.some(({ id }) => id === current) ? current : undefined}
          />
        ))}
      </div>
    </>
  );
});

/** Rows that are drawn, and laid out when they come into sight, together: a step in a long queue concerns two groups of it. */
const RowGroup = memo(function RowGroup({
  rows,
  current,
}: {
  readonly rows: readonly QueueRow[];
  readonly current: string | undefined;
}): ReactNode {
  return (
    <div role="presentation" className={styles.group}>
      {rows.map((row) => (
        <Row key={row.id} row={row} current={row.id === current} />
      ))}
    </div>
  );
});

const Row = memo(function Row({ row, current }: { readonly row: QueueRow; readonly current: boolean }): ReactNode {
  const { hrefOf, go } = useDesk();
  const item = useRef<HTMLDivElement>(null);
  useEffect(
    () => (current ? afterPaint(() => item.current?.scrollIntoView({ block: 'nearest' })) : undefined),
    [current],
  );
  const { id, title, gate, applies, value, changed, openItems } = row;
  const look = value && DETERMINATION_LOOK[value];
  return (
    <div role="listitem" ref={item}>
      <a
        href={hrefOf({ requirement: id })}
        onClick={(click) => {
          // Another tab or window is the link's own business.
          if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
          click.preventDefault();
          go({ requirement: id });
        }}
        className={clsx(styles.rowLink, !applies && styles.muted)}
        aria-current={current ? 'true' : undefined}
        data-queue={id}
      >
        <span className={look && styles[look.tone]} data-sign>
          <Icon name={applies ? (look?.icon ?? 'not-answered') : 'not-applying'} />
        </span>
        <span className={styles.what}>
          <span className={styles.id}>{id}</span> {title}
          <span className={styles.marks}>
            {gate && (
              <span>
                <Icon name="gate" /> Gate
              </span>
            )}
            {changed && <strong>Changed</strong>}
            {!applies && <span>Does not apply</span>}
            {openItems > 0 && <span>{openItems} open</span>}
          </span>
          <span className="dap-hidden">, {value ? DETERMINATION_WORD[value] : 'not reviewed'}</span>
        </span>
      </a>
    </div>
  );
});

const GROUP = 20;

/** The rows in groups; a group of the same rows as before stays the same object. */
function useGroups(rows: readonly QueueRow[]): readonly (readonly QueueRow[])[] {
  const last = useRef<readonly (readonly QueueRow[])[]>([]);
  const groups = useMemo(
    () =>
      Array.from({ length: Math.ceil(rows.length / GROUP) }, (_, number) => {
        const group = rows.slice(number * GROUP, (number + 1) * GROUP);
        const before = last.current[number];
        const same = before?.length === group.length && group.every((row, at) => row === before[at]);
        return same ? before : group;
      }),
    [rows],
  );
  useEffect(() => {
    last.current = groups;
  }, [groups]);
  return groups;
}
