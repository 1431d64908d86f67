import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../../src/engine/model.ts';
import { currentEditions } from '../../../src/plugin/currentEditions.ts';
import { clausePermalink, documentPermalink } from '../../../src/plugin/permalinks.ts';
import { plainExcerpt, plainText } from '../../../src/plugin/plainExcerpt.ts';

describe('plainText', () => {
  it.each([
    ['marks', 'A **bold** and *slanted* `word` [linked](/x).', 'A bold and slanted word linked.'],
    ['citations', 'In force [@sec-v61-notice ref="a b"]. More.', 'In force. More.'],
    ['lists', '- one\n- two\n\n1. three', 'one\n\ntwo\n\nthree'],
    ['tables', '| a | b |\n|---|--:|\n| 1 | 2 |', 'a; b\n\n1; 2'],
    ['code', '```sh\nnpm test\n```', 'npm test'],
    ['headings', 'One.\n\n### Two {#two}\nThree.', 'One.\n\nTwo\n\nThree.'],
    ['names with underscores', 'the max_alias_count of snake_case', 'the max_alias_count of snake_case'],
    ['lines of one paragraph', 'one\ntwo', 'one two'],
  ])('takes out %s', (_, markdown, plain) => {
    expect(plainText(markdown)).toBe(plain);
  });
});

describe('plainExcerpt', () => {
  it('cuts between words and never beyond the length', () => {
    expect(plainExcerpt('one two three four', 12)).toBe('one two…');
    expect(plainExcerpt('one two', 12)).toBe('one two');
    expect(plainExcerpt('x'.repeat(50), 12)).toHaveLength(12);
  });
});

describe('permalinks', () => {
  it.each([
    ['docs/index.md', '/guidance'],
    ['docs/mp195.md', '/guidance/mp195'],
    ['docs/devices/firmware.md', '/guidance/devices/firmware'],
    ['docs/devices/index.mdx', '/guidance/devices'],
  ])('%s is at %s', (file, permalink) => {
    expect(documentPermalink(file)).toBe(permalink);
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
