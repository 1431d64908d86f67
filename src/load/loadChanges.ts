import type { DocumentsRegister } from '../generated/documents-register.ts';
import type { ModificationsRegister } from '../generated/modifications-register.ts';
import type { ReleasesRegister } from '../generated/releases-register.ts';
import type { StandardsRegister } from '../generated/standards-register.ts';
import { loadDocuments, loadModifications, loadReleases, loadStandards } from './loadChangeRegisters.ts';
import type { Problem } from './problem.ts';
import type { LoadedRegister } from './readRegister.ts';
import type { References } from './rules/rule.ts';

/** What the project knows of changes to the Code and of what stands beside it. Each is empty while its file has errors. */
export interface Changes {
  /** Entries of registers/documents.yaml. */
  readonly codeDocuments: DocumentsRegister['entries'];
  /** Entries of registers/modifications.yaml. */
  readonly modifications: ModificationsRegister['entries'];
  /** Entries of registers/releases.yaml. */
  readonly releases: ReleasesRegister['entries'];
  /** Entries of registers/standards.yaml. */
  readonly standards: StandardsRegister['entries'];
}

/**
 * Reads the four registers, each against those it points to. One that is not there is empty.
 *
 * @param read gives the text of a file, or undefined where there is none
 */
export async function loadChanges(
  read: (file: string) => Promise<string | undefined>,
  { clauses: clause, sources }: References,
): Promise<{ readonly changes: Changes; readonly problems: readonly Problem[] }> {
  const register = async <Register>(
    name: string,
    load: (text: string, file: string) => LoadedRegister<Register>,
  ): Promise<LoadedRegister<Register>> => {
    const file = `registers/${name}.yaml`;
    const text = await read(file);
    return text === undefined ? { problems: [] } : load(text, file);
  };
  const documents = await register('documents', (text, file) => loadDocuments(text, { file, sources }));
  const document = idsOf(documents.draft?.entries);
  const modifications = await register('modifications', (text, file) =>
    loadModifications(text, { file, sources, clause, document }),
  );
  const modification = idsOf(modifications.draft?.entries);
  const releases = await register('releases', (text, file) =>
    loadReleases(text, { file, sources, clause, document, modification }),
  );
  const standards = await register('standards', (text, file) =>
    loadStandards(text, { file, source: new Set(sources.keys()) }),
  );
  return {
    changes: {
      codeDocuments: documents.register?.entries ?? [],
      modifications: modifications.register?.entries ?? [],
      releases: releases.register?.entries ?? [],
      standards: standards.register?.entries ?? [],
    },
    problems: [documents, modifications, releases, standards].flatMap(({ problems }) => problems),
  };
}

function idsOf(
  entries: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined,
): ReadonlySet<string> {
  return new Set((entries ?? []).flatMap((entry) => entry?.id ?? []));
}
