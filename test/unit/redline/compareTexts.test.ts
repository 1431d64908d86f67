/** What a person who reads a redline would notice: what is marked, what moved, and that nothing is lost. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../src/redline/compareTexts.ts';
import type { ClauseChange, Redline } from '../../../src/redline/model.ts';
import { readClauses } from '../../../src/redline/readClauses.ts';
import { renderHtml } from '../../../src/redline/renderHtml.ts';
import { BRACKETS, renderText } from '../../../src/redline/renderText.ts';

function redline(before: string, after: string): Redline {
  const compared = compareTexts(before, after);
  if ('unreadable' in compared) throw new Error(compared.unreadable.fault);
  return compared.redline;
}

const text = (of: Redline) => renderText('', [{ key: 'd', title: '', redline: of }], BRACKETS);
const words = (of: string): readonly string[] => of.split(/\s+/).filter((word) => word !== '');

/** Words of one side, read out of the redline. */
function side({ clauses }: Redline, place: 'before' | 'after'): readonly string[] {
  const left = place === 'before' ? 'deleted' : 'inserted';
  return clauses
    .filter((clause) => clause[place] !== undefined)
    .sort((a, b) => (a[place] ?? 0) - (b[place] ?? 0))
    .flatMap(({ blocks }) =>
      blocks.flatMap(({ runs }) =>
        words(runs.map((run) => (run.kind === 'kept' || run.kind === left ? run.text : '')).join('')),
      ),
    );
}

/** The same words as the reader gives them. */
function wordsOf(source: string): readonly string[] {
  const read = readClauses(source);
  if ('fault' in read) throw new Error(read.fault);
  return read.document.clauses.flatMap(({ blocks }) => blocks.flatMap((block) => words(block.text)));
}

const OLD =
  '---\ntitle: A\nversion: 1.0.0\n---\n\n# A\n\n## One {#a-1}\n\nKeep the *key* safe at all times.\n\n## Two {#a-2}\n\nTwo.\n\n## Three {#a-3}\n\nThree.\n';

describe('a redline', () => {
  it('marks words that came and went, and entries of the front matter', () => {
    const made = redline(OLD, OLD.replace('safe at all times', 'secret at all times').replace('1.0.0', '1.1.0'));
    expect(text(made)).toContain('Keep the key [-safe-]{+secret+} at all times.');
    expect(made.matter.map(({ name, status }) => [name, status])).toEqual([['version', 'changed']]);
    expect(made.summary).toEqual({
      added: 0,
      deleted: 0,
      changed: 1,
      moved: 0,
      unchanged: 3,
      wordsInserted: 1,
      wordsDeleted: 1,
    });
  });

  it('knows a clause that moved by its id, whatever its title', () => {
    const third = '## Three {#a-3}\n\nThree.\n';
    const made = redline(
      OLD,
      OLD.replace(third, '').replace('## One', `${third.replace('## Three', '## Third')}\n## One`),
    );
    expect(made.clauses.map(({ id, status, moved }) => [id, status, moved])).toEqual([
      [undefined, 'unchanged', false],
      ['a-3', 'changed', true],
      ['a-1', 'unchanged', false],
      ['a-2', 'unchanged', false],
    ]);
  });

  it('never takes two ids for one clause, and shows a deleted clause where it stood', () => {
    const made = redline(OLD, OLD.replace('{#a-2}', '{#a-9}'));
    expect(made.clauses.map(({ id, status }: ClauseChange) => [id, status])).toEqual([
      [undefined, 'unchanged'],
      ['a-1', 'unchanged'],
      ['a-9', 'added'],
      ['a-2', 'deleted'],
      ['a-3', 'unchanged'],
    ]);
  });

  it('says where only emphasis changed, and shows where a link leads elsewhere', () => {
    expect(text(redline(OLD, OLD.replace('*key*', '**key**')))).toContain('(only markup changed)');
    expect(text(redline('[x](a.md)', '[x](b.md)'))).toContain('([-a-]{+b+}.md)');
  });

  it('lets no markup of the text into the page', () => {
    const html = renderHtml('<b>', [
      { key: 'd', title: '', redline: redline('a', '<script>alert(1)</script>\n\n`<img>`') },
    ]);
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('<ins><span class="said">inserted: </span>');
  });
});

describe('both texts can be read out of it', () => {
  const docs = ['docs/devices/firmware.md', 'docs/portal/scoring.md', 'docs/part-2/structure.md'].map((file) =>
    readFileSync(file, 'utf8'),
  );
  const edit = fc.record({
    at: fc.nat(),
    cut: fc.nat(400),
    put: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('\n\n', '\n## New {#n-1}\n\n', '\n- item\n', ' [x](y) ', '| a |'),
    ),
  });

  it('for real documents, however they are mutated', () => {
    fc.assert(
      fc.property(fc.constantFrom(...docs), fc.array(edit, { maxLength: 8 }), (before, edits) => {
        const head = before.indexOf('\n---\n', 4) + 5;
        const after = edits.reduce((now, { at, cut, put }) => {
          const start = head + (at % (now.length - head + 1));
          return now.slice(0, start) + put + now.slice(start + cut);
        }, before);
        const made = redline(before, after);
        expect(side(made, 'before')).toEqual(wordsOf(before));
        expect(side(made, 'after')).toEqual(wordsOf(after));
      }),
      { numRuns: 60 },
    );
  });

  it('and every word and number of the source is among them', () => {
    for (const source of docs) {
      const body = source.slice(source.indexOf('\n---\n', 4) + 5);
      const plain = body.replace(/\{#[\w-]+\}/g, '').replace(/^\s*(\d+\.|```.*)/gm, '');
      const signs = (of: string) => of.match(/[\p{L}\p{N}]+/gu);
      expect(signs(side(redline(source, source), 'after').join(' '))).toEqual(signs(plain));
    }
  });
});

describe('hostile texts', () => {
  const many = (count: number, word: (index: number) => string, by: string) =>
    Array.from({ length: count }, (_, index) => word(index)).join(by);
  it.each([
    ['thousands of identical blocks', many(9_000, () => 'same', '\n\n'), many(6_000, () => 'same', '\n\n')],
    ['thousands of blocks that all differ', many(6_000, (n) => `a${n}`, '\n\n'), many(6_000, (n) => `b${n}`, '\n\n')],
    [
      'one paragraph, every second word another',
      many(12_000, (n) => `w${n % 7}`, ' '),
      many(12_000, (n) => (n % 2 ? `w${n % 7}` : `v${n}`), ' '),
    ],
    [
      'thousands of clauses turned round',
      many(3_000, (n) => `# t {#c-${n}}`, '\n\n'),
      many(3_000, (n) => `# t {#c-${3_000 - n}}`, '\n\n'),
    ],
  ])('%s take less than five seconds', (_, before, after) => {
    const start = process.cpuUsage();
    const made = redline(before, after);
    // Time of the processor, in microseconds: other test files run at the same time.
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
    expect(side(made, 'after')).toEqual(wordsOf(after));
  });

  it('too much text is a fault, not a guess', () => {
    expect(compareTexts('a', 'x'.repeat(100_001))).toMatchObject({ unreadable: { which: 'new' } });
  });
});
