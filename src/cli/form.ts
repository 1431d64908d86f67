import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { setAside } from '../form/asked.ts';
import { makeDocument } from '../form/makeDocument.ts';
import type { Form } from '../form/model.ts';
import { answersText, newAnswers } from '../form/newAnswers.ts';
import { readAnswers } from '../form/readAnswers.ts';
import { renderFormMarkdown } from '../form/renderMarkdown.ts';
import { EXIT_USAGE, UsageError } from './exit.ts';
import { findRoot } from './findRoot.ts';
import { describeFileError, readInputFile, type Io } from './output.ts';
import { writeNewFile } from './writeNewFile.ts';

interface FormOptions {
  readonly format: 'md' | 'docx';
  readonly root?: string;
  readonly out?: string;
}

/** `assure form <answers>` makes the request document; `assure form new <form>` makes an empty answers file. */
export function registerForm(program: Command, io: Io): void {
  program
    .command('form')
    .summary('make a request document from the answers to a form, or begin an answers file')
    .description('Makes a request document from an answers file. With "new", makes an empty answers file for a form.')
    .argument('<answers>', 'answers file, - for standard input, or the word new')
    .argument('[form]', 'after new: id of the form, such as triage-use-case-request')
    .addOption(new Option('--format <format>', 'what to write').choices(['md', 'docx']).default('md'))
    .option('--root <folder>', 'folder that holds forms/ and checklists/ (default: the nearest upwards)')
    .option('--out <file>', 'file to write; it must not exist yet (default: standard output)')
    .addHelpText(
      'after',
      '\nExamples:\n  assure form new triage-use-case-request --out request.answers.json\n  assure form request.answers.json --format docx --out request.docx\n',
    )
    .action(async (file: string, id: string | undefined, options: FormOptions) => {
      if (file === 'new') {
        const form = await findForm(id ?? '', options.root, io);
        return write(answersText(newAnswers(form, randomUUID(), new Date().toISOString())), options, io);
      }
      const read = readAnswers(readInputFile(file, io));
      if ('problems' in read) {
        io.err(read.problems.map(({ message, help }) => `error: ${message}\n${help}\n`).join(''));
        return io.exit(EXIT_USAGE);
      }
      const { answers } = read;
      const form = await findForm(answers.form.id, options.root, io, answers.form.version);
      const aside = setAside(form, answers.answers);
      if (aside.length > 0) io.err(`Not in the document, since these are not asked: ${aside.join(', ')}.\n`);
      const document = makeDocument(form, answers);
      if (options.format === 'md') return write(renderFormMarkdown(document), options, io);
      if (options.out === undefined) throw new UsageError('A Word file cannot be shown here.', 'Name it with --out.');
      const { renderFormDocx } = await import('../form/renderDocx.ts');
      const bytes = await renderFormDocx(document, answers.modified);
      await writeFile(resolve(io.cwd, options.out), bytes, { flag: 'wx' }).catch((error: unknown) => {
        throw new UsageError(`${options.out ?? ''} cannot be written: ${describeFileError(error)}.`);
      });
      io.err(`Wrote ${options.out}.\n`);
    });
}

function write(text: string, { out }: FormOptions, io: Io): void {
  if (out === undefined) return io.out(text);
  writeNewFile(out, text, io);
  io.err(`Wrote ${out}.\n`);
}

/** The edition asked for, or the newest there is. Throws a UsageError when the form is not to be had. */
async function findForm(id: string, given: string | undefined, io: Io, version?: string): Promise<Form> {
  const root = findRoot(given, io);
  const { compareEditions, loadForm } = await import('../load/index.ts');
  const { filesUnder } = await import('../load/editionFiles.ts');
  const files = root === undefined ? [] : await filesUnder(root, 'forms', /\.ya?ml$/);
  const forms: Form[] = [];
  for (const file of files.filter((name) => name.startsWith(`forms/${id}/`))) {
    const { form } = loadForm(await readFile(join(root ?? '', file), 'utf8'), { file });
    if (form !== undefined) forms.push(form);
  }
  const found = forms.find((form) => form.version === version) ?? forms.sort(compareEditions).at(-1);
  if (found !== undefined) return found;
  const ids = [...new Set(files.map((file) => file.split('/')[1] ?? ''))];
  throw new UsageError(
    `There is no sound form ${JSON.stringify(id)}.`,
    ids.length === 0 ? 'Use --root to name the folder that holds forms/.' : `The forms are ${ids.join(', ')}.`,
  );
}
