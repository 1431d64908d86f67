import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeReport } from '../../../src/formats/makeReport.ts';
import { plainText } from '../../../src/formats/plainText.ts';
import { renderHtml } from '../../../src/formats/renderHtml.ts';
import { fixtureChecklist, fixtureRecord } from '../record/fixture.ts';
import { checklistWith, filledWith, HOSTILE } from './hostile.ts';

const ELEMENTS = new Set(
  'html head meta title style body header main nav h1 h2 h3 h4 h5 h6 p div span strong a ul li dl dt dd table caption thead tbody tr th td article blockquote code bdi br'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang charset http-equiv content name class id href scope dir aria-hidden aria-label role tabindex'.split(' '),
);

/** Names of elements and attributes; the style sheet left out. Every "<" that is text is escaped, so this is exact. */
function names(page: string) {
  const tags = [...page.replace(/<style>[^]*?<\/style>/, '').matchAll(/<(\/?)([^\s>/]*)([^>]*)>/g)];
  return {
    elements: new Set(tags.map(([, , name = '']) => name.toLowerCase())),
    attributes: new Set(
      tags.flatMap(([, , , rest = '']) => [...rest.matchAll(/([^\s"'=/]+)="[^"]*"/g)].map(([, name]) => name)),
    ),
    hrefs: [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
  };
}

function textOf(page: string): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return page
    .replace(/<style>[^]*?<\/style>/, '')
    .replace(/<br \/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? '');
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

describe.each(HOSTILE)('%s', (_, text) => {
  test('makes no markup of its own, and is all there', () => {
    for (const page of [
      renderHtml(makeReport(fixtureChecklist(), filledWith(text))),
      renderHtml(makeReport(checklistWith(text.slice(0, 2000)), fixtureRecord())),
    ]) {
      const { elements, attributes, hrefs } = names(page);
      expect([...elements].filter((name) => !ELEMENTS.has(name) && name !== '!doctype')).toEqual([]);
      expect([...attributes].filter((name) => !ATTRIBUTES.has(name ?? ''))).toEqual([]);
      expect(hrefs.every((href) => href?.startsWith('#'))).toBe(true);
      expect(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(page)).toBe(false);
    }
    const page = squeeze(textOf(renderHtml(makeReport(fixtureChecklist(), filledWith(text)))));
    expect(page.includes(squeeze(plainText(text)))).toBe(true);
  });
});

describe('the page', () => {
  const report = makeReport(fixtureChecklist(), fixtureRecord());
  const page = renderHtml(report);

  test('needs nothing from outside and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<iframe|<img|<form|\son\w+=|style="|url\(|@import|https?:/i);
  });

  test('has a policy of its own that its style sheet satisfies', () => {
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
  });

  test('says what it is about and what it is not', () => {
    const text = textOf(page);
    for (const part of [
      'Self-assessment report',
      'Fixture Meters FM-1 00AB12CD',
      'fixture-checklist 1.2.0 (draft)',
      'Assessment date',
      '2026-03-31',
      report.digests.record,
      report.digests.checklist,
      'A fixture. It says nothing about any Device.',
      'no decision of a committee or an authority is recorded',
      'Readiness outcome',
      'Not ready',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/\b(?:approved|assured|certified|compliant)\b/i);
  });

  test('holds every requirement with statement, verdict, answer, rationale and evidence', () => {
    for (const id of report.result.requirements.map((requirement) => requirement.id)) {
      expect(page).toContain(`id="req-${id}"`);
      expect(page).toContain(`The Device does what ${id} asks.`);
    }
    const article = /<h4 id="req-DEV-01">[^]*?<\/article>/.exec(page)?.[0] ?? '';
    const text = textOf(article).replace(/\s+/g, ' ');
    for (const part of [
      'Pass',
      'gate',
      'Answer: Met',
      'The boot ROM checks',
      'Secure boot test report',
      'level 3 (tested by the manufacturer)',
      '2027-02-10',
      'a'.repeat(64),
      'counts',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('lists answers that do not count, and what would raise the score', () => {
    expect(textOf(page)).toContain('Answers that are kept and do not count');
    expect(textOf(/<h2 id="raise">[^]*?<\/table>/.exec(page)?.[0] ?? '')).toMatch(/DEV-05[^]*\+9\.0/);
  });

  test('links only to places that are there, each once', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  test('skips no level of heading', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  test('gives every bar a width that the style sheet has', () => {
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
    const widths = [...page.matchAll(/class="(?:low|high) w(\d+)"/g)].map(([, width]) => width);
    expect(widths.length).toBeGreaterThan(0);
    for (const width of widths) expect(style).toContain(`.w${width}{width:${Number(width) / 10}%}`);
  });

  test('warns when the submission was answered against other content', () => {
    const record = fixtureRecord();
    record.checklist.digest = 'd'.repeat(64);
    expect(textOf(renderHtml(makeReport(fixtureChecklist(), record)))).toContain(
      'Check the answers before relying on this result.',
    );
    expect(textOf(page)).not.toContain('before relying on this result');
  });
});
