/** Style sheets that are left out or kept apart to make pages light: nothing that is shown goes without. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from '../../scripts/files.mts';
import { UNUSED_COMPONENTS } from '../../src/plugin/lean-infima/index.ts';

const pages = filesUnder('build')
  .filter((name) => name.endsWith('.html') && !name.startsWith('data/'))
  .map((name) => ({ name, html: readFileSync(join('build', name), 'utf8') }));

function stylesheets(html: string): string[] {
  return [...html.matchAll(/<link\b[^>]*\brel="?stylesheet"?[^>]*>/g)].map(
    ([link]) => /href="?([^\s">]+)/.exec(link)?.[1] ?? '',
  );
}

function classesIn(text: string, pattern: RegExp): Set<string> {
  return new Set(
    [...text.matchAll(pattern)].flatMap(([, quoted, bare]) => (quoted ?? bare ?? '').split(/\s+/)).filter(Boolean),
  );
}

test('no page uses a component whose styles are left out', () => {
  const names = new Set<string>(UNUSED_COMPONENTS);
  const left = (name: string): boolean => names.has(name.split(/--|__/)[0] ?? '');
  const found = pages.flatMap(({ name, html }) =>
    [...classesIn(html, /\bclass=(?:"([^"]*)"|([^\s>]+))/g)].filter(left).map((className) => `${name}: ${className}`),
  );
  expect(found).toEqual([]);
  const sheet = filesUnder('build/assets/css').find((name) => /^styles\.\w+\.css$/.test(name)) ?? '';
  const css = readFileSync(join('build/assets/css', sheet), 'utf8');
  expect(css).not.toMatch(/\.(button--primary|avatar|hero|tabs__item)\b/);
  expect(css).toMatch(/\.navbar__link\b/);
  expect(css).toMatch(/\.pagination-nav__link\b/);
  expect(css).toMatch(/\.padding-top--md\b/);
});

test('pages with classes of the widget load its styles last, and only they do', () => {
  const file = filesUnder('build/assets/css').find((name) => /^widget-styles\.\w+\.css$/.test(name)) ?? '';
  const own = classesIn(readFileSync(join('build/assets/css', file), 'utf8'), /\.([A-Za-z][\w-]*_[\w-]{4})\b/g);
  expect(own.size).toBeGreaterThan(50);
  const later = filesUnder('build/assets/css').filter((name) => /^(desk|seal)-styles\.\w+\.css$/.test(name));
  expect(later).toHaveLength(2);
  const lateClasses = later.map((name) =>
    classesIn(readFileSync(join('build/assets/css', name), 'utf8'), /\.([A-Za-z][\w-]*_[\w-]{4})\b/g),
  );
  for (const { name, html } of pages) {
    const uses = [...classesIn(html, /\bclass=(?:"([^"]*)"|([^\s>]+))/g)].some((className) => own.has(className));
    const loads = stylesheets(html).findIndex((href) => href.endsWith(file));
    // The page of a whole edition has two sheets of its own for paper.
    if (uses) expect(loads, name).toBe(name.endsWith('/print.html') ? 3 : 1);
    const shown = classesIn(html, /\bclass=(?:"([^"]*)"|([^\s>]+))/g);
    expect(
      [...shown].filter((className) => lateClasses.some((late) => late.has(className))),
      name,
    ).toEqual([]);
    if (name.startsWith('guidance/') && !/\bdata-embed=/.test(html)) expect(loads, name).toBe(-1);
  }
});
