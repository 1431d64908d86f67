import clsx from 'clsx';
import { useId, type ReactNode } from 'react';
import type { Requirement } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import type { WorkChoice, WorkComparison, WorkItem } from '../../workspace/work/compareWork.ts';
import { fieldName, fieldValue } from '../logic/fieldWords.ts';
import fields from '../parts/fields.module.css';
import { useWorkbench } from './workbench.ts';
import styles from './WorkDialogs.module.css';

/** One change that came back: mine and theirs side by side, what was given below them, and the choice between the two. */
export function WorkItemRow({
  item,
  compared: { base, theirs, mine },
  who,
  choice,
  onChoose,
}: {
  readonly item: WorkItem;
  readonly compared: WorkComparison;
  /** Name of the colleague, if it is known. */
  readonly who: string | undefined;
  readonly choice: WorkChoice | undefined;
  readonly onChoose: (choice: WorkChoice) => void;
}): ReactNode {
  const { index, page } = useWorkbench();
  const name = useId();
  const find = (id: string): Requirement | undefined => index.byId.get(id)?.requirement;
  const named = item.fields.map((path) => fieldName(path, [theirs, mine, base], page.checklist, find));
  const title = [...new Set(named)].join('; ');
  const requirement = item.fields[0]?.[0] === 'answers' ? find(item.fields[0][1] ?? '') : undefined;
  const values = (record: SubmissionRecord): ReactNode =>
    item.fields.map((path) => (
      <span key={JSON.stringify(path)} className={styles.value} dir="auto">
        {item.fields.length > 1 && path[0] === 'evidence' && <strong>In the register: </strong>}
        {fieldValue(path, record, find) ?? <em>nothing</em>}
      </span>
    ));
  const option = (value: WorkChoice, label: string, record: SubmissionRecord): ReactNode => (
    <label className={clsx(fields.radio, choice === value && fields.checked, styles.side)}>
      <input type="radio" name={name} checked={choice === value} onChange={() => onChoose(value)} />
      <span className={styles.values}>
        <strong>{label}</strong>
        {values(record)}
      </span>
    </label>
  );
  return (
    <fieldset className={styles.item}>
      <legend className={fields.label}>
        {title}
        {requirement && <span className={styles.around}> {requirement.title}</span>}
      </legend>
      <div className={styles.sides}>
        {option('mine', 'Mine, as it is now', mine)}
        {option('theirs', who ? `From ${who}` : 'Theirs', theirs)}
      </div>
      {item.mine.length > 0 && (
        <p className={styles.given}>
          When it was given: {item.fields.map((path) => fieldValue(path, base, find) ?? 'nothing').join('; ')}
        </p>
      )}
    </fieldset>
  );
}
