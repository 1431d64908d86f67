/** LibreOffice Writer as judge of the Word file of a committee report, where it is installed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeExport } from '../../src/formats/exports.ts';
import { format, reviewed } from '../unit/formats/exports/cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'committee-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Writer makes of a file, as text; undefined where it is not installed. */
function opened(name: string, content: Uint8Array | string): string | undefined {
  writeFileSync(join(folder, name), content);
  const args = [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'txt:Text (encoded):UTF8',
  ];
  try {
    execFileSync('soffice', [...args, '--outdir', join(folder, 'out'), join(folder, name)], { stdio: 'ignore' });
    return readFileSync(join(folder, 'out', name.replace(/\.\w+$/, '.txt')), 'utf8');
  } catch {
    return undefined;
  }
}

const installed = opened('probe.html', '<p>here</p>') !== undefined;
if (!installed) console.warn('LibreOffice Writer is not installed here, so it has not judged the Word file.');

test.skipIf(!installed)('Writer opens the Word file with all that is in it', async () => {
  const report = reviewed();
  const text = opened('committee.docx', (await makeExport(format('docx'), report)).content) ?? '';
  for (const { id } of report.result.requirements) expect(text).toContain(`${id} `);
  for (const words of ['Committee report', 'Remediation plan', 'Decision recorded', report.digests.record]) {
    expect(text).toContain(words);
  }
});
