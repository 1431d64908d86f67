/** `assure redline` as a process. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { assure } from './assure.ts';

const cwd = mkdtempSync(join(tmpdir(), 'redline-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
for (const side of ['old', 'new']) mkdirSync(join(cwd, side));
writeFileSync(join(cwd, 'old/a.md'), '## One {#a-1}\n\nKeep it safe.\n');
writeFileSync(join(cwd, 'new/b.md'), '---\ntitle: B\n---\n\n# B\n');
writeFileSync(join(cwd, 'new/a.md'), '## One {#a-1}\n\nKeep it secret.\n');
writeFileSync(join(cwd, 'bytes.md'), Uint8Array.of(0xff, 0xfe));

describe('assure redline', () => {
  it('prints what changed between two files', async () => {
    const { code, out, err } = await assure(['redline', 'old/a.md', 'new/a.md'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Keep it [-safe-]{+secret+}.');
  });

  it('colours words only where the output takes colours', async () => {
    const { out } = await assure(['redline', 'old/a.md', 'new/a.md'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(out).toMatch(/\u001b\[3[12]m/);
    expect(out).not.toContain('[-safe-]');
  });

  it('writes two folders as one HTML file, and never over another file', async () => {
    const args = ['redline', 'old', 'new', '--format', 'html', '--out', 'out.html'];
    expect((await assure(args, { cwd })).code).toBe(0);
    const html = readFileSync(join(cwd, 'out.html'), 'utf8');
    expect(html).toContain('(b.md): added');
    expect(html).toContain('<ins><span class="said">inserted: </span>secret</ins>');
    const again = await assure(args, { cwd });
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('out.html cannot be written')]);
  });

  it('gives the whole model as JSON', async () => {
    const { out } = await assure(['redline', 'old', 'new', '--format', 'json'], { cwd });
    const { documents } = JSON.parse(out) as { documents: { file: string; status: string }[] };
    expect(documents.map(({ file, status }) => [file, status])).toEqual([
      ['a.md', 'changed'],
      ['b.md', 'added'],
    ]);
  });

  it.each([
    [['old', 'new/a.md'], 'old is a folder, and new/a.md is a file.'],
    [['old/a.md', 'none.md'], 'none.md cannot be read: there is no such file or folder.'],
    [['old/a.md', 'bytes.md'], 'bytes.md cannot be read: The file is not text in UTF-8.'],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, err } = await assure(['redline', ...args], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
