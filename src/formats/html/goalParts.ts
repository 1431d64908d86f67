import { openGoals, restated } from '../goals.ts';
import type { Report } from '../makeReport.ts';
import { EVIDENCE_RESTATED, FEWEST, interval, OUTCOME_TEXT } from '../words.ts';
import { markup, table, type Html } from './markup.ts';
import { requirementLink } from './summaryParts.ts';

/** The result restated at each level of evidence. */
export function strengthPart({ checklist, record }: Report): Html {
  return markup`<h2 id="strength">By strength of evidence</h2>
    ${table(
      EVIDENCE_RESTATED,
      ['Evidence level', 'Demonstrated to attainable', 'Outcome'],
      restated(checklist, record).map(({ level, score, outcome }) => [level, interval(score), OUTCOME_TEXT[outcome]]),
    )}`;
}

/** The fewest requirements for each goal that is not reached; nothing where all are. */
export function goalPart({ checklist, result }: Report): Html | undefined {
  const goals = openGoals(checklist, result);
  if (goals.length === 0) return undefined;
  return markup`<h2 id="goals">Fewest requirements to pass</h2>
    ${table(
      FEWEST,
      ['Goal', 'Asked for', 'Requirements'],
      goals.map(({ title, asked, requirements }) => [
        title,
        asked ?? '',
        markup`${requirements.map((id) => markup`${requirementLink(id)} `)}`,
      ]),
    )}`;
}
