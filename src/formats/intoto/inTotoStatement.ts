import { STATEMENT_TYPE } from '../../record/inToto.ts';
import { canonicalJson } from '../../record/canonicalJson.ts';
import { firmwareDigest } from '../../record/firmwareDigest.ts';
import { digestOf } from '../../record/digest.ts';
import { textOf, type Exporter, type ExportProblem } from '../exporter.ts';
import type { Report } from '../makeReport.ts';

export const RESULT_PREDICATE = 'urn:device-assurance-portal:result:1';

/** An in-toto Statement v1 about a submission: which result follows from it. It is what is signed, and holds no answers. */
export const inTotoStatement: Exporter = {
  render: (report) => `${canonicalJson(statementOf(report))}\n`,
  check(content, report) {
    const problems: ExportProblem[] = [];
    if (canonicalJson(JSON.parse(textOf(content))) !== canonicalJson(statementOf(report))) {
      problems.push({ path: '/', message: 'is not the statement of this result' });
    }
    return { counts: {}, problems };
  },
};

function statementOf({ checklist, record, result, review, digests, document }: Report): object {
  const firmware = firmwareDigest(record);
  const subject = (name: string, sha256: string | undefined) =>
    sha256 === undefined ? [] : [{ name, digest: { sha256 } }];
  return {
    _type: STATEMENT_TYPE,
    subject: [
      ...subject('record.json', digests.record),
      ...subject('review.json', digests.review),
      ...subject('firmware', firmware),
    ],
    predicateType: RESULT_PREDICATE,
    predicate: {
      checklist: { id: checklist.id, version: checklist.version, sha256: digests.checklist },
      record: { id: record.id, modified: record.modified, assessedOn: record.assessedOn },
      result: {
        sha256: digestOf(document),
        outcome: result.outcome.value,
        score: result.score,
        counts: result.counts,
      },
      selfAssessed: true,
      ...(review && {
        review: {
          id: review.id,
          round: review.round,
          reviewedOn: review.reviewedOn,
          ...(review.recommendation && { recommendation: review.recommendation.value }),
        },
      }),
    },
  };
}
