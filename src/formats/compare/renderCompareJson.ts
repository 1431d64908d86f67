import type { Result } from '../../engine/index.ts';
import { digestOf } from '../../record/digest.ts';
import type { Assessment } from '../../review/compareAssessments.ts';
import type { Waterfall } from '../../review/waterfall.ts';
import type { Comparison } from './comparison.ts';
import { shownSteps } from './steps.ts';

/** How two assessments differ, as JSON. Changes are exact, as fractions whose parts are texts; `shown` is for people. */
export function renderCompareJson({ a, b, found }: Comparison): string {
  const { by, before, after, requirements, device, facts, assessedOn, waterfall } = found;
  const shown = shownSteps(found);
  return `${JSON.stringify(
    {
      by,
      before: sideOf(a, before),
      after: sideOf(b, after),
      requirements,
      device,
      facts,
      ...(assessedOn && { assessedOn }),
      waterfall: {
        from: waterfall.from,
        to: waterfall.to,
        change: exact(waterfall.change),
        steps: waterfall.steps.map((step, index) => ({
          ...step,
          change: exact(step.change),
          ...(shown && { shown: shown.steps[index]?.change }),
        })),
        ...(shown && { shown: shown.change }),
      },
    },
    null,
    2,
  )}\n`;
}

function sideOf({ checklist, record, review }: Assessment, { outcome, score }: Result): object {
  const { id, version } = checklist;
  return {
    checklist: { id, version },
    record: { id: record.id, digest: digestOf(record), assessedOn: record.assessedOn },
    ...(review && { review: { id: review.id, round: review.round, digest: digestOf(review) } }),
    outcome: outcome.value,
    score,
  };
}

function exact({ n, d }: Waterfall['change']): object {
  return { num: String(n), den: String(d) };
}
