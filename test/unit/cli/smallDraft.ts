import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Copies the small project, its one edition as a draft that may be changed. Every line stays where it is. */
export function copySmallDraft(to: string): void {
  cpSync('test/fixtures/load/small', to, { recursive: true });
  rmSync(join(to, 'checklists/editions.lock.json'));
  const file = join(to, 'checklists/small/1.0.0.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('status: published\npublished: 2026-01-31\n', 'status: draft\n# not published\n'));
}
