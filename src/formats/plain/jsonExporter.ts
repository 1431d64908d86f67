import { validate } from '../../generated/validate-result-document.js';
import { validate as validateReview } from '../../generated/validate-review.js';
import type { ResultDocument } from '../../generated/result-document.ts';
import type { Review } from '../../generated/review.ts';
import { countFaults, countsOf, schemaFaults, textOf, type Exporter } from '../exporter.ts';
import { renderJson } from '../renderJson.ts';

/** The result document, checked against its schema; a review in it against that of reviews. */
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
    const faults = [
      ...schemaFaults(validate(value)),
      ...(review ? schemaFaults(validateReview(review)).map((f) => ({ ...f, path: `/review${f.path}` })) : []),
    ];
    return { counts, problems: [...faults, ...countFaults(counts, { requirements, observations, actions })] };
  },
};
