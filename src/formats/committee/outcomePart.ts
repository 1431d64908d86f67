import { askedText, because, type Result } from '../../engine/index.ts';
import { countsText } from '../reportFacts.ts';
import { capital, interval, OUTCOME_MEANING, OUTCOME_TEXT, SCORE_NAMES, THRESHOLD_STATE_TEXT } from '../words.ts';
import { scoreText } from '../../engine/index.ts';
import type { Block, Part } from './model.ts';
import { requirementCell, reviewedMark, type CommitteeSubject } from './subject.ts';

/** The outcomes with every reason, the scores, gates, thresholds and all sections, both ways. */
export function outcomePart(subject: CommitteeSubject): Part {
  const { report, reviewed } = subject;
  const ways: readonly (readonly [string, Result])[] = [
    ['self-assessed', report.result],
    ...(reviewed ? [['reviewed', reviewed] as const] : []),
  ];
  return {
    id: 'outcome',
    title: 'Outcome and scores',
    blocks: [
      ...ways.flatMap(([way, result]): readonly Block[] => [
        { kind: 'heading', level: 3, text: `${capital(way)}: ${OUTCOME_TEXT[result.outcome.value]}` },
        ...(way === 'reviewed' ? [] : [{ kind: 'text' as const, text: OUTCOME_MEANING[result.outcome.value] }]),
        { kind: 'text', text: countsText({ ...report, result }) },
        { kind: 'list', items: result.outcome.reasons.map(({ text }) => text) },
      ]),
      {
        kind: 'table',
        caption: 'Scores of the whole checklist, cut off after one decimal and never rounded up',
        head: ['Score', ...ways.map(([way]) => capital(way)), 'What it means'],
        rows: SCORE_NAMES.map(([key, name, meaning]) => ({
          cells: [name, ...ways.map(([, { score }]) => scoreText(score[key], score)), meaning],
        })),
      },
      ...gates(subject),
      ...thresholds(ways),
      {
        kind: 'table',
        caption: 'All sections, demonstrated to attainable',
        head: ['Section', ...ways.map(([way]) => capital(way))],
        rows: report.result.sections.map(({ id, title, parent }) => ({
          cells: [
            `${parent === undefined ? '' : '– '}${title}`,
            ...ways.map(([, { sections }]) => {
              const own = sections.find((section) => section.id === id);
              return !own || own.applies === 'false' ? 'does not apply' : interval(own.score);
            }),
          ],
        })),
      },
    ],
  };
}

function gates(subject: CommitteeSubject): readonly Block[] {
  const rows = subject.rows.filter(({ requirement }) => requirement.gate);
  if (rows.length === 0) return [];
  const reviewed = subject.reviewed !== undefined;
  return [
    {
      kind: 'table',
      caption: 'Gates. One that is not met makes the outcome not ready, whatever the score',
      head: ['Gate', 'Title', 'Self-assessed', ...(reviewed ? ['Reviewed'] : []), 'Why'],
      rows: rows.map(({ requirement: { id, title }, result }) => {
        const second = subject.reviewedOf(id)?.reviewed;
        return {
          cells: [
            requirementCell(id),
            title,
            { mark: result },
            ...(reviewed ? [{ mark: reviewedMark(subject, id) ?? {} }] : []),
            capital(because(second ?? result)),
          ],
        };
      }),
    },
  ];
}

function thresholds(ways: readonly (readonly [string, Result])[]): readonly Block[] {
  const [first] = ways;
  if (!first || first[1].thresholds.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Thresholds that the demonstrated score has to reach',
      head: ['Threshold', 'At least', ...ways.map(([way]) => capital(way))],
      rows: first[1].thresholds.map(({ id, title, atLeast, section }) => ({
        cells: [
          title,
          askedText(atLeast, section === undefined ? first[1].score : {}),
          ...ways.map(([, result]) => {
            const own = result.thresholds.find((threshold) => threshold.id === id);
            return own ? THRESHOLD_STATE_TEXT[own.state] : '';
          }),
        ],
      })),
    },
  ];
}
