import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Project } from '../../load/index.ts';

/**
 * Writes every register to `data/registers/<name>.json`, every crosswalk to `data/crosswalks/<from>--<to>.json` and every edition of every checklist, compiled, to
 * `data/checklists/<id>/<version>.json`, under `folder`.
 */
export async function writeData(folder: string, project: Project): Promise<void> {
  for (const [name, value] of dataFiles(project)) {
    const file = join(folder, 'data', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(value, null, 1)}\n`);
  }
}

function dataFiles(project: Project): [string, unknown][] {
  const { sources, glossary, releases, modifications, codeDocuments: documents, standards } = project;
  const registers = { sources, glossary, releases, modifications, documents, standards };
  return [
    ...Object.entries(registers).map(([name, entries]): [string, unknown] => [
      `registers/${name}.json`,
      { format: 1, entries },
    ]),
    ...project.checklists.map(({ checklist }): [string, unknown] => [
      `checklists/${checklist.id}/${checklist.version}.json`,
      checklist,
    ]),
    ...project.crosswalks.map((crosswalk): [string, unknown] => [
      `crosswalks/${crosswalk.from.id}--${crosswalk.to.id}.json`,
      crosswalk,
    ]),
  ];
}
