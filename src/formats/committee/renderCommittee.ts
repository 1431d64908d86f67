import { scorePosition, type Score } from '../../engine/index.ts';
import { htmlDocument } from '../html/htmlDocument.ts';
import { Html, markup, prose, table, terms } from '../html/markup.ts';
import { STYLE } from '../html/style.ts';
import { verdictMark } from '../html/verdictMark.ts';
import type { Report } from '../makeReport.ts';
import { interval } from '../words.ts';
import { makeCommittee } from './makeCommittee.ts';
import type { Bar, Block, Cell, CommitteeDocument } from './model.ts';

/** What the page has beside the style of all reports. */
const OWN_STYLE = `
.typed{white-space:pre-line}
tbody th{min-width:8em;overflow-wrap:normal}
.outcomes{display:flex;flex-wrap:wrap;gap:12px}.outcomes .outcome{flex:1 1 220px;margin:8px 0}.outcome p{margin:0}
svg.chart{display:block;width:100%;min-width:90px;height:12px;margin:5px 0}
.chart .frame,.chart .rest{fill:none;stroke:var(--strong);vector-effect:non-scaling-stroke}.chart .frame{stroke:var(--line)}
.chart .done{fill:var(--fill)}
.requirement{border-top:1px solid var(--line);padding-top:.75em}
@page{@bottom-left{content:"Committee report"}}
@media print{
#summary{break-after:page}#summary h2{margin-top:.4em}#summary dl{columns:2;font-size:9pt;margin:4pt 0}#summary dl>div{padding:1pt 0}
#summary dt{flex-basis:9em}#summary table{margin:4pt 0}#summary th,#summary td{padding:2pt 6pt}#summary h3{margin:.6em 0 .2em;font-size:12pt}
h1{font-size:18pt;margin-bottom:.2em}.lead{margin-bottom:.3em}.outcome{padding:4pt 10pt}.outcome strong{font-size:12pt}
svg.chart{print-color-adjust:exact;-webkit-print-color-adjust:exact}h2{break-before:auto}
}`;

/**
 * The committee report as one HTML file: nothing outside it is needed and it runs no script. The summary has the first
 * printed page to itself, and pages are numbered.
 */
export function renderCommittee(report: Report): string {
  const document = makeCommittee(report);
  const { title, device, notices, parts } = document;
  const places = placesOf(document);
  const [summary, ...rest] = parts.map(
    ({ id, title: head, blocks }) =>
      markup`<section id="${id}" aria-labelledby="${id}-head">
        <h2 id="${id}-head">${head}</h2>
        ${blocks.map((block) => blockPart(block, places))}
      </section> `,
  );
  return htmlDocument(
    `${title}: ${device}`,
    `${STYLE}${OWN_STYLE}\n`,
    markup`<header>
        <h1>${title}</h1>
        <p class="lead"><bdi>${device}</bdi></p>
      </header>
      <main>
        ${summary}
        <div class="notice">${notices.map((notice) => prose(notice) ?? markup``)}</div>
        <nav aria-label="Contents">
          <h2>Contents</h2>
          <ul>
            ${parts.map(({ id, title: head }) => markup`<li><a href="#${id}">${head}</a></li> `)}
          </ul>
        </nav>
        ${rest}
      </main>`,
  );
}

/** Ids of all places that a link can lead to. */
function placesOf({ parts }: CommitteeDocument): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind === 'table') return block.rows.flatMap(({ id }) => id ?? []);
        return block.kind === 'heading' ? (block.id ?? []) : [];
      }),
    ),
  );
}

function blockPart(block: Block, places: ReadonlySet<string>): Html {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.text, block.id);
    case 'text':
      return prose(block.text) ?? markup``;
    case 'typed':
      return markup`<p class="label">${block.label}</p>
        <blockquote>${prose(block.text)}</blockquote> `;
    case 'list':
      return markup`<ul>
        ${block.items.map((item) => markup`<li>${item}</li> `)}
      </ul> `;
    case 'values':
      return terms(block.values);
    case 'marks':
      return markup`${block.items.map(({ label, mark, text }) => markup`<p>${label}: ${verdictMark(mark)} <bdi>${text}</bdi></p> `)}`;
    case 'outcomes':
      return markup`<div class="outcomes">
        ${block.items.map(
          ({ label, value }) =>
            markup`<div class="outcome">
              <p>${label}</p>
              <p><strong>${value}</strong></p>
            </div> `,
        )}
      </div> `;
    case 'bars':
      return barsPart(block.caption, block.bars);
    case 'table':
      return table(
        block.caption,
        block.head,
        block.rows.map(({ cells }) => cells.map((cell) => cellPart(cell, places))),
        block.rows.map(({ id }) => id),
      );
  }
}

function heading(level: number, text: string, id: string | undefined): Html {
  const name = `h${Math.min(level, 6)}`;
  const place = id === undefined ? '' : markup` id="${id}" class="requirement"`.text;
  return new Html(`<${name}${place}>${markup`<bdi>${text}</bdi>`.text}</${name}>\n`);
}

function cellPart(cell: Cell, places: ReadonlySet<string>): Html | string {
  if (typeof cell === 'string') return cell;
  if ('typed' in cell) return markup`<span class="typed" dir="auto">${cell.typed.trim()}</span>`;
  if ('mark' in cell) return verdictMark(cell.mark);
  return places.has(cell.to) ? markup`<a href="#${cell.to}">${cell.text}</a>` : cell.text;
}

/** A chart whose numbers stand beside each bar, so that the pictures are hidden from screen readers. */
function barsPart(caption: string, bars: readonly Bar[]): Html {
  const both = bars.some(({ reviewed }) => reviewed !== undefined);
  return table(
    caption,
    ['Section', 'Picture', 'Self-assessed', ...(both ? ['Reviewed'] : [])],
    bars.map(({ title, selfAssessed, reviewed }) => [
      title,
      markup`${picture(selfAssessed)}${reviewed && picture(reviewed)}`,
      interval(selfAssessed),
      ...(both ? [reviewed ? interval(reviewed) : ''] : []),
    ]),
  );
}

/** One bar: filled as far as is demonstrated, outlined as far as is attainable. */
function picture(score: Score): Html {
  const at = (value: Score['demonstrated']) => (value ? Math.floor(scorePosition(value, score) * 1000) : 0);
  const [low, high] = [at(score.demonstrated), at(score.attainable)];
  return markup`<svg class="chart" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"
    ><rect class="frame" width="1000" height="10" /><rect class="rest" x="${low}" width="${Math.max(0, high - low)}" height="10"
    /><rect class="done" width="${low}" height="10" /></svg>`;
}
