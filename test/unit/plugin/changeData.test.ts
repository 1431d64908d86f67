import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import config from '../../../portal.config.ts';
import { loadProject } from '../../../src/load/index.ts';
import { citesModification } from '../../../src/plugin/registers/because.ts';
import { citedIds } from '../../../src/plugin/registers/citedIds.ts';
import { dayInWords } from '../../../src/plugin/registers/dayInWords.ts';
import { documentsProps } from '../../../src/plugin/registers/documentData.ts';
import { modificationProps, modificationsProps } from '../../../src/plugin/registers/modificationData.ts';
import { releaseProps, releasesProps } from '../../../src/plugin/registers/releaseData.ts';
import { crosswalkProps, standardsProps } from '../../../src/plugin/registers/standardData.ts';
import { writeData } from '../../../src/plugin/registers/writeData.ts';

const project = await loadProject('.');
const folder = mkdtempSync(join(tmpdir(), 'data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['2022-06-30', '30 June 2022'],
  ['2022-13-01', '2022-13-01'],
  ['July 2014', 'July 2014'],
])('the day %s reads %s', (text, words) => {
  expect(dayInWords(text)).toBe(words);
});

it.each([
  [undefined, ['the whole']],
  ['5.3-10', ['5.3-10']],
  ['5.6-5, 5.6-7 and 5.6-8', ['5.6-5', '5.6-7', '5.6-8']],
  ['CR 3.5 and CR 7.1', ['CR 3.5', 'CR 7.1']],
  ['DP:KEY', ['DP:KEY']],
  ['A4.a and B2.c', ['A4.a', 'B2.c']],
  ['Device Identification, elements 1 and 2', ['Device Identification, elements 1 and 2']],
  ['1.3.7 to 1.3.11', ['1.3.7 to 1.3.11']],
  ['Annex I Part I (2)(g)', ['Annex I Part I (2)(g)']],
])('the reference %j names %j', (ref, ids) => {
  expect(citedIds(ref)).toEqual(ids);
});

describe('a citation is of a modification', () => {
  const mp20 = { id: 'mp20', number: 'MP20' };
  it.each([
    ['its own source', { source: 'mp20' }, true],
    ['another source of its own', { source: 'mp20-approach' }, true],
    ['a reference that names it', { source: 'notice', ref: 'MP19, MP20' }, true],
    ['a source of another with a longer number', { source: 'mp203' }, false],
    ['a reference to another with a longer number', { source: 'notice', ref: 'MP203' }, false],
    ['a source of many', { source: 'notice' }, false],
  ])('%s', (_, citation, expected) => {
    expect(citesModification(mp20, citation)).toBe(expected);
  });
});

describe('releases and modifications', () => {
  it('the newest release is first', () => {
    const titles = releasesProps(project).releases.map(({ title }) => title);
    expect(titles.indexOf('November 2022 SEC Release')).toBeLessThan(titles.indexOf('June 2022 SEC Release'));
  });

  it('a release has the shape of a notice', () => {
    const release = project.releases.find(({ id }) => id === 'june-2022');
    const shown = release && releaseProps(release, project);
    expect(shown).toMatchObject({
      inEffect: '30 June 2022',
      secVersion: '61.0',
      contacts: [{ name: 'SECAS Helpdesk', telephone: '020 7090 7755' }],
      checklists: [{ to: '/checklists/release-2022-06' }],
    });
    expect(shown?.changes).toHaveLength(7);
    expect(shown?.changes[0]).toMatchObject({ number: 'SECMP0015', to: '/modifications/secmp0015' });
    expect(shown?.documents.map(({ label }) => label)).toContain('Appendix AD');
  });

  it('a modification says what exists because of it', () => {
    const modification = project.modifications.find(({ id }) => id === 'secmp0024');
    const shown = modification && modificationProps(modification, project);
    expect(shown).toMatchObject({ number: 'SECMP0024', release: { to: '/releases/june-2022' } });
    expect(shown?.clauses.map(({ to }) => to)).toContain('/guidance/releases/june-2022#rel-2022-06-3');
    expect(shown?.requirements.map(({ to }) => to)).toContain('/checklists/release-2022-06#REL-06');
    expect(shown?.requirements.map(({ to }) => to)).not.toContain('/checklists/release-2022-06#REL-10');
  });

  it('a modification in no release stands after those in one', () => {
    const { modifications } = modificationsProps(project);
    const bare = modifications.findIndex(({ release }) => release === undefined);
    expect(bare).toBeGreaterThan(0);
    expect(modifications.slice(bare).every(({ release }) => release === undefined)).toBe(true);
  });
});

describe('the Document Log', () => {
  const { groups, code, portal } = documentsProps(project, config);

  it('has every controlled document of the guidance, with what its front matter says', () => {
    expect(portal.find(({ documentId }) => documentId === 'DAP-G-12')).toMatchObject({
      title: 'Firmware',
      to: '/guidance/devices/firmware',
      version: '0.1.0',
      status: 'draft',
    });
    const ids = portal.map(({ documentId }) => documentId);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(portal).toHaveLength(project.documents.filter(({ matter }) => 'documentId' in matter.values).length);
  });

  it('says in which releases a part of the Code changed, and which versions are known', () => {
    const documents = groups.flatMap((group) => group.documents);
    expect(documents).toHaveLength(project.codeDocuments.length);
    expect(documents.find(({ id }) => id === 'appendix-ad')).toMatchObject({
      versions: [{ version: '5.4', date: '6 November 2025', confidence: 'secondary' }],
      changedIn: [{ to: '/releases/june-2022' }],
    });
    expect(code.map(({ version }) => version)).toEqual(expect.arrayContaining(['62.0', '61.0', '5.5']));
  });
});

describe('the crosswalk', () => {
  const { standards, checklists } = crosswalkProps(project);

  it('pairs an id with the requirements that cite it, each with its confidence', () => {
    const isvs = standards.find(({ id }) => id === 'owasp-isvs');
    expect(isvs?.rows.find(({ label }) => label === '3.1.5')?.pairs).toContainEqual(
      expect.objectContaining({
        to: expect.stringContaining('/checklists/device-baseline#') as string,
        confidence: 'confirmed',
      }),
    );
  });

  it('holds the same pairs both ways', () => {
    const count = (rows: readonly { readonly pairs: readonly unknown[] }[]) =>
      rows.reduce((sum, { pairs }) => sum + pairs.length, 0);
    const forwards = standards.reduce((sum, { rows }) => sum + count(rows), 0);
    expect(forwards).toBeGreaterThan(100);
    expect(checklists.reduce((sum, { rows }) => sum + count(rows), 0)).toBe(forwards);
  });

  it('orders ids as numbers', () => {
    const labels = standards.find(({ id }) => id === 'etsi-en-303-645')?.rows.map(({ label }) => label) ?? [];
    expect(labels.indexOf('5.3-8')).toBeLessThan(labels.indexOf('5.3-10'));
  });

  it('is counted on the page of standards', () => {
    expect(
      standardsProps(project, config).standards.find(({ id }) => id === 'iec-62443-4-1')?.requirements,
    ).toBeGreaterThan(10);
  });
});

it('every register and every edition is written as JSON', async () => {
  await writeData(folder, project);
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, 'data', name), 'utf8'));
  expect(read('registers/releases.json')).toEqual({ format: 1, entries: project.releases });
  expect(read('registers/documents.json')).toEqual({ format: 1, entries: project.codeDocuments });
  for (const name of ['sources', 'glossary', 'modifications', 'standards'])
    expect(existsSync(join(folder, `data/registers/${name}.json`))).toBe(true);
  for (const { checklist } of project.checklists)
    expect(read(`checklists/${checklist.id}/${checklist.version}.json`)).toEqual(checklist);
});
