import type { Section } from '../generated/checklist-source.ts';
import { loadChecklist } from '../load/loadChecklist.ts';
import { oneLine } from '../formats/plainText.ts';
import { draftText } from './draftText.ts';
import { ImportError, type ImportProblem } from './importError.ts';
import { makeDraft, type DraftOptions } from './makeDraft.ts';
import type { List, Origin } from './model.ts';
import { readers, type Format, type ReaderOptions } from './readers/index.ts';
import { sourceEntry } from './sourceEntry.ts';
import { Tally, type TallyLines } from './tally.ts';

export interface ImportOptions extends DraftOptions, ReaderOptions {
  readonly format: Format;
  /** Name of the file, for the comment and the source entry. */
  readonly file: string;
  /** What the person says about the list; goes over what the file says. */
  readonly origin: Origin;
}

export interface Imported {
  /** The draft, at its place `checklists/<id>/0.1.0.yaml` free of errors once the source is registered. */
  readonly yaml: string;
  /** Entry for the end of registers/sources.yaml. */
  readonly entry: string;
  readonly requirements: number;
  readonly sections: number;
  readonly tally: TallyLines;
}

/** Makes the draft of a checklist from a file that may be anything. Never throws. */
export async function importList(
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<Imported | { readonly problem: ImportProblem }> {
  const tally = new Tally();
  try {
    const list = await readers[options.format](bytes, tally, options);
    return finish(list, options, tally);
  } catch (error) {
    if (error instanceof ImportError) return { problem: error.problem };
    throw error;
  }
}

function finish(list: List, options: ImportOptions, tally: Tally): Imported {
  const origin = originOf(list.origin, options.origin);
  const draft = makeDraft(list, origin, options, tally);
  const file = oneLine(options.file);
  const yaml = draftText(draft, [
    `A draft, imported from ${file} (${options.format}). Each citation’s ref is the original id.`,
    'To do: purpose, Device types, reasons (why), guidance clauses, evidence and thresholds.',
  ]);
  const { problems } = loadChecklist(yaml, { file: `checklists/${options.id}/0.1.0.yaml` });
  const error = problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new ImportError(`The list cannot be a checklist: ${error.message}.`, error.help ?? '');
  return {
    yaml,
    entry: sourceEntry(options.source, origin, options.file),
    ...sizeOf(draft.sections),
    tally: tally.lines(),
  };
}

/** @throws ImportError where nobody says what the list is called, or an address is none */
function originOf(said: Origin, given: Origin): Origin & { title: string } {
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const origin: Origin = { ...said, ...present };
  const title = oneLine(origin.title ?? '');
  if (title === '') throw new ImportError('The file does not say what the list is called.', 'Give --title.');
  if (given.url !== undefined && !ADDRESS.test(given.url)) {
    throw new ImportError('--url is no web address.', 'It begins with https:// and has no blanks.');
  }
  const { url, ...rest } = origin;
  return { ...rest, title, ...(url !== undefined && ADDRESS.test(url) && { url }) };
}

const ADDRESS = /^https?:\/\/[^\s<>"]+$/;

function sizeOf(sections: readonly Section[]): { requirements: number; sections: number } {
  const size = { requirements: 0, sections: 0 };
  for (const section of sections) {
    const inner = sizeOf(section.sections ?? []);
    size.requirements += (section.requirements?.length ?? 0) + inner.requirements;
    size.sections += 1 + inner.sections;
  }
  return size;
}
