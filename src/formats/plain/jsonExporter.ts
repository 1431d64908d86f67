import { validate } from '../../generated/validate-result-document.js';
import { validate as validateReview } from '../../generated/validate-review.js';
import type { ResultDocument } from '../../generated/result-document.ts';
import type { Review } from '../../generated/review.ts';
import { countFaults, countsOf, schemaFaults, textOf, type Exporter } from '../exporter.ts';
import { renderJson } from '../renderJson.ts';

/**
 * The result document, checked against its schema: self-assessed, and with a review reviewed too. The review in it is
 * checked against the schema of reviews.
 */
export const jsonExporter: Exporter = {
  render: renderJson,
  check(content, report) {
    const value = JSON.parse(textOf(content)) as ResultDocument & { readonly review?: Review };
    const { review } = value;
    const counts = {
      requirements: value.result.requirements.length,
      observations: Object.keys(review?.observations ?? {}).length,
      actions: Object.keys(review?.actions ?? {}).length,
    };
    const { requirements, observations, actions } = countsOf(report);
    const second = countFaults({ requirements: value.reviewed?.requirements.length ?? 0 }, { requirements });
    const faults = [
      ...schemaFaults(validate(value)),
      ...(review ? schemaFaults(validateReview(review)).map((f) => ({ ...f, path: `/review${f.path}` })) : []),
      ...(report.review ? second.map((f) => ({ ...f, path: '/reviewed' })) : []),
    ];
    return { counts, problems: [...faults, ...countFaults(counts, { requirements, observations, actions })] };
  },
};
