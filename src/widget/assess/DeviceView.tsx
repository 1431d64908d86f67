import portal from '@portal';
import { memo, type ReactNode } from 'react';
import { isDate } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { own } from '../../workspace/own.ts';
import { count } from '../logic/words.ts';
import { askedFields, unusualForm } from './deviceFields.ts';
import styles from './DeviceView.module.css';
import { FactField } from './FactField.tsx';
import fields from '../parts/fields.module.css';
import { FilePicker } from './FilePicker.tsx';
import { TextField } from './TextField.tsx';
import { useWorkbench } from './workbench.ts';

/** What is assessed: the Device's details, its profile, and who assesses it when. */
export const DeviceView = memo(function DeviceView({
  device,
  profile,
  assessor,
  assessedOn,
}: Pick<SubmissionRecord, 'device' | 'profile' | 'assessedOn'> & {
  readonly assessor: string | undefined;
}): ReactNode {
  const { page, index, dispatch, open } = useWorkbench();
  const facts = page.checklist.profile;
  const missing = facts.filter(({ id }) => own(profile, id) === undefined).length;
  return (
    <div className={styles.view}>
      <section aria-labelledby="device-title">
        <h2 id="device-title" tabIndex={-1} data-title>
          Device details
        </h2>
        <p className={styles.intro}>What was assessed. Every field may stay empty while the work goes on.</p>
        <div className={styles.grid}>
          {askedFields(portal.device, device).map((words) => (
            <div key={words.field} className={words.field === 'firmwareHash' ? styles.wide : undefined}>
              <TextField
                label={words.label}
                hint={words.hint}
                mono={words.form !== undefined || words.field === 'firmwareHash'}
                value={device[words.field] ?? ''}
                remark={unusualForm(words, device[words.field] ?? '')}
                onChange={(value) => dispatch({ type: 'set-device', field: words.field, value })}
              />
              {words.field === 'firmwareHash' && (
                <div className={styles.hash}>
                  <FilePicker
                    keep={false}
                    label="Compute it from the image file"
                    onHashed={({ sha256 }) => dispatch({ type: 'set-device', field: 'firmwareHash', value: sha256 })}
                  />
                  <p className={fields.hint}>The file is read here and goes nowhere.</p>
                </div>
              )}
            </div>
          ))}
        </div>
      </section>
      {page.related && (
        <p>
          <button type="button" className="dap-button" onClick={() => open({ kind: 'other-answers' })}>
            Answers from another assessment…
          </button>
        </p>
      )}
      <section aria-labelledby="profile-title">
        <h2 id="profile-title">Device profile</h2>
        <p className={styles.intro}>
          These facts decide which requirements apply.{' '}
          {missing === 0
            ? 'All are given.'
            : `${missing} of ${count(facts.length, 'fact')} ${missing === 1 ? 'is' : 'are'} not given yet: what depends on ${missing === 1 ? 'it' : 'them'} stays pending.`}
        </p>
        <div className={styles.facts}>
          {facts.map((fact) => (
            <FactField
              key={fact.id}
              fact={fact}
              value={own(profile, fact.id)}
              decides={index.decided.get(fact.id) ?? 0}
              onChange={(value) => dispatch({ type: 'set-fact', fact: fact.id, value })}
            />
          ))}
        </div>
      </section>
      <section aria-labelledby="assessment-title">
        <h2 id="assessment-title">This assessment</h2>
        <div className={styles.grid}>
          <TextField
            label="Assessor"
            hint="Name of the person who answers, as they give it."
            value={assessor ?? ''}
            onChange={(value) => dispatch({ type: 'set-assessor', value })}
          />
          <TextField
            label="Assessment date"
            hint="Evidence that has expired by this date no longer supports an answer."
            type="date"
            required
            value={assessedOn}
            onChange={(value) => {
              // A date field is empty while it is being typed; the record always has a date.
              if (isDate(value)) dispatch({ type: 'set-assessed-on', value });
            }}
          />
        </div>
      </section>
    </div>
  );
});
