import { attributionText } from './attributionText.ts';
import { htmlDocument } from './html/htmlDocument.ts';
import { markup, prose, terms, type Html } from './html/markup.ts';
import { keptPart, registerPart } from './html/recordParts.ts';
import { requirementsPart } from './html/requirementParts.ts';
import { barRules } from './html/scoreBar.ts';
import { STYLE } from './html/style.ts';
import { goalPart, strengthPart } from './html/goalParts.ts';
import { gatePart, improvementPart, outcomePart, scorePart, sectionPart } from './html/summaryParts.ts';
import type { Report } from './makeReport.ts';
import { reflow } from './plainText.ts';
import { assessmentValues, deviceName, deviceValues, profileValues, reportNotes } from './reportFacts.ts';
import { reportRows } from './reportRows.ts';
import { SELF_ASSESSED } from './words.ts';

/**
 * The result as one HTML file for a committee paper: nothing outside it is needed, it runs no script and its own policy
 * forbids everything but its style sheet. Light or dark on screen; in print always light, with page numbers.
 */
export function renderHtml(report: Report): string {
  const { checklist, result } = report;
  const rows = reportRows(report);
  const style = `${STYLE}\n${barRules([result.score, ...result.sections.map(({ score }) => score)])}\n`;
  const parts: readonly (readonly [id: string, title: string, part: Html | undefined])[] = [
    ['outcome', 'Readiness outcome', outcomePart(report)],
    ['score', 'Score', scorePart(report)],
    ['gates', 'Gates and thresholds', gatePart(report, rows)],
    ['sections', 'Sections', sectionPart(report)],
    ['strength', 'By strength of evidence', strengthPart(report)],
    ['raise', 'What would raise this', improvementPart(report, rows)],
    ['goals', 'Fewest requirements to pass', goalPart(report)],
    [
      'profile',
      'Device profile',
      markup`<h2 id="profile">Device profile</h2>
        ${terms(profileValues(report))}`,
    ],
    ['requirements', 'Requirements', requirementsPart(rows)],
    ['kept', 'Answers that do not count', keptPart(report, rows)],
    ['evidence', 'Evidence register', registerPart(report)],
  ];
  const shown = parts.filter(([, , part]) => part !== undefined && part.text !== '');
  const links = shown.map(([id, title]) => markup`<li><a href="#${id}">${title}</a></li>`);
  const title = `Self-assessment report: ${deviceName(report)}`;
  return htmlDocument(
    title,
    style,
    markup`<header>
          <h1>Self-assessment report</h1>
          <p class="lead"><bdi>${deviceName(report)}</bdi></p>
          ${terms([...deviceValues(report), ...assessmentValues(report)])}
        </header>
        <main>
          <div class="notice">
            <p>${SELF_ASSESSED}</p>
            ${prose(reflow(checklist.notice))}
            ${checklist.attribution && markup`<p>${attributionText(checklist.attribution)}</p>`}
          </div>
          ${reportNotes(report).map(
            (note) =>
              markup`<div class="notice warning">
                <p><strong>Note.</strong> ${note}</p>
              </div>`,
          )}
          <nav aria-label="Contents">
            <h2>Contents</h2>
            <ul>
              ${links}
            </ul>
          </nav>
          ${shown.map(([, , part]) => part ?? markup``)}
        </main>`,
  );
}
