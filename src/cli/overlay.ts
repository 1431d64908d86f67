import { Option, type Command } from 'commander';
import { isLower, type Checklist } from '../engine/index.ts';
import { oneLine } from '../formats/plainText.ts';
import { renderOverlayMarkdown, renderOverlayText } from '../formats/renderOverlay.ts';
import { followOverlay, formatProblem, lineOf, loadOverlay } from '../load/index.ts';
import { EXIT_FINDINGS, UsageError } from './exit.ts';
import { openOverlay, type OpenedOverlay } from './overlayFile.ts';
import { paint, type Io } from './output.ts';
import { writeNewFile } from './writeNewFile.ts';

interface Options {
  readonly root?: string;
  readonly out?: string;
}

const ROOT = [
  '--root <folder>',
  'folder that holds checklists/ (default: the nearest upwards, else those built in)',
] as const;
const OUT = ['--out <file>', 'file to write; it must not exist yet (default: standard output)'] as const;
const CODES = '\nExit codes: 0 fine, 1 the overlay has errors, 2 wrong usage or unreadable files.\n';

/** `assure overlay …`: what an organisation makes of a checklist, checked, resolved, compared and kept up. */
export function registerOverlay(program: Command, io: Io): void {
  const overlay = program
    .command('overlay')
    .summary('tailor a checklist without copying it')
    .description(
      'Works with overlays: files that name an edition of a checklist and say what is added to it, made stricter or said beside it. What could make a result better than under the base is refused unless the overlay says so itself.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  assure overlay check overlays/example-baseline/0.1.0.yaml\n  assure overlay diff overlays/example-baseline/0.1.0.yaml\n  assure overlay follow overlays/example-baseline/0.1.0.yaml --to 0.2.0 --out overlays/example-baseline/0.2.0.yaml\n',
    );

  overlay
    .command('check')
    .description('Checks an overlay against its base: every problem with file, line and column.')
    .argument('<file>', 'overlay, or - for standard input')
    .option(...ROOT)
    .addHelpText('after', `\nExample:\n  assure overlay check overlays/example-baseline/0.1.0.yaml\n${CODES}`)
    .action(async (file: string, { root }: Options) => {
      const opened = await openOverlay(file, root, io);
      printProblems(opened, io.out, io.colour);
      if (opened.checklist === undefined) return io.exit(EXIT_FINDINGS);
      io.out(`${paint(io.colour).green('No errors.')} ${summary(opened.checklist)}`);
    });

  overlay
    .command('resolve')
    .description('Writes the checklist that an overlay makes of its base, compiled, as JSON.')
    .argument('<file>', 'overlay, or - for standard input')
    .option(...ROOT)
    .option(...OUT)
    .addHelpText('after', `\nExample:\n  assure overlay resolve overlay.yaml --out resolved.json\n${CODES}`)
    .action(async (file: string, { root, out }: Options) => {
      const checklist = resolved(await openOverlay(file, root, io), io);
      if (checklist !== undefined) write(`${JSON.stringify(checklist, null, 2)}\n`, out, io);
    });

  overlay
    .command('diff')
    .description('Says part by part what an overlay makes of its base, and whether that is stricter or weaker.')
    .argument('<file>', 'overlay, or - for standard input')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json', 'md']).default('text'))
    .option(...ROOT)
    .addHelpText('after', `\nExample:\n  assure overlay diff overlay.yaml --format md\n${CODES}`)
    .action(async (file: string, { root, format }: Options & { format: 'text' | 'json' | 'md' }) => {
      const checklist = resolved(await openOverlay(file, root, io), io);
      if (checklist?.overlay === undefined) return;
      if (format === 'json') io.out(`${JSON.stringify(checklist.overlay, null, 2)}\n`);
      else if (format === 'md') io.out(renderOverlayMarkdown(checklist.title, checklist.overlay));
      else io.out(renderOverlayText(checklist.overlay));
    });

  overlay
    .command('follow')
    .description(
      'Makes of an overlay a draft on a later edition of its base: entries follow requirements to their new ids. What no longer fits is listed, and kept as a comment at the end.',
    )
    .argument('<file>', 'overlay without errors, or - for standard input')
    .requiredOption('--to <version>', 'version of the base')
    .option('--as <version>', 'version of the new overlay (default: one above, major)')
    .option(...ROOT)
    .option(...OUT)
    .addHelpText(
      'after',
      '\nExample:\n  assure overlay follow overlays/example-baseline/0.1.0.yaml --to 0.2.0 --out overlays/example-baseline/0.2.0.yaml\n\nExit codes: 0 everything still fits, 1 something does not or the overlay has errors, 2 wrong usage or unreadable files.\n',
    )
    .action(async (file: string, options: Options & { readonly to: string; readonly as?: string }) => {
      const opened = await openOverlay(file, options.root, io);
      const checklist = resolved(opened, io);
      if (checklist !== undefined && opened.base !== undefined) follow(opened, checklist, opened.base, options, io);
    });
}

function follow(
  { text, bases, references }: OpenedOverlay,
  before: Checklist,
  base: Checklist,
  { to, as, out }: Options & { readonly to: string; readonly as?: string },
  io: Io,
): void {
  const editions = [...(bases.get(base.id)?.values() ?? [])].flatMap((edition) => edition ?? []);
  const target = editions.find(({ version }) => version === to);
  if (target === undefined) {
    throw new UsageError(
      `Checklist ${base.id} has no edition ${to} without errors.`,
      `Its editions are ${editions.map(({ version }) => version).join(', ')}.`,
    );
  }
  if (to === base.version) throw new UsageError(`The overlay is on edition ${to} already.`);
  const version = as ?? nextVersion(before.version);
  if (!/^\d+\.\d+\.\d+$/.test(version) || !isLower(before.version, version)) {
    throw new UsageError(`${version} is no version above ${before.version}.`, 'Write it as in --as 2.0.0.');
  }
  const made = followOverlay(text, lineOf(base, target, editions), version);
  write(made.text, out, io);
  for (const { from, to: now } of made.renamed) io.err(`renamed   ${from} → ${now}\n`);
  for (const { id, why } of made.reread) io.err(`read anew ${id}: ${oneLine(why)}\n`);
  for (const { what, why } of made.dropped) io.err(`left out  ${oneLine(what)}: ${oneLine(why)}\n`);
  const file = out ?? 'the new overlay';
  const editionsOf = new Map([...(references?.editions ?? []), [before.version, before] as const]);
  const { problems } = loadOverlay(made.text, {
    ...{ file, bases },
    ...(references === undefined ? {} : { references: { ...references, editions: editionsOf } }),
  });
  printProblems({ problems, text: made.text }, io.err, io.colourErr);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (made.dropped.length > 0 || errors > 0) io.exit(EXIT_FINDINGS);
  else io.err(`Everything in it fits edition ${to} of ${base.id}.\n`);
}

function nextVersion(version: string): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
}

/** What the overlay makes; undefined after its errors were printed. */
function resolved(opened: OpenedOverlay, io: Io): Checklist | undefined {
  const { checklist, problems } = opened;
  if (checklist !== undefined) return checklist;
  const errors = problems.filter(({ severity }) => severity === 'error');
  printProblems({ ...opened, problems: errors }, io.err, io.colourErr);
  io.exit(EXIT_FINDINGS);
  return undefined;
}

function printProblems(
  { problems, text }: Pick<OpenedOverlay, 'problems' | 'text'>,
  print: (text: string) => void,
  colour: boolean,
): void {
  for (const problem of problems) print(`${formatProblem(problem, text, { colour })}\n\n`);
}

function summary({ id, version, overlay }: Checklist): string {
  if (overlay === undefined) return '';
  const { base, entries } = overlay;
  const weaker = entries.filter(({ weakens }) => weakens !== undefined).length;
  const parts = entries.length === 1 ? '1 part' : `${entries.length} parts`;
  const marked = weaker === 0 ? 'none of them weakens it' : `${weaker} of them marked as weaker`;
  return `${id} ${version} changes ${parts} of ${base.id} ${base.version}, ${marked}.\n`;
}

function write(text: string, out: string | undefined, io: Io): void {
  if (out === undefined) io.out(text);
  else {
    writeNewFile(out, text, io);
    io.err(`Wrote ${out}.\n`);
  }
}
