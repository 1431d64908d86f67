/** The page of changes of an edition, from the project's files to what a reader and a screen reader get. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/load/index.ts';
import { changesPath, changesProps, successions } from '../../../src/plugin/checklists/changesData.ts';
import { checklistRouteProps } from '../../../src/plugin/checklists/routeData.ts';
import { ChangeEntries } from '../../../src/widget/checklist/ChangeEntries.tsx';
import { replaced } from '../load/marked.ts';

const root = mkdtempSync(join(tmpdir(), 'changes-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
cpSync('test/fixtures/load/small', root, { recursive: true });
const old = readFileSync(join(root, 'checklists/small/1.0.0.yaml'), 'utf8');
const HEAD = 'version: 1.0.0\nstatus: published\npublished: 2026-01-31\ninEffect: 2026-02-28\n';
const text = [
  [
    HEAD,
    'version: 2.0.0\nstatus: draft\nsupersedes: 1.0.0\nchanges: [{ type: split, from: [SUP-01], to: [SUP-11, SUP-12] }]\n',
  ],
  ['id: SUP-01', 'id: SUP-11'],
  ['Only signed firmware runs.', 'Only checked & current programs run.'],
  ['atLeast: 90', 'atLeast: 95'],
].reduce((now, [from = '', to = '']) => replaced(now, from, to), old);
const other = text
  .slice(text.indexOf('      - id: SUP-11'), text.indexOf('      - id: SUP-02'))
  .replace('SUP-11', 'SUP-12');
writeFileSync(join(root, 'checklists/small/2.0.0.yaml'), text.trimEnd() + `\n${other}`);
const project = await loadProject(root);

describe('the page of changes', () => {
  const [pair, ...others] = successions(project.checklists);
  if (!pair) throw new Error(project.problems.map(({ message }) => message).join('\n'));
  const props = changesProps(pair.before, pair.after);

  it('is there for an edition that supersedes another, and the checklist leads to it', () => {
    expect([project.problems, others]).toEqual([[], []]);
    expect(changesPath(pair.after, pair.before.version)).toBe('/checklists/small/changes/1.0.0-to-2.0.0');
    expect(checklistRouteProps(pair.after, project).predecessor).toEqual({
      version: '1.0.0',
      changes: '/checklists/small/changes/1.0.0-to-2.0.0',
    });
    expect(checklistRouteProps(pair.before, project)).not.toHaveProperty('predecessor');
  });

  it('says what changed, what each change means, and counts the rest', () => {
    expect(props.summary).toMatch(/^From edition 1\.0\.0 to 2\.0\.0\. The change is major/);
    expect(props.requirements.map(({ head, level }) => [head, level])).toEqual([
      ['DEV-01: changed', 'major'],
      ['SUP-01 → SUP-11, SUP-12: split', 'major'],
    ]);
    expect(props.parts.map(({ head, level }) => [head, level])).toEqual([['threshold firmware: changed', 'major']]);
    expect(props.unchanged).toBe(1);
  });

  it('shows neighbouring words that changed as one run, and both texts can be read out of it', () => {
    const statement = props.requirements[0]?.fields.find(({ name }) => name === 'statement');
    expect(statement?.words).toEqual([
      { text: 'Only ', kind: 'same' },
      { text: 'signed firmware runs', kind: 'removed' },
      { text: 'checked & current programs run', kind: 'added' },
      { text: '.', kind: 'same' },
    ]);
  });

  it('marks words that came and went as ins and del, each with a word that says so', () => {
    const html = renderToStaticMarkup(createElement(ChangeEntries, { entries: props.requirements }));
    const plain = html.replaceAll(/ class="[^"]*"/g, '');
    expect(plain).toMatch(
      /<dt>statement<\/dt><dd>Only <del><small>removed <\/small>signed firmware runs<\/del> <ins><small>added <\/small>/,
    );
    expect(plain).toContain('&amp;');
    expect(plain).toMatch(/<p>SUP-01: <del><small>removed <\/small>Updates for years\. /);
    expect(plain).toMatch(/<p>SUP-12: <ins><small>added <\/small>Updates for years\. /);
    for (const [, mark] of plain.matchAll(/<(?:ins|del)>(.{7})/g)) expect(mark).toBe('<small>');
  });
});
