import { attributionText } from '../../formats/attributionText.ts';
import type { ReactNode } from 'react';
import type { Report } from '../../formats/makeReport.ts';
import {
  assessmentValues,
  deviceName,
  deviceValues,
  editionWarning,
  profileValues,
  type LabelledValue,
} from '../../formats/reportFacts.ts';
import { reportRows } from '../../formats/reportRows.ts';
import { SELF_ASSESSED } from '../../formats/words.ts';
import { Notice } from '../parts/Notice.tsx';
import { Prose } from '../parts/Prose.tsx';
import type { ChecklistRouteProps } from '../props.ts';
import { GateTables } from './GateTables.tsx';
import { GoalTable, StrengthTable } from './GoalTables.tsx';
import { KeptAnswers } from './KeptAnswers.tsx';
import { NextTable } from './NextTable.tsx';
import { OutcomeSection } from './OutcomeSection.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import styles from './ReportView.module.css';
import { RequirementTables } from './RequirementTables.tsx';
import { ScoreSection } from './ScoreSection.tsx';
import { SectionTable } from './SectionTable.tsx';

/** The whole result on one page, in the order in which a committee reads it. */
export function ReportView({
  report,
  page,
}: {
  readonly report: Report;
  readonly page: ChecklistRouteProps;
}): ReactNode {
  const rows = reportRows(report);
  const warning = editionWarning(report);
  return (
    <div className={styles.report}>
      <header>
        <h1 className={styles.title}>Self-assessment report</h1>
        <p className={styles.device}>
          <bdi>{deviceName(report)}</bdi>
        </p>
        <div className={styles.head}>
          <Values values={deviceValues(report)} none="The Device is not described yet." />
          <Values values={assessmentValues(report)} />
        </div>
      </header>
      <aside className={styles.notice} aria-label="What this report is not">
        <p>
          <strong>{SELF_ASSESSED}</strong>
        </p>
        <Prose text={report.checklist.notice} />
        {report.checklist.attribution && <p>{attributionText(report.checklist.attribution)}</p>}
      </aside>
      {warning && (
        <Notice tone="warning" title="Another text of the checklist was answered">
          <p>{warning}</p>
        </Notice>
      )}
      <OutcomeSection report={report} />
      <ScoreSection report={report} />
      <SectionTable report={report} />
      <GateTables report={report} rows={rows} />
      <StrengthTable report={report} />
      <NextTable report={report} />
      <GoalTable report={report} />
      <section aria-labelledby="profile">
        <h2 id="profile">Device profile</h2>
        <Values values={profileValues(report)} wide />
      </section>
      <RequirementTables rows={rows} page={page} />
      <KeptAnswers report={report} rows={rows} />
      <RegisterTable report={report} />
    </div>
  );
}

function Values({
  values,
  none,
  wide = false,
}: {
  readonly values: readonly LabelledValue[];
  /** Said when there are none. */
  readonly none?: string;
  readonly wide?: boolean;
}): ReactNode {
  if (values.length === 0) return none === undefined ? null : <p>{none}</p>;
  return (
    <dl className={wide ? styles.wide : styles.values}>
      {values.map(({ label, value, code }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{code ? <code>{value}</code> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
