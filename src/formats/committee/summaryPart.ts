import type { Result } from '../../engine/index.ts';
import { termTitle } from '../../review/terms.ts';
import { deviceValues } from '../reportFacts.ts';
import { interval, OUTCOME_TEXT, plural } from '../words.ts';
import type { Block, Part } from './model.ts';
import type { CommitteeSubject } from './subject.ts';

/** The first page: what a member needs who reads nothing else. */
export function summaryPart(subject: CommitteeSubject): Part {
  const { report, reviewed } = subject;
  const { checklist, record, result, review } = report;
  return {
    id: 'summary',
    title: 'Summary',
    blocks: [
      {
        kind: 'values',
        values: [
          ...deviceValues(report).filter(({ label }) => !/hash|identifier$/i.test(label)),
          { label: 'Edition', value: `${checklist.title} ${checklist.version} (${checklist.status})` },
          { label: 'Assessed on', value: record.assessedOn },
          { label: 'Reviewed', value: review ? reviewedWords(review) : 'No review is given' },
        ],
      },
      {
        kind: 'outcomes',
        items: [
          { label: 'Outcome, self-assessed', value: OUTCOME_TEXT[result.outcome.value] },
          { label: 'Outcome, reviewed', value: reviewed ? OUTCOME_TEXT[reviewed.outcome.value] : 'No review' },
        ],
      },
      {
        kind: 'table',
        caption: 'Gates and score, demonstrated to attainable',
        head: ['What', 'Self-assessed', ...(reviewed ? ['Reviewed'] : [])],
        rows: [
          { cells: ['Gates', gatesText(result), ...(reviewed ? [gatesText(reviewed)] : [])] },
          { cells: ['Score', interval(result.score), ...(reviewed ? [interval(reviewed.score)] : [])] },
          { cells: ['Open', openText(result), ...(reviewed ? [openText(reviewed)] : [])] },
        ],
      },
      {
        kind: 'bars',
        caption: `Score by section. Solid: demonstrated. Outlined: still attainable.${reviewed ? ' Upper bar: self-assessed. Lower bar: reviewed.' : ''}`,
        bars: result.sections.flatMap(({ id, title, parent, score }) => {
          if (parent !== undefined) return [];
          const second = reviewed?.sections.find((section) => section.id === id)?.score;
          return [{ title, selfAssessed: score, ...(second && { reviewed: second }) }];
        }),
      },
      ...recommendationBlocks(subject),
      ...decisionBlocks(subject),
    ],
  };
}

function reviewedWords(review: { reviewer: string; body?: string; reviewedOn: string; round: number }): string {
  const { reviewer, body, reviewedOn, round } = review;
  return `${reviewedOn} by ${body === undefined ? reviewer : `${reviewer}, ${body}`}, round ${round}`;
}

/** "2 of 5 pass; 1 not met, 2 open", of the gates that apply or may. */
function gatesText({ requirements }: Result): string {
  const gates = requirements.filter(
    ({ gate, applies, verdict }) => gate && applies !== 'false' && verdict !== 'not-applicable',
  );
  if (gates.length === 0) return 'none';
  const count = (...verdicts: readonly string[]) =>
    gates.filter(({ verdict = '' }) => verdicts.includes(verdict)).length;
  const [pass, failed] = [count('pass'), count('fail', 'partial')];
  const open = gates.length - pass - failed;
  const rest = [...(failed > 0 ? [`${failed} not or partly met`] : []), ...(open > 0 ? [`${open} open`] : [])];
  return [`${pass} of ${gates.length} pass`, ...(rest.length > 0 ? [rest.join(', ')] : [])].join('; ');
}

function openText({ requirements }: Result): string {
  return plural(requirements.filter(({ open }) => open).length, 'requirement');
}

function recommendationBlocks({ report: { review }, terms }: CommitteeSubject): readonly Block[] {
  const { recommendation } = review ?? {};
  const heading: Block = { kind: 'heading', level: 3, text: 'Recommendation' };
  if (!recommendation) return [heading, { kind: 'text', text: 'No recommendation is given.' }];
  return [
    heading,
    { kind: 'text', text: `${termTitle(terms.recommendations, recommendation.value)}, by ${recommendation.by}.` },
    { kind: 'typed', label: 'Reasons, as the reviewer gives them', text: recommendation.reasons },
  ];
}

/** A decision is somebody's and recorded; nothing here makes one. */
function decisionBlocks({ report: { review } }: CommitteeSubject): readonly Block[] {
  const { decision, recommendation } = review ?? {};
  const heading: Block = { kind: 'heading', level: 3, text: decision ? 'Decision recorded' : 'Decision asked' };
  if (!decision) {
    const asked = recommendation
      ? 'No decision is recorded. Those who decide are asked to consider the recommendation above; neither it nor any score decides anything.'
      : 'No decision is recorded, and none is recommended. No score decides anything.';
    return [heading, { kind: 'text', text: asked }];
  }
  const { body, date, meeting, text, recordedBy } = decision;
  const at = meeting === undefined || meeting === '' ? '' : `, ${meeting}`;
  return [
    heading,
    { kind: 'text', text: `${body}, ${date}${at}; written down by ${recordedBy}.` },
    { kind: 'typed', label: 'In the words of the body', text },
  ];
}
