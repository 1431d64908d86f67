import Link from '@docusaurus/Link';
import { memo, useState, type ReactNode } from 'react';
import { scoreText } from '../../engine/index.ts';
import { assessmentName, deviceName } from '../../workspace/naming.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import fields from '../parts/fields.module.css';
import { dayWords, timeWords, today } from '../logic/dates.ts';
import { writeAddress } from '../logic/place.ts';
import type { Standing } from '../logic/standing.ts';
import { Icon } from '../parts/Icon.tsx';
import { ScoreBar } from '../parts/ScoreBar.tsx';
import { OutcomeTag } from '../parts/Tag.tsx';
import type { ChecklistRouteProps } from '../props.ts';
import styles from './AssessmentCard.module.css';

/** One stored assessment: what it is, how it stands, and what can be done with it. */
export const AssessmentCard = memo(function AssessmentCard({
  stored,
  page,
  known,
  standing,
  onDuplicate,
  onRename,
  onShelve,
  onVariant,
  onMatrix,
  onExport,
  onSeal,
  onDelete,
}: {
  readonly stored: StoredAssessment;
  /** Its checklist, once loaded. */
  readonly page: ChecklistRouteProps | undefined;
  /** Whether this portal has its checklist at all. */
  readonly known: boolean;
  /** How it stands, once its checklist is loaded. */
  readonly standing: Standing | undefined;
  readonly onDuplicate: (stored: StoredAssessment) => void;
  readonly onRename: (stored: StoredAssessment, label: string) => void;
  readonly onVariant: (stored: StoredAssessment, kind: 'variant' | 'update') => void;
  /** Shows it beside its variants; absent where it has none. */
  readonly onMatrix: ((stored: StoredAssessment) => void) | undefined;
  /** Puts it away, or brings it back. */
  readonly onShelve: (stored: StoredAssessment) => void;
  readonly onExport: (stored: StoredAssessment) => void;
  readonly onSeal: (stored: StoredAssessment) => void;
  readonly onDelete: (stored: StoredAssessment) => void;
}): ReactNode {
  const { record } = stored;
  const [renaming, setRenaming] = useState(false);
  const name = assessmentName(stored);
  const { device, checklist } = record;
  const expired = standing?.expiry !== undefined && standing.expiry.date < today(new Date());
  const title = `assessment-${stored.id}`;
  return (
    <article className={styles.card} aria-labelledby={title}>
      <div className={styles.what}>
        <h2 id={title} className={styles.title}>
          {known ? <Link to={`/assess/${checklist.id}${writeAddress(stored.id)}`}>{name}</Link> : name}
        </h2>
        <p className={styles.about}>
          {[
            stored.label && deviceName(device),
            device.manufacturer,
            device.modelName && device.model && `Device Model ${device.model}`,
            device.firmwareVersion && `firmware ${device.firmwareVersion}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={styles.about}>
          {page?.checklist.title ?? checklist.id}, edition {checklist.version}
          {page && page.digest !== checklist.digest && ' (its text has changed since)'} · last changed{' '}
          {timeWords(record.modified, new Date())}
        </p>
      </div>
      <div className={styles.stand}>
        {standing ? (
          <>
            <p className={styles.score}>
              <strong>{scoreText(standing.demonstrated, standing)}</strong> demonstrated, up to{' '}
              {scoreText(standing.attainable, standing)}
            </p>
            <ScoreBar score={standing} />
            <p className={styles.outcome}>
              <OutcomeTag outcome={standing.outcome} />
              <span>
                {standing.decided} of {standing.total} decided
              </span>
            </p>
            {standing.expiry && (
              <p className={styles.expiry}>
                {expired && <Icon name="warning" />}
                <span>
                  {expired ? 'Evidence expired' : 'Evidence expires first'} {dayWords(standing.expiry.date)}:{' '}
                  {standing.expiry.name}
                </span>
              </p>
            )}
          </>
        ) : (
          <p className={styles.about}>
            {known ? 'Scoring…' : 'This portal does not have its checklist. Export it to keep it.'}
          </p>
        )}
      </div>
      {renaming ? (
        <Rename
          stored={stored}
          onSave={(label) => {
            setRenaming(false);
            onRename(stored, label);
          }}
          onCancel={() => setRenaming(false)}
        />
      ) : (
        <ul className={styles.actions} aria-label={`Actions on ${name}`}>
          <Act of={name} icon="edit" label="Rename" onClick={() => setRenaming(true)} />
          <Act of={name} icon="copy" label="Duplicate" onClick={() => onDuplicate(stored)} />
          <Act of={name} icon="copy" label="Make a variant" onClick={() => onVariant(stored, 'variant')} />
          <Act of={name} icon="next" label="Start a firmware update" onClick={() => onVariant(stored, 'update')} />
          {onMatrix && <Act of={name} icon="sections" label="Compare the family" onClick={() => onMatrix(stored)} />}
          <Act of={name} icon="download" label="Export" onClick={() => onExport(stored)} />
          {known && (
            <li>
              <Link
                className={fields.quiet ?? ''}
                to={`/assess/${checklist.id}/result${writeAddress(stored.id)}`}
                aria-describedby={title}
              >
                <Icon name="file" />
                Result
              </Link>
            </li>
          )}
          {page && <Act of={name} icon="lock" label="Seal" onClick={() => onSeal(stored)} />}
          <Act
            of={name}
            icon="archive"
            label={stored.shelved ? 'Bring back' : 'Archive'}
            onClick={() => onShelve(stored)}
          />
          <Act of={name} icon="trash" label="Delete" onClick={() => onDelete(stored)} />
        </ul>
      )}
    </article>
  );
});

function Act({
  of,
  icon,
  label,
  onClick,
}: {
  /** What the assessment is called. */
  readonly of: string;
  readonly icon: 'edit' | 'next' | 'sections' | 'copy' | 'download' | 'lock' | 'archive' | 'trash';
  readonly label: string;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <li>
      <button type="button" className={fields.quiet} onClick={onClick}>
        <Icon name={icon} />
        <span>
          {label}
          <span className="dap-hidden">: {of}</span>
        </span>
      </button>
    </li>
  );
}

function Rename({
  stored,
  onSave,
  onCancel,
}: {
  readonly stored: StoredAssessment;
  readonly onSave: (label: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const [label, setLabel] = useState(stored.label ?? '');
  return (
    <form
      className={styles.rename}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        onSave(label.trim());
      }}
    >
      <label className={styles.label}>
        Name in this browser
        <input
          className={fields.input}
          value={label}
          placeholder={deviceName(stored.record.device)}
          autoFocus
          onChange={(typed) => setLabel(typed.target.value)}
          onKeyDown={(pressed) => {
            if (pressed.key === 'Escape') onCancel();
          }}
        />
      </label>
      <button type="submit" className="dap-button dap-button--primary">
        Save name
      </button>
      <button type="button" className="dap-button" onClick={onCancel}>
        Cancel
      </button>
      <p className={fields.hint}>
        Only for you: it is not part of the submission file. Leave it empty to use the Device’s name.
      </p>
    </form>
  );
}
