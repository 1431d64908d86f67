import { expect, test } from 'vitest';
import { evidencePath } from '../../../src/bundle/manifest.ts';
import type { Evidence } from '../../../src/engine/index.ts';
import { fileStanding } from '../../../src/widget/review/fileStanding.ts';
import type { FileState } from '../../../src/widget/review/submissionFile.ts';

const sha256 = 'a'.repeat(64);
const item: Evidence = { name: 'report.pdf', kind: 'test-report', level: 3, sha256 };
const open = (sealed?: object): FileState => ({ kind: 'open', ...(sealed && { sealed }) }) as FileState;
const opened = { parts: [{ path: evidencePath(sha256) }] };

test.each<[string, Evidence | undefined, FileState | undefined, string]>([
  ['an id that is not in the register', undefined, open(), 'none'],
  ['an item without a digest', { name: 'x', kind: 'log', level: 1 }, open({ opened }), 'reference'],
  ['a record that is kept without its file', item, undefined, 'unsealed'],
  ['a record that came as it is', item, open(), 'unsealed'],
  ['a file that is read', item, { kind: 'reading' }, 'checking'],
  ['a file that waits for its identity', item, { kind: 'locked' }, 'locked'],
  ['a file that was changed', item, { kind: 'refused', message: '', help: '' }, 'wrong'],
  ['evidence that turned out to be changed', item, open({ opened, wrong: 'It was changed.' }), 'wrong'],
  ['a sealed file without the item', item, open({ opened: { parts: [] } }), 'absent'],
  ['a sealed file that is still checked', item, open({ opened, checked: 0 }), 'checking'],
  ['a sealed file that is checked', item, open({ opened }), 'enclosed'],
])('the file of an item in %s', (_, evidence, state, standing) => {
  expect(fileStanding(evidence, state)).toBe(standing);
});
