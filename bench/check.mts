/**
 * What it costs to check content: 100 checklists of 300 requirements beside reading them with `yaml` alone, the same
 * again when nothing has changed, and the analysis of conditions. `npx tsx bench/check.mts` runs this file alone.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { parse } from 'yaml';
import type { Condition, Fact } from '../src/engine/index.ts';
import type { Io } from '../src/cli/output.ts';
import { registerCheck } from '../src/cli/check.ts';
import { makeConditionSpace } from '../src/load/analysis/conditionSpace.ts';
import { writeContent300 } from './content300.mts';
import type { BenchRow } from './row.mts';

const CHECKLISTS = 100;

/** Times are of the processor, so that a busy machine does not decide. */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-check-'));
  try {
    const texts = writeChecklists(folder);
    const check = () => run(['check', '--root', folder], folder);
    parse(texts[0] ?? '');
    await run(['check', '--no-cache', '--root', resolve(import.meta.dirname, '..')], folder);
    const reading = await cost(() => texts.forEach((text) => void parse(text)));
    const first = await cost(check);
    const second = await cost(check);
    const analysis = median(9, analyseConditions());
    return [
      {
        name: `First check of ${CHECKLISTS} checklists of 300 requirements, beside reading them with yaml`,
        value: first / reading,
        unit: '×',
        target: 1.3,
      },
      { name: 'Reading them with yaml', value: reading, unit: 'ms' },
      {
        name: 'Second check, nothing changed',
        value: second,
        unit: 'ms',
        target: Math.round(first / 10),
        peer: 'first check',
        peerValue: first,
      },
      { name: 'Analysis of 300 conditions over 12 facts', value: analysis, unit: 'ms', target: 200 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes a project that has all checklists as editions of one, and gives their texts. */
function writeChecklists(folder: string): readonly string[] {
  const id = writeContent300(resolve(import.meta.dirname, '..'), folder);
  const text = readFileSync(join(folder, `checklists/${id}/1.0.0.yaml`), 'utf8');
  // The cache lies in the nearest node_modules.
  mkdirSync(join(folder, 'node_modules'));
  return Array.from({ length: CHECKLISTS }, (_, index) => {
    const edition = text.replace('version: 1.0.0', `version: ${index + 1}.0.0`);
    writeFileSync(join(folder, `checklists/${id}/${index + 1}.0.0.yaml`), edition);
    return edition;
  });
}

async function run(args: readonly string[], cwd: string): Promise<void> {
  const program = new Command();
  registerCheck(program, quiet(cwd));
  await program.parseAsync([...args], { from: 'user' });
}

function quiet(cwd: string): Io {
  const nothing = (): void => undefined;
  return {
    out: nothing,
    err: (text) => console.error(text),
    colour: false,
    colourErr: false,
    width: 100,
    cwd,
    readInput: () => new Uint8Array(),
    exit: nothing,
  };
}

/** Conditions that join four comparisons each, no two alike, over enum, boolean, integer and date facts. */
function analyseConditions(): () => void {
  const facts: readonly Fact[] = Array.from({ length: 12 }, (_, index): Fact => {
    const [id, label] = [`f${index}`, ''];
    switch (index % 4) {
      case 0:
        return { id, label, type: 'enum', options: [...'ABCDEFG'].map((value) => ({ value, label })) };
      case 1:
        return { id, label, type: 'boolean' };
      case 2:
        return { id, label, type: 'integer', minimum: 0, maximum: 9 };
      default:
        return { id, label, type: 'date' };
    }
  });
  let seed = 1;
  const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  const comparison = (): Condition => {
    const index = random(12);
    const left = { fact: `f${index}` };
    switch (index % 4) {
      case 0:
        return { op: 'in', left, list: [...'ABCDEFG'].filter(() => random(2) === 0) };
      case 1:
        return { op: 'fact', fact: left.fact };
      case 2:
        return { op: '<', left, right: { value: random(10) } };
      default:
        return { op: '>=', left, right: { value: `2026-01-${10 + random(20)}` } };
    }
  };
  const conditions = Array.from({ length: 300 }, (): Condition => {
    const pair = (): Condition => ({ op: 'or', args: [comparison(), { op: 'not', arg: comparison() }] });
    return { op: 'and', args: [pair(), pair()] };
  });
  return () => {
    const space = makeConditionSpace(facts, conditions);
    for (const condition of conditions) space?.nodeOf(condition);
  };
}

async function cost(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(times: number, work: () => void): number {
  const taken = Array.from({ length: times }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(await bench());
