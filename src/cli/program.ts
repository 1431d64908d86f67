import { Command, CommanderError } from 'commander';
import { EXIT_USAGE, UsageError } from './exit.ts';
import type { Io } from './output.ts';
import { VERSION } from './version.ts';

type Register = (program: Command, io: Io) => void;

/**
 * One file a command, in the order in which the help lists them. Only the command that is asked for is loaded: most of
 * the time a short command takes is the evaluation of modules.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Register>>> = {
  check: async () => (await import('./check.ts')).registerCheck,
  publish: async () => (await import('./publish.ts')).registerPublish,
  edition: async () => (await import('./edition.ts')).registerEdition,
  permalinks: async () => (await import('./permalinks.ts')).registerPermalinks,
  diff: async () => (await import('./diff.ts')).registerDiff,
  overlay: async () => (await import('./overlay.ts')).registerOverlay,
  redline: async () => (await import('./redline.ts')).registerRedline,
  import: async () => (await import('./import.ts')).registerImport,
  new: async () => (await import('./new.ts')).registerNew,
  carry: async () => (await import('./carry.ts')).registerCarry,
  crosswalk: async () => (await import('./crosswalk.ts')).registerCrosswalk,
  score: async () => (await import('./score.ts')).registerScore,
  portfolio: async () => (await import('./portfolio.ts')).registerPortfolio,
  report: async () => (await import('./report.ts')).registerReport,
  export: async () => (await import('./export.ts')).registerExport,
  redact: async () => (await import('./redact.ts')).registerRedact,
  keygen: async () => (await import('./keygen.ts')).registerKeygen,
  seal: async () => (await import('./seal.ts')).registerSeal,
  open: async () => (await import('./open.ts')).registerOpen,
  verify: async () => (await import('./verify.ts')).registerVerify,
  review: async () => (await import('./review.ts')).registerReview,
  compare: async () => (await import('./compare.ts')).registerCompare,
  fill: async () => (await import('./fill.ts')).registerFill,
  form: async () => (await import('./form.ts')).registerForm,
};

const EXIT_CODES = `
Exit codes:
  0  fine
  1  findings: problems in content, or a score that falls short of what was asked for
  2  wrong usage, or input that cannot be read
`;

/**
 * Runs one command line and resolves when it is done; exit codes go to `io.exit`. Never rejects for wrong usage or bad
 * input; what it does reject with is a fault of the program.
 *
 * @param args the words after the program's name
 */
export async function run(args: readonly string[], io: Io): Promise<void> {
  const program = new Command('assure')
    .description('Check device assurance content, and make, score and report submissions. Nothing is sent anywhere.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
      getOutHasColors: () => io.colour,
      getErrHasColors: () => io.colourErr,
    })
    .exitOverride()
    .showHelpAfterError('Add --help to see what can be given.')
    .addHelpText('after', EXIT_CODES);
  const [name = ''] = args;
  const wanted = Object.hasOwn(COMMANDS, name) ? [name] : Object.keys(COMMANDS);
  for (const command of wanted) {
    const register = await COMMANDS[command]?.();
    register?.(program, io);
  }
  for (const command of program.commands) command.copyInheritedSettings(program);
  if (args.length === 0) {
    program.outputHelp({ error: true });
    io.exit(EXIT_USAGE);
    return;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version also end in an error, of code 0; all else that commander rejects is wrong usage.
      if (error.exitCode !== 0) io.exit(EXIT_USAGE);
    } else if (error instanceof UsageError) {
      io.err(`error: ${error.message}\n${error.help === undefined ? '' : `${error.help}\n`}`);
      io.exit(EXIT_USAGE);
    } else {
      throw error;
    }
  }
}
