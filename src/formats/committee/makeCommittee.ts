import { attributionText } from '../attributionText.ts';
import type { Report } from '../makeReport.ts';
import { reflow } from '../plainText.ts';
import { deviceName, reportNotes } from '../reportFacts.ts';
import { SELF_ASSESSED } from '../words.ts';
import { answersPart, keptPart } from './answersPart.ts';
import { changesPart } from './changesPart.ts';
import { controlPart } from './controlPart.ts';
import { evidencePart } from './evidencePart.ts';
import type { CommitteeDocument } from './model.ts';
import { outcomePart } from './outcomePart.ts';
import { actionsPart, findingsPart, questionsPart } from './reviewParts.ts';
import { committeeSubject } from './subject.ts';
import { summaryPart } from './summaryPart.ts';

/** The report that a meeting pack holds: a summary of one page, then all that it rests on. */
export function makeCommittee(report: Report): CommitteeDocument {
  const subject = committeeSubject(report);
  const kept = keptPart(subject);
  const { attribution } = report.checklist;
  return {
    title: 'Committee report',
    device: deviceName(report),
    notices: [
      report.review ? REVIEWED_BOTH : SELF_ASSESSED,
      reflow(report.checklist.notice),
      ...(attribution === undefined ? [] : [attributionText(attribution)]),
      ...reportNotes(report),
    ],
    parts: [
      summaryPart(subject),
      outcomePart(subject),
      findingsPart(subject),
      actionsPart(subject),
      questionsPart(subject),
      answersPart(subject),
      ...(kept ? [kept] : []),
      evidencePart(subject),
      changesPart(subject),
      controlPart(subject),
    ],
  };
}

const REVIEWED_BOTH =
  'A reviewer examined this submission. Self-assessed results are computed from what the manufacturer claims; reviewed results stand beside them and never in their place. What nobody has determined counts as open. A decision is shown only where somebody recorded one.';
