import type { Review } from '../../generated/review.ts';
import { termTitle } from '../../review/terms.ts';
import { sortedEntries } from '../reviewOf.ts';
import { capital } from '../words.ts';
import type { Block, Cell, Part, TableBlock } from './model.ts';
import { requirementCell, type CommitteeSubject } from './subject.ts';

const NO_REVIEW: Block = { kind: 'text', text: 'No review is given with this submission.' };

/** What the reviewer found; what is open first, the weightiest severity of the edition first. */
export function findingsPart(subject: CommitteeSubject): Part {
  const table = findingsTable(subject);
  return part('findings', 'Findings', subject, table, 'The review holds no observation.');
}

/** The observations as a table. */
export function findingsTable({ report: { review }, terms }: CommitteeSubject): TableBlock {
  const weight = (severity: string): number => {
    const at = terms.severities.findIndex(({ id }) => id === severity);
    return at < 0 ? terms.severities.length : at;
  };
  const entries = sortedEntries(review?.observations ?? {}).toSorted(
    ([, a], [, b]) =>
      Number(a.state === 'closed') - Number(b.state === 'closed') || weight(a.severity) - weight(b.severity),
  );
  return {
    kind: 'table',
    caption: 'Observations of the reviewer',
    head: ['Id', 'Requirement', 'State', 'Severity', 'Category', 'What was found', 'Evidence', 'By'],
    rows: entries.map(([id, { requirement, state, severity, category, text, evidence = [], round, by, closed }]) => ({
      id: `obs-${id}`,
      cells: [
        id,
        requirementCell(requirement),
        capital(state),
        termTitle(terms.severities, severity),
        termTitle(terms.categories, category),
        { typed: closed?.reason === undefined ? text : `${text}\n\nClosed by ${closed.by}: ${closed.reason}` },
        evidence.join(', '),
        `${by}, round ${round}`,
      ],
    })),
  };
}

/** What is to be done, by whom and when. */
export function actionsPart(subject: CommitteeSubject): Part {
  return part('actions', 'Remediation plan', subject, actionsTable(subject), 'The review asks for no action.');
}

/** The actions as a table. */
export function actionsTable({ report: { review } }: CommitteeSubject): TableBlock {
  return {
    kind: 'table',
    caption: 'Actions',
    head: ['Id', 'Requirement', 'Finding', 'State', 'What is to be done', 'Owner', 'Due', 'By'],
    rows: sortedEntries(review?.actions ?? {}).map(([id, action]) => ({
      id: `act-${id}`,
      cells: [
        id,
        requirementCell(action.requirement),
        action.observation === undefined ? '' : { text: action.observation, to: `obs-${action.observation}` },
        capital(action.state),
        { typed: action.text },
        { typed: action.owner ?? 'not named' },
        action.due ?? 'no day given',
        `${action.by}, round ${action.round}`,
      ],
    })),
  };
}

/** What the manufacturer was asked, and answered. */
export function questionsPart(subject: CommitteeSubject): Part {
  const { review } = subject.report;
  const table: TableBlock = {
    kind: 'table',
    caption: 'Questions to the manufacturer',
    head: ['Id', 'Requirement', 'State', 'Question', 'Answer'],
    rows: sortedEntries(review?.questions ?? {}).map(([id, { requirement, state, text, answer }]) => ({
      id: `question-${id}`,
      cells: [id, requirementCell(requirement), capital(state), { typed: text }, answerCell(answer)],
    })),
  };
  return part('questions', 'Questions', subject, table, 'The review asks nothing.');
}

function answerCell(answer: Review['questions'][string]['answer']): Cell {
  return answer ? { typed: `${answer.text}\n\n${answer.by}, ${answer.at.slice(0, 10)}` } : 'none';
}

function part(id: string, title: string, { report }: CommitteeSubject, table: TableBlock, none: string): Part {
  const nothing: Block = report.review ? { kind: 'text', text: none } : NO_REVIEW;
  return { id, title, blocks: [table.rows.length > 0 ? table : nothing] };
}
