import { validate } from '../../generated/validate-oscal-poam.js';
import { countsOf, type Exporter } from '../exporter.ts';
import { verdictText, whyText } from '../words.ts';
import { checkOscal, oscalText } from './checkOscal.ts';
import { backMatter } from './backMatter.ts';
import { findings } from './findings.ts';
import { metadata } from './metadata.ts';
import { observations } from './observations.ts';
import { isRisk, oscalReport } from './oscalReport.ts';
import { line, listed, paragraphs } from './oscalText.ts';
import { resultProps } from './resultProps.ts';
import { risks } from './risks.ts';

/** OSCAL plan of action and milestones: one item for each requirement that is not satisfied or has an open observation. */
export const oscalPoam: Exporter = {
  render(report) {
    const whole = oscalReport(report);
    const all = { ...whole, rows: whole.rows.filter(isRisk) };
    return oscalText({
      'plan-of-action-and-milestones': {
        uuid: all.uuid('poam'),
        metadata: metadata(all, 'Plan of action and milestones'),
        'system-id': { 'identifier-type': 'http://ietf.org/rfc/rfc4122', id: report.record.id },
        ...listed('observations', observations(all)),
        ...listed('risks', risks(all)),
        ...listed('findings', findings(all)),
        'poam-items':
          all.rows.length === 0
            ? [
                {
                  uuid: all.uuid('poam-item', 'none'),
                  title: 'Nothing to be done',
                  description: 'No requirement that is answered is found wanting, and no observation is open.',
                  props: resultProps(all),
                },
              ]
            : all.rows.map(({ id, requirement, result, why }) => ({
                uuid: all.uuid('poam-item', id),
                title: line(`${id} ${requirement.title}`, id),
                description: paragraphs(`${verdictText(result)}. ${whyText(result.rule, why)}`),
                'related-findings': [{ 'finding-uuid': all.uuid('finding', id) }],
                'related-risks': [{ 'risk-uuid': all.uuid('risk', id) }],
              })),
        'back-matter': backMatter(all),
      },
    });
  },
  check(content, report) {
    const whole = oscalReport(report);
    const all = { ...whole, rows: whole.rows.filter(isRisk) };
    return checkOscal(content, validate, countsOf(report).evidence, { all });
  },
};
