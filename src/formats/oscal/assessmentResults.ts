import { validate } from '../../generated/validate-oscal-assessment-results.js';
import { countsOf, type Exporter } from '../exporter.ts';
import { deviceName } from '../reportFacts.ts';
import { SELF_ASSESSED } from '../words.ts';
import { checkOscal, oscalText } from './checkOscal.ts';
import { backMatter } from './backMatter.ts';
import { findings } from './findings.ts';
import { metadata } from './metadata.ts';
import { observations } from './observations.ts';
import { oscalReport } from './oscalReport.ts';
import { atMidnight, line, listed, paragraphs } from './oscalText.ts';
import { absentProps, resultProps } from './resultProps.ts';
import { reviewedControls } from './reviewedControls.ts';
import { risks } from './risks.ts';

/** OSCAL assessment results: what was observed and found. Requirements without a verdict are properties of the result. */
export const oscalAssessmentResults: Exporter = {
  render(report) {
    const all = oscalReport(report);
    const { record } = report;
    return oscalText({
      'assessment-results': {
        uuid: all.uuid('assessment-results'),
        metadata: metadata(all, 'Assessment results'),
        'import-ap': { href: `#${all.uuid('assessment-plan')}` },
        results: [
          {
            uuid: all.uuid('result'),
            title: line(`Result for ${deviceName(report)}`, 'Result'),
            description: paragraphs(SELF_ASSESSED),
            start: atMidnight(record.assessedOn) ?? record.modified,
            props: [...resultProps(all), ...absentProps(all)],
            'reviewed-controls': reviewedControls(all),
            ...listed('observations', observations(all)),
            ...listed('risks', risks(all)),
            ...listed('findings', findings(all)),
          },
        ],
        'back-matter': backMatter(all),
      },
    });
  },
  check: (content, report) => checkOscal(content, validate, countsOf(report).evidence, { all: oscalReport(report) }),
};
