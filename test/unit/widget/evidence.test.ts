import { describe, expect, test } from 'vitest';
import { expiryWarning } from '../../../src/widget/logic/expiry.ts';
import { kindOfFile } from '../../../src/widget/logic/fileKinds.ts';
import { chosenFiles } from '../../../src/widget/logic/foundFiles.ts';

describe('when an item ends', () => {
  test.each([
    ['never', undefined, '2026-03-01', '2026-03-01', undefined, undefined],
    ['the day before the assessment', '2026-02-28', '2026-03-01', '2026-03-01', 'over', 'no longer supports'],
    ['on the day of the assessment', '2026-03-01', '2026-03-01', '2026-03-01', 'soon', 'the last day that counts'],
    ['a day after', '2026-03-02', '2026-03-01', '2026-03-01', 'soon', 'in 1 day.'],
    ['90 days after', '2026-05-30', '2026-03-01', '2026-03-01', 'soon', 'in 90 days.'],
    ['91 days after', '2026-05-31', '2026-03-01', '2026-03-01', undefined, undefined],
    ['between assessment and today', '2026-04-01', '2026-03-01', '2026-04-02', 'over-today', 'counts on 1 Mar 2026'],
    ['far from the assessment, near today', '2026-09-01', '2026-03-01', '2026-08-30', 'soon', 'in 2 days.'],
    ['soon after an assessment to come', '2026-09-11', '2026-09-01', '2026-03-01', 'soon', 'after the assessment date'],
    ['over the change of clocks', '2026-03-30', '2026-03-28', '2026-03-28', 'soon', 'in 2 days.'],
  ])('%s', (_, expires, assessedOn, today, kind, words) => {
    const warning = expiryWarning(expires, assessedOn, today);
    expect(warning?.kind).toBe(kind);
    if (words !== undefined) expect(warning?.words).toContain(words);
  });
});

test.each([
  ['report.pdf', 'document'],
  ['Board.JPG', 'photograph'],
  ['uart.log', 'log'],
  ['device.crt', 'certificate'],
  ['build.yaml', 'configuration'],
  ['no ending', 'document'],
  ['photo.jpg.pdf', 'document'],
])('%s is taken for a %s', (name, kind) => {
  expect(kindOfFile(name)).toBe(kind);
});

test('files that operating systems leave about are not evidence', () => {
  const names = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$report.docx', 'report.docx', '.gitignore'];
  expect(chosenFiles(names.map((name) => new File([], name))).map(({ path }) => path)).toEqual([
    'report.docx',
    '.gitignore',
  ]);
});
