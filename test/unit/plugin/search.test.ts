import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import portal from '../../../portal.config.ts';
import type { SearchDocument } from '../../../src/plugin/search/document.ts';
import { excerpt, highlight } from '../../../src/plugin/search/highlight.ts';
import { loadProject } from '../../../src/load/index.ts';
import { searchDocuments } from '../../../src/plugin/search/documents.ts';
import { SEARCH_OPTIONS } from '../../../src/plugin/search/options.ts';
import { search } from '../../../src/plugin/search/query.ts';

function document(kind: SearchDocument['kind'], label: string, title: string, text: string): SearchDocument {
  return { id: `${kind}:${label || title}`, kind, label, title, text, context: 'Somewhere', url: `/x#${label}` };
}

const DOCUMENTS: SearchDocument[] = [
  document('clause', '', 'Only genuine images run', 'The Device verifies the signature of an image before it runs.'),
  document('clause', '', 'Tamper detection', 'Opening the casing is detected, recorded and reported.'),
  document('requirement', 'DEV-01', 'Verified boot', 'Firmware is verified before it runs.'),
  document('requirement', 'DEV-12', 'Debug ports', 'Debug ports are closed in production.'),
  document('term', 'ESME', 'Electricity Smart Metering Equipment', 'The electricity meter and what comes with it.'),
  document('term', '', 'Install Code', 'A secret by which a Device joins a network.'),
];

/** As in the browser: through the JSON that the build writes. */
const built = new MiniSearch<SearchDocument>(SEARCH_OPTIONS);
built.addAll(DOCUMENTS);
const index = MiniSearch.loadJSON<SearchDocument>(JSON.stringify(built), SEARCH_OPTIONS);

const titles = (query: string): string[] =>
  search(index, query).flatMap(({ hits }) => hits.map(({ title }) => title.map((piece) => piece.text).join('')));

describe('search', () => {
  it.each([
    ['a requirement by its id', 'DEV-01', 'Verified boot'],
    ['a requirement by its id, typed small and with a space', 'dev 12', 'Debug ports'],
    ['a term by its abbreviation', 'esme', 'Electricity Smart Metering Equipment'],
    ['the beginning of a word', 'tamp', 'Tamper detection'],
    ['a slip of the finger', 'signture', 'Only genuine images run'],
    ['a singular by its plural', 'install codes', 'Install Code'],
    ['past words too common to count', 'the code with which a device joins', 'Install Code'],
  ])('finds %s', (_, query, title) => {
    expect(titles(query)[0]).toBe(title);
  });

  it('puts what is named by the very words of the query first', () => {
    expect(search(index, 'install code')[0]?.kind).toBe('term');
  });

  it('forgives slips only where nothing matches as typed', () => {
    expect(titles('signature')).toEqual(['Only genuine images run']);
    expect(titles('casng')).toEqual(['Tamper detection']);
  });

  it('does not take one id for another', () => {
    expect(titles('DEV-01')).toEqual(['Verified boot']);
  });

  it('gives the best of what matches in part when nothing matches in full', () => {
    expect(titles('tamper xylophone')).toEqual(['Tamper detection']);
  });

  it('finds nothing for nothing, for signs alone, and for words that are not there', () => {
    for (const query of ['', '  ', '-- "" ()', 'xylophone', '.*', '<script>'])
      expect(search(index, query), query).toEqual([]);
  });

  it('groups by kind and marks what matched, the plural included', () => {
    const [group] = search(index, 'port');
    expect(group).toMatchObject({ kind: 'requirement', found: 1 });
    expect(group?.hits[0]?.title).toEqual([
      { text: 'Debug ', match: false },
      { text: 'ports', match: true },
    ]);
  });
});

describe('search in the whole portal', async () => {
  const project = await loadProject('.');
  const whole = new MiniSearch<SearchDocument>(SEARCH_OPTIONS);
  whole.addAll(searchDocuments(project, portal.rules));

  it.each([
    ['MP195', 'modification', '/modifications/mp195'],
    ['secmp0007', 'modification', '/modifications/secmp0007'],
    ['June 2022 SEC Release', 'release', '/releases/june-2022'],
    ['sec v61.0', 'release', '/releases/june-2022'],
    ['Definitions and Interpretation', 'document', '/documents#section-a'],
    ['Section G', 'document', '/documents#section-g'],
    ['request for a use case', 'form', '/forms/triage-use-case-request'],
  ])('%s leads to the entry itself', (query, kind, url) => {
    const group = search(whole, query).find((candidate) => candidate.kind === kind);
    expect(group?.hits[0]?.url).toBe(url);
  });

  it('has every entry of the three registers once', () => {
    const { releases, modifications, codeDocuments } = project;
    const kinds = searchDocuments(project, portal.rules).map(({ kind }) => kind);
    const count = (wanted: string) => kinds.filter((kind) => kind === wanted).length;
    expect([count('release'), count('modification'), count('document')]).toEqual([
      releases.length,
      modifications.length,
      codeDocuments.length,
    ]);
  });
});

describe('highlight', () => {
  it('keeps the text whole', () => {
    const text = 'Ports, “ports” & port-like (debug).';
    const pieces = highlight(text, new Set(['port']));
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter(({ match }) => match).map((piece) => piece.text)).toEqual(['Ports', 'ports', 'port']);
  });
});

describe('excerpt', () => {
  const words = Array.from({ length: 100 }, (_, at) => (at === 60 ? 'needle' : `word${at}`)).join(' ');

  it('shows the match, cut between words', () => {
    const cut = excerpt(words, new Set(['needle']), 80);
    expect(cut).toMatch(/^… word\d+ .*needle.* word\d+ …$/);
    expect(cut.length).toBeLessThan(90);
  });

  it('gives a short text as it is', () => {
    expect(excerpt('Short  text', new Set(), 80)).toBe('Short text');
  });

  it('copes with a text without spaces', () => {
    expect(excerpt('x'.repeat(500), new Set(), 80).length).toBeLessThan(90);
  });
});
