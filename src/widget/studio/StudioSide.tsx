import { useState, type ReactNode } from 'react';
import { listSections } from '../../engine/index.ts';
import type { OutlineEntry } from '../../studio/outline.ts';
import type { StudioPortal } from '../props.ts';
import { CoveragePane } from './CoveragePane.tsx';
import { MeaningPane } from './MeaningPane.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import styles from './studio.module.css';
import type { StudioChecks } from './studioChecks.ts';
import { TrialPane } from './TrialPane.tsx';
import type { StudioFindings } from './useChecked.ts';

const SIDES = [
  ['preview', 'Preview'],
  ['trial', 'Try it'],
  ['coverage', 'Coverage'],
  ['meaning', 'What it means'],
] as const;

/** What stands beside the text: what people will see, what answers come to, what is covered, and what the change means. */
export function StudioSide({
  base,
  portal,
  entry,
  findings,
  checks,
  failed,
  onSelect,
}: {
  /** What the draft was begun from, as people know it. */
  readonly base: string | undefined;
  readonly portal: StudioPortal;
  readonly entry: OutlineEntry | undefined;
  readonly findings: StudioFindings;
  readonly checks: StudioChecks | undefined;
  /** Nothing is checked any more. */
  readonly failed: boolean;
  /** Goes to a requirement. */
  readonly onSelect: (requirement: string) => void;
}): ReactNode {
  const [side, setSide] = useState<(typeof SIDES)[number][0]>('preview');
  const { checklist } = findings;
  const title = SIDES.find(([id]) => id === side)?.[1];
  const section =
    entry?.kind === 'section' && checklist && listSections(checklist).some((one) => one.section.id === entry.id)
      ? entry.id
      : undefined;
  return (
    <aside className={styles.side} aria-label="Preview and more">
      <div className={styles.views} role="group" aria-label="What to show">
        {SIDES.map(([id, label]) => (
          <button key={id} type="button" className={styles.part} aria-pressed={side === id} onClick={() => setSide(id)}>
            {label}
          </button>
        ))}
      </div>
      <div className={styles.panel} tabIndex={0} role="region" aria-label={title}>
        <h2 className="dap-hidden">{title}</h2>
        {checklist && !findings.current && side !== 'meaning' && (
          <p className={styles.note}>The text has errors now. This is its last state without errors.</p>
        )}
        {side === 'meaning' ? (
          <MeaningPane base={base} findings={findings} checks={checks} onSelect={onSelect} />
        ) : !checklist ? (
          <p>{!failed && findings.text === '' ? 'Checking…' : 'This can be shown once the text is free of errors.'}</p>
        ) : side === 'preview' ? (
          <PreviewPane
            checklist={checklist}
            portal={portal}
            requirement={entry?.kind === 'requirement' ? entry.id : undefined}
            section={section}
          />
        ) : side === 'trial' ? (
          <TrialPane checklist={checklist} onSelect={onSelect} />
        ) : (
          <CoveragePane checklist={checklist} portal={portal} onSelect={onSelect} />
        )}
      </div>
    </aside>
  );
}
