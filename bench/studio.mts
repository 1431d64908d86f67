/**
 * How fast a checklist of 300 requirements is checked while it is written: the checker of the Studio after a change of one
 * word, beside yaml and Ajv that read and validate the same text, and the built page in Chromium from a key to the
 * problems on screen. `npx tsx bench/studio.mts` runs this file alone; the page needs `npm run build` first.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Page } from 'playwright-core';
import { LineCounter, parseDocument } from 'yaml';
import schema from '../checklists/schema/checklist.schema.json' with { type: 'json' };
import { loadProject } from '../src/load/index.ts';
import { loadChecklist } from '../src/load/loadChecklist.ts';
import { checker } from '../src/studio/check.ts';
import { setValue } from '../src/studio/edit/setValue.ts';
import { writeContent300 } from './content300.mts';
import { servePortal } from './portal.mts';
import type { BenchRow } from './row.mts';

const KEYS = 60;
const PEER = 'yaml with places and Ajv of the same text';

export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-studio-'));
  try {
    const id = writeContent300(resolve(import.meta.dirname, '..'), folder);
    const file = `checklists/${id}/1.0.0.yaml`;
    const text = readFileSync(join(folder, file), 'utf8');
    const { references } = await loadProject(folder);
    const portal = {
      clauses: [...references.clauses].map((clause) => ({ id: clause, title: '', document: '', permalink: '' })),
      sources: Array.from(references.sources, ([source, confidence]) => ({ id: source, title: '', confidence })),
    };
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    const check = checker({ portal, editions: [] });
    check(text);
    let turn = 0;
    const written = (): string => text.replace(/(id: REQ-150\n\s+title: )/, (head) => `${head}${'x'.repeat(++turn)} `);
    const block = /\n( +)- id: REQ-150\n[^]*?(?=\n\1- id)/.exec(text)?.[0].slice(1) ?? '';
    const quick = median(() => void check(written()));
    const whole = median(() => void loadChecklist(written(), { file, references }));
    const peer = median(() => {
      const document = parseDocument(written(), { lineCounter: new LineCounter() });
      validate(document.toJS());
    });
    const form = median(() => void setValue(`${block}\n`, [0, 'title'], `A title ${++turn}`));
    return [
      {
        name: `${(text.length / 1000).toFixed(0)} kB, one word changed, to all problems, in the checker`,
        value: quick,
        unit: 'ms',
        target: 50,
        peer: PEER,
        peerValue: peer,
      },
      { name: 'The same text read whole, as when it is opened', value: whole, unit: 'ms', peer: PEER, peerValue: peer },
      { name: 'A field of a form, to the change of the text', value: form, unit: 'ms', target: 16 },
      ...(await onScreen(text)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From a key to the problems, and to the preview, as the page shows them. */
async function onScreen(text: string): Promise<BenchRow[]> {
  const { origin, browser, close } = await servePortal();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${origin}/studio`, { waitUntil: 'networkidle' });
    const name = 'bench-300.yaml';
    const buffer = Buffer.from(text);
    await page.locator('input[data-open=checklist]').setInputFiles({ name, mimeType: 'application/yaml', buffer });
    await page
      .getByText(/^(No problems|\d+ (error|warning))/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    await page
      .getByRole('navigation', { name: 'Outline' })
      .getByRole('button', { name: /REQ-150/ })
      .click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    const found = await timeKeys(page);
    return [
      {
        name: `Key to problems on screen, 95th percentile of ${found.problems.length}`,
        value: percentile(found.problems, 0.95),
        unit: 'ms',
        target: 100,
      },
      { name: 'The same, median', value: percentile(found.problems, 0.5), unit: 'ms' },
      {
        name: `Key to preview on screen, 95th percentile of ${found.preview.length}`,
        value: percentile(found.preview, 0.95),
        unit: 'ms',
        target: 200,
      },
    ];
  } finally {
    await close();
  }
}

/** Types letters into a title, one after the other was shown, and gives the milliseconds from each key. */
async function timeKeys(page: Page): Promise<{ readonly problems: number[]; readonly preview: number[] }> {
  await page.evaluate(() => {
    const times: { problems: number[]; preview: number[] } = { problems: [], preview: [] };
    let start = 0;
    let waiting = false;
    let title = '';
    document.addEventListener(
      'keydown',
      () => {
        start = performance.now();
        waiting = true;
        title = document.querySelector('aside article header')?.textContent ?? '';
      },
      true,
    );
    new MutationObserver(() => {
      if (waiting && !document.querySelector('main > header')?.textContent.includes('Checking…')) {
        waiting = false;
        times.problems.push(performance.now() - start);
      }
      if (title !== '' && document.querySelector('aside article header')?.textContent !== title) {
        title = '';
        times.preview.push(performance.now() - start);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { times });
  });
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('y');
    await page.waitForFunction(
      (count) => {
        const { times } = window as unknown as { times: { problems: number[]; preview: number[] } };
        return times.problems.length >= count && times.preview.length >= count;
      },
      key + 1,
      { timeout: 10_000 },
    );
  }
  return page.evaluate(() => (window as unknown as { times: { problems: number[]; preview: number[] } }).times);
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function median(work: () => void): number {
  // Of the processor, so that a busy machine does not decide.
  const times = Array.from({ length: 15 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return percentile(times, 0.5);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(await bench());
