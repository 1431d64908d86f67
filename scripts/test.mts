/**
 * Everything that must pass, in order of how fast it fails: types, lint, format, import direction, unused code, content,
 * unit and property tests, other people's programs as judges, then the built portal in a real browser. Later steps run
 * even when earlier ones fail, so one run shows all there is to fix. The last line counts every check and test:
 * `N passed, N failed`.
 *
 * Steps that use one core each run two at a time; what each prints is kept apart and shown in order.
 *
 * `npm test -- unit` runs the steps whose name begins with `unit`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mts';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  run: (print: Print) => Promise<Tally>;
}

/** Variables for a command, beside those that are there. */
type Settings = Readonly<Record<string, string>>;

/** Takes what a step prints. */
type Print = (text: string) => void;

const OUTPUT = 'test-output';
const AT_ONCE = 2;
const only = process.argv.slice(2);

/** Another committee's site, under a path, for a host that sends no headers: test/e2e/ownSite.test.ts opens it. */
const EXAMPLE = {
  args: ['--site', 'examples/tide-gauges', '--out', join(OUTPUT, 'example-site')],
  env: { PORTAL_URL: 'https://harbour.example', PORTAL_BASE_PATH: '/gauges/', PORTAL_POLICY_IN_PAGES: '1' },
} as const;

/** Steps of one stage do not touch each other's files; the next stage begins when all of them have ended. */
const STAGES: Step[][] = [
  [
    { name: 'types', run: (print) => check(print, 'npx', ['tsc', '--noEmit', '-p', 'tsconfig.json']) },
    {
      name: 'types-engine',
      run: (print) => check(print, 'npx', ['tsc', '--noEmit', '-p', 'src/engine/tsconfig.json']),
    },
    { name: 'lint', run: (print) => check(print, 'npx', ['eslint', '.', '--max-warnings', '0']) },
    { name: 'format', run: (print) => check(print, 'npx', ['prettier', '--check', '--log-level', 'warn', '.']) },
    { name: 'direction', run: (print) => check(print, 'npm', ['run', '--silent', 'direction']) },
    { name: 'unused', run: (print) => check(print, 'npm', ['run', '--silent', 'unused']) },
    { name: 'generated', run: (print) => check(print, 'npx', ['tsx', 'scripts/generate.mts', '--check']) },
    { name: 'content', run: (print) => check(print, 'npx', ['tsx', 'src/cli/main.ts', 'check']) },
    {
      name: 'content-example',
      run: (print) => check(print, 'npx', ['tsx', 'src/cli/main.ts', 'check', '--root', EXAMPLE.args[1]]),
    },
    { name: 'build-lib', run: (print) => check(print, 'npx', ['tsx', 'scripts/build-lib.mts']) },
  ],
  [{ name: 'unit', run: (print) => withBrowser(print, 'unit') }],
  [
    { name: 'conformance', run: (print) => vitest(print, 'conformance') },
    { name: 'build', run: (print) => check(print, 'npx', ['tsx', 'scripts/build.mts']) },
    {
      name: 'build-example',
      run: (print) => check(print, 'npx', ['tsx', 'scripts/build.mts', ...EXAMPLE.args], EXAMPLE.env),
    },
  ],
  [{ name: 'e2e', run: (print) => withBrowser(print, 'e2e') }],
];

mkdirSync(OUTPUT, { recursive: true });
const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
for (const stage of STAGES) {
  await runStage(stage.filter(({ name }) => only.length === 0 || only.some((start) => name.startsWith(start))));
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log('');
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** Runs the steps, some at once. The first that has not ended prints as it goes, the others when it is their turn. */
async function runStage(steps: readonly Step[]): Promise<void> {
  const said = steps.map(({ name }) => `\n== ${name}\n`);
  const ended = new Set<number>();
  let first = 0;
  const print = (index: number, text: string): void => {
    said[index] += text;
    for (; first < steps.length; first++) {
      process.stdout.write(said[first] ?? '');
      said[first] = '';
      if (!ended.has(first)) return;
    }
  };
  const waiting = [...steps.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, step] = next;
      const start = Date.now();
      const tally = await step.run((text) => print(index, text));
      total.passed += tally.passed;
      total.failed += tally.failed;
      total.skipped += tally.skipped;
      if (tally.failed > 0) failures.push(step.name);
      ended.add(index);
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      print(index, `${tally.failed > 0 ? 'failed' : 'ok'}: ${step.name}, ${seconds} s\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Runs a command to its end; gives its exit code. */
function end(print: Print, command: string, args: string[], settings: Settings = {}): Promise<number | null> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...settings } });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', print);
  return new Promise((resolve) => {
    child.on('error', (error) => print(`${error.message}\n`));
    child.on('close', resolve);
  });
}

/** Runs a command that passes or fails as a whole. */
async function check(print: Print, command: string, args: string[], settings?: Settings): Promise<Tally> {
  return (await end(print, command, args, settings)) === 0
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 };
}

/** Runs one vitest project and counts its tests; a run that ends without a report counts as a failure. */
async function vitest(print: Print, project: string): Promise<Tally> {
  const report = join(OUTPUT, `${project}.json`);
  rmSync(report, { force: true });
  const args = [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ];
  const status = await end(print, 'npx', args);
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      numFailedTestSuites: number;
    };
    const failed = Math.max(counts.numFailedTests, counts.numFailedTestSuites, status === 0 ? 0 : 1);
    return { passed: counts.numPassedTests, failed, skipped: counts.numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Runs a project of which some tests need a browser; installs one first where there is none. */
async function withBrowser(print: Print, project: string): Promise<Tally> {
  try {
    process.env['CHROME_PATH'] = ensureBrowser();
  } catch (error) {
    print(`${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return vitest(print, project);
}
