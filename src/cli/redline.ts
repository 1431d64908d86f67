import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { decodeText } from '../load/index.ts';
import { compareEditions, type DocumentChange, type Edition } from '../redline/compareEditions.ts';
import { renderHtml } from '../redline/renderHtml.ts';
import { BRACKETS, renderText, type Mark } from '../redline/renderText.ts';
import { UsageError } from './exit.ts';
import { paint, readInputFile, type Io } from './output.ts';
import { writeNewFile } from './writeNewFile.ts';

const FORMATS = ['text', 'html', 'md', 'json'] as const;

interface Options {
  readonly format: (typeof FORMATS)[number];
  readonly out?: string;
}

/** `assure redline <old> <new>`: two texts, or two folders of them, with what came and what went marked word by word. */
export function registerRedline(program: Command, io: Io): void {
  program
    .command('redline')
    .summary('mark what changed between two Markdown texts, word by word')
    .description(
      'Compares two Markdown files, or two folders of them, clause by clause. Clauses are the same by id ({#id}), else by title.',
    )
    .argument('<old>', 'Markdown file, or folder')
    .argument('<new>', 'Markdown file, or folder')
    .addOption(new Option('--format <format>', 'what to write').choices(FORMATS).default('text'))
    .option('--out <file>', 'new file to write (default: standard output)')
    .addHelpText(
      'after',
      '\nExamples:\n  assure redline old.md new.md\n  assure redline edition-1 edition-2 --format html --out redline.html\n\nExit codes: 0 compared, whatever was found; 2 wrong usage or unreadable input.\n',
    )
    .action((first: string, second: string, { format, out }: Options) => {
      const [old, now] = [sideOf(first, io), sideOf(second, io)];
      if (old.folder !== now.folder) {
        throw new UsageError(
          `${old.folder ? first : second} is a folder, and ${old.folder ? second : first} is a file.`,
          'Name two files or two folders.',
        );
      }
      const { documents, unreadable } = compareEditions(old.edition, now.edition);
      if (unreadable.length > 0) {
        const lines = unreadable.map(({ file, which, fault }) => {
          const side = which === 'old' ? first : second;
          return `${old.folder ? join(side, file) : side} cannot be compared: ${fault}.`;
        });
        throw new UsageError(lines.join('\n'), 'Nothing was written. Mend or split these documents.');
      }
      const colour = io.colour && out === undefined;
      const text = render(format, `Redline: ${first} to ${second}`, documents, colour ? coloured() : BRACKETS);
      if (out === undefined) io.out(text);
      else {
        writeNewFile(out, text, io);
        io.err(`Wrote ${out}.\n`);
      }
    });
}

function render(format: Options['format'], title: string, documents: readonly DocumentChange[], mark: Mark): string {
  const parts = documents
    .filter(({ status }) => documents.length === 1 || status !== 'unchanged')
    .map(({ file, oldFile, title: name, status, redline }, index) => ({
      key: `document-${index + 1}`,
      title: `${name} (${oldFile === undefined ? file : `${oldFile}, now ${file}`}): ${status}`,
      redline,
    }));
  switch (format) {
    case 'text':
      return renderText(title, parts, mark);
    case 'md':
      return renderText(`# ${title}`, parts, (kind, text) =>
        kind === 'inserted' ? `**{+${text}+}**` : `~~[-${text}-]~~`,
      );
    case 'html':
      return renderHtml(title, parts);
    case 'json':
      return `${JSON.stringify({ documents }, null, 2)}\n`;
  }
}

function coloured(): Mark {
  const { green, red, underline, strikethrough } = paint(true);
  return (kind, text) => (kind === 'inserted' ? green(underline(text)) : red(strikethrough(text)));
}

/** The documents of one side; a single file goes by one name on both sides. */
function sideOf(path: string, io: Io): { readonly folder: boolean; readonly edition: Edition } {
  const whole = resolve(io.cwd, path);
  if (!statSync(whole, { throwIfNoEntry: false })?.isDirectory()) {
    return { folder: false, edition: new Map([['document.md', textOf(path, io)]]) };
  }
  const files = (readdirSync(whole, { recursive: true }) as string[]).filter((name) => /\.mdx?$/.test(name)).sort();
  if (files.length === 0)
    throw new UsageError(`${path} holds no Markdown files.`, 'Name a folder with files that end in .md.');
  const entries = files.map((name) => [name.replaceAll('\\', '/'), textOf(join(path, name), io)] as const);
  return { folder: true, edition: new Map(entries) };
}

function textOf(file: string, io: Io): string {
  const { text, problem } = decodeText(readInputFile(file, io), file);
  if (text === undefined) throw new UsageError(`${file} cannot be read: ${problem?.message ?? 'it is not text'}.`);
  return text;
}
