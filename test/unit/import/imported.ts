import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { listRequirements, type Checklist } from '../../../src/engine/index.ts';
import { importList, type Imported, type ImportOptions } from '../../../src/import/importList.ts';
import type { Fate } from '../../../src/import/tally.ts';
import { loadChecklist } from '../../../src/load/index.ts';

/** Whatever a person must say: nothing that changes what a reader finds. */
export const OPTIONS = { id: 'taken', source: 'their-list', appliesTo: ['ESME'], file: 'list', origin: {} } as const;

export function fixture(name: string): Uint8Array {
  return readFileSync(resolve('test/fixtures/import', name));
}

/** The checklist that an import is, with the account of it. Throws where there is a problem of any kind. */
export async function imported(
  bytes: Uint8Array,
  options: Partial<ImportOptions> & Pick<ImportOptions, 'format'>,
): Promise<Imported & { readonly checklist: Checklist }> {
  const made = await importList(bytes, { ...OPTIONS, ...options });
  if ('problem' in made) throw new Error(made.problem.message);
  const references = { clauses: new Set<string>(), sources: new Map([[OPTIONS.source, 'secondary' as const]]) };
  const { checklist, problems } = loadChecklist(made.yaml, { file: 'checklists/taken/0.1.0.yaml', references });
  if (checklist === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return { ...made, checklist };
}

/** Original id, level and title of each requirement, in order. */
export function outline(checklist: Checklist): readonly string[] {
  return listRequirements(checklist).map(({ requirement: { sources, level, id, title } }) =>
    [sources[0]?.ref ?? '-', id, level ?? '-', title].join(' | '),
  );
}

/** One part of the account, a line each. */
export function account({ tally }: Imported, fate: Fate): readonly string[] {
  return tally[fate].map(({ what, count }) => `${count} ${what}`);
}
