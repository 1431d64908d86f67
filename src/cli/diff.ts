import { Option, type Command } from 'commander';
import { diffEditions, type EditionDiff } from '../engine/index.ts';
import { renderDiffMarkdown, renderDiffText } from '../formats/renderDiff.ts';
import { openEdition } from './editions.ts';
import { UsageError } from './exit.ts';
import type { Io } from './output.ts';

type Format = 'text' | 'json' | 'md';

const RENDER: Readonly<Record<Format, (diff: EditionDiff) => string>> = {
  text: renderDiffText,
  json: (diff) => `${JSON.stringify(diff, null, 2)}\n`,
  md: renderDiffMarkdown,
};

/** `assure diff <before> <after>`: how one edition differs from another, and what version that asks for. */
export function registerDiff(program: Command, io: Io): void {
  program
    .command('diff')
    .summary('show how two editions of a checklist differ')
    .description(
      'Shows how one edition of a checklist differs from another: what became of every requirement, what each change means for results, and the lowest version it asks for.',
    )
    .argument('<before>', 'file, or id@version')
    .argument('<after>', 'file, or id@version')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json', 'md']).default('text'))
    .option('--root <folder>', 'folder that holds checklists/ (default: the nearest upwards, else those built in)')
    .addHelpText(
      'after',
      '\nExamples:\n  assure diff device-baseline@1.0.0 device-baseline@2.0.0\n  assure diff device-baseline@1.0.0 draft.yaml --format md\n\nExit codes: 0 compared, whatever was found; 2 wrong usage or unreadable editions.\n',
    )
    .action(async (first: string, second: string, { format, root }: { format: Format; root?: string }) => {
      const [before, after] = [await openEdition(first, root, io), await openEdition(second, root, io)];
      if (before.id !== after.id) {
        throw new UsageError(
          `${first} is an edition of ${before.id}, and ${second} of ${after.id}.`,
          'Name two editions of the same checklist.',
        );
      }
      io.out(RENDER[format](diffEditions(before, after)));
    });
}
