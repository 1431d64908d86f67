import type { FoundFile } from '../../workspace/fileIntake.ts';

/** Files taken at once; a folder with more was hardly meant. */
export const MOST_FILES = 500;

/** Made by operating systems in every folder; evidence of nothing. */
const LITTER = /^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*)$/i;

/**
 * The files in what was dropped, folders with all that is in them. Call it in the handler of the drop: the browser forgets
 * what was dropped once that has ended. Stops soon after `most`.
 *
 * @throws Error with a sentence for people when a folder cannot be read
 */
export function droppedFiles(data: DataTransfer, most = MOST_FILES): Promise<readonly FoundFile[]> {
  const entries = [...data.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry ? [entry] : [];
  });
  // Some sources give files and no entries.
  if (entries.length === 0) return Promise.resolve(chosenFiles(data.files));
  return collect(entries, most).catch((cause: unknown) => {
    throw new Error('What was dropped could not be read. Choose the files with the button.', { cause });
  });
}

/** The files of a file chooser, with their places in the folder when a folder was chosen. */
export function chosenFiles(files: Iterable<File>): readonly FoundFile[] {
  return [...files]
    .filter(({ name }) => !LITTER.test(name))
    .map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

async function collect(entries: readonly FileSystemEntry[], most: number): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry && found.length <= most; entry = waiting.shift()) {
    if (isFolder(entry)) waiting.push(...(await within(entry)));
    else if (isFile(entry) && !LITTER.test(entry.name)) {
      found.push({ file: await fileOf(entry), path: entry.fullPath.replace(/^\//, '') });
    }
  }
  return found;
}

/** A reader gives its entries by the hundred, and none at the end. */
async function within(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
