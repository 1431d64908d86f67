/** A portal's content with a checklist of 300 requirements in it, made from the real one, for timing the screens. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const COUNT = 300;
const SECTIONS = 6;

type Part = Record<string, unknown> & { sections?: Part[]; requirements?: Part[] };

/** Writes the content under `folder`, from the project at `root`; gives the id of the checklist of 300. */
export function writeContent300(root: string, folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of ['registers', 'docs', 'checklists', 'forms'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  // It has the draft only: files of published editions lie outside what a portal's content is.
  for (const file of ['guidance-editions.yaml', 'guidance-editions.lock.json', 'permalinks.json'])
    rmSync(join(folder, 'registers', file));
  const real = parse(readFileSync(join(root, 'checklists/device-baseline/0.1.0.yaml'), 'utf8')) as Part;
  const models = requirementsOf(real.sections ?? []);
  const requirement = (number: number): Part => ({
    ...models[number % models.length],
    id: `REQ-${String(number + 1).padStart(3, '0')}`,
  });
  const sections = Array.from({ length: SECTIONS }, (_, section) => ({
    id: `part-${section + 1}`,
    title: `Part ${section + 1}`,
    requirements: Array.from({ length: COUNT / SECTIONS }, (__, at) => requirement(section * (COUNT / SECTIONS) + at)),
  }));
  const scoring = { model: 'weighted', thresholds: [{ id: 'overall', title: 'The whole checklist', atLeast: 80 }] };
  const checklist = { ...real, id: 'bench-300', version: '1.0.0', title: 'Checklist of 300', scoring, sections };
  mkdirSync(join(folder, 'checklists/bench-300'), { recursive: true });
  writeFileSync(
    join(folder, 'checklists/bench-300/1.0.0.yaml'),
    stringify(checklist, { aliasDuplicateObjects: false }),
  );
  return 'bench-300';
}

function requirementsOf(sections: readonly Part[]): Part[] {
  return sections.flatMap((section) => [...(section.requirements ?? []), ...requirementsOf(section.sections ?? [])]);
}
