import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../../src/engine/model.ts';
import { currentEditions } from '../../../src/load/index.ts';
import { beginning } from '../../../src/plugin/excerpt.ts';
import { guidancePath } from '../../../src/load/index.ts';
import { clausePermalink } from '../../../src/plugin/permalinks.ts';

describe('beginning', () => {
  it('cuts between words and never beyond the length', () => {
    expect(beginning('one two three four', 12)).toBe('one two…');
    expect(beginning('one two', 12)).toBe('one two');
    expect(beginning('x'.repeat(50), 12)).toHaveLength(12);
  });

  it('parts blocks by blank lines', () => {
    expect(beginning('One.\nTwo.\n', 99)).toBe('One.\n\nTwo.');
  });
});

describe('permalinks', () => {
  it.each([
    ['docs/index.md', '/guidance'],
    ['docs/mp195.md', '/guidance/mp195'],
    ['docs/devices/firmware.md', '/guidance/devices/firmware'],
    ['docs/devices/index.mdx', '/guidance/devices'],
  ])('%s is at %s', (file, permalink) => {
    expect(guidancePath(file)).toBe(permalink);
  });

  it('a clause is an anchor of its document', () => {
    expect(clausePermalink('docs/devices/firmware.md', 'da-fw-2')).toBe('/guidance/devices/firmware#da-fw-2');
  });
});

describe('currentEditions', () => {
  const edition = (id: string, version: string, status: Checklist['status']) => ({
    checklist: { id, version, status } as Checklist,
  });

  it('prefers what is published, then the newest by number', () => {
    const current = currentEditions([
      edition('a', '1.9.0', 'published'),
      edition('a', '1.10.0', 'published'),
      edition('a', '2.0.0', 'draft'),
      edition('a', '3.0.0', 'withdrawn'),
      edition('b', '0.2.0', 'draft'),
      edition('b', '0.1.0', 'draft'),
    ]);
    expect(current.map(({ id, version }) => `${id} ${version}`)).toEqual(['a 1.10.0', 'b 0.2.0']);
  });
});
