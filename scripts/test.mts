/**
 * Everything that must pass, in order of how fast it fails: types, lint, format, import direction, unused code, content,
 * unit and property tests, other people's programs as judges, then the built portal in a real browser. Later steps run even when earlier ones fail, so one
 * run shows all there is to fix. The last line counts every check and test: `N passed, N failed`.
 *
 * `npm test -- unit` runs the steps whose name begins with `unit`.
 */
import { spawnSync } from 'node:child_process';
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
  run: () => Tally;
}

const OUTPUT = 'test-output';
const only = process.argv.slice(2);

const STEPS: Step[] = [
  { name: 'types', run: () => check('npx', ['tsc', '--noEmit', '-p', 'tsconfig.json']) },
  { name: 'types-engine', run: () => check('npx', ['tsc', '--noEmit', '-p', 'src/engine/tsconfig.json']) },
  { name: 'lint', run: () => check('npx', ['eslint', '.', '--max-warnings', '0']) },
  { name: 'format', run: () => check('npx', ['prettier', '--check', '--log-level', 'warn', '.']) },
  { name: 'direction', run: () => check('npm', ['run', '--silent', 'direction']) },
  { name: 'unused', run: () => check('npm', ['run', '--silent', 'unused']) },
  { name: 'generated', run: () => check('npx', ['tsx', 'scripts/generate.mts', '--check']) },
  { name: 'content', run: () => check('npx', ['tsx', 'src/cli/main.ts', 'check']) },
  { name: 'build-cli', run: () => check('npx', ['tsx', 'scripts/build-cli.mts']) },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'conformance', run: () => vitest('conformance') },
  { name: 'build', run: () => check('npx', ['tsx', 'scripts/build.mts']) },
  { name: 'e2e', run: () => browserTests() },
];

mkdirSync(OUTPUT, { recursive: true });
const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
for (const step of STEPS) {
  if (only.length > 0 && !only.some((name) => step.name.startsWith(name))) continue;
  console.log(`\n== ${step.name}`);
  const start = Date.now();
  const tally = step.run();
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  if (tally.failed > 0) failures.push(step.name);
  console.log(`${tally.failed > 0 ? 'failed' : 'ok'}: ${step.name}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log('');
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** Runs a command that passes or fails as a whole. */
function check(command: string, args: string[]): Tally {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Runs one vitest project and counts its tests; a run that ends without a report counts as a failure. */
function vitest(project: string): Tally {
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
  const { status } = spawnSync('npx', args, { stdio: 'inherit' });
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

function browserTests(): Tally {
  try {
    process.env['CHROME_PATH'] = ensureBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return vitest('e2e');
}
