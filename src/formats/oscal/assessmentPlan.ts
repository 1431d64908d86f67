import { validate } from '../../generated/validate-oscal-assessment-plan.js';
import { countsOf, type Exporter } from '../exporter.ts';
import { sortedEntries } from '../reviewOf.ts';
import { checkOscal, oscalText } from './checkOscal.ts';
import { backMatter } from './backMatter.ts';
import { metadata } from './metadata.ts';
import { oscalReport } from './oscalReport.ts';
import { atMidnight, line, listed, prop } from './oscalText.ts';
import { reviewedControls } from './reviewedControls.ts';

/** OSCAL assessment plan: which requirements were to be assessed, and which evidence the reviewer looked at how. */
export const oscalAssessmentPlan: Exporter = {
  render(report) {
    const all = oscalReport(report);
    const { record, review } = report;
    const names = new Map(sortedEntries(record.evidence).map(([id, { name }]) => [id, name]));
    const date = atMidnight(record.assessedOn);
    return oscalText({
      'assessment-plan': {
        uuid: all.uuid('assessment-plan'),
        metadata: metadata(all, 'Assessment plan'),
        'import-ssp': {
          href: `#${all.uuid('resource', 'submission')}`,
          remarks: 'The submission stands in for a system security plan.',
        },
        'reviewed-controls': reviewedControls(all),
        'assessment-subjects': [{ type: 'inventory-item', 'include-all': {} }],
        tasks: [
          {
            uuid: all.uuid('task', 'self-assessment'),
            type: 'action',
            title: 'Self-assessment by the manufacturer',
            ...(date === undefined ? {} : { timing: { 'on-date': { date } } }),
          },
          ...(review?.samples ?? []).map((sample, index) => ({
            uuid: all.uuid('task', `sample/${index}`),
            type: 'action',
            title: line(`Look at ${sample.evidence} ${names.get(sample.evidence) ?? ''}`, sample.evidence),
            ...listed('props', [
              ...prop('method', sample.method),
              ...prop('by', sample.by),
              ...prop('sha-256', sample.sha256),
            ]),
            timing: { 'on-date': { date: sample.at } },
          })),
        ],
        'back-matter': backMatter(all),
      },
    });
  },
  check: (content, report) => checkOscal(content, validate, countsOf(report).evidence),
};
