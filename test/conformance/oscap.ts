/** Runs OpenSCAP on a tree of rules, each with a check by script whose exit code is the result that is wanted. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Exit codes of the script check engine, by XCCDF result; see `oscap` SCE, XCCDF_RESULT_*. */
const EXIT = {
  pass: 101,
  fail: 102,
  error: 103,
  unknown: 104,
  notapplicable: 105,
  notchecked: 106,
  notselected: 107,
  informational: 108,
  fixed: 109,
} as const;

export type XccdfResult = keyof typeof EXIT;

export interface XccdfRule {
  readonly id: string;
  readonly weight: number;
  readonly result: XccdfResult;
}

export interface XccdfGroup {
  readonly id: string;
  readonly weight: number;
  readonly rules: readonly XccdfRule[];
  readonly groups: readonly XccdfGroup[];
}

/** A score as OpenSCAP states it: in single precision, of a maximum. */
export interface XccdfScore {
  readonly score: number;
  readonly maximum: number;
}

/** The four scores and the result of each rule. */
export interface XccdfAnswer {
  readonly scores: ReadonlyMap<string, XccdfScore>;
  readonly results: ReadonlyMap<string, string>;
}

const MODELS = ['default', 'flat', 'flat-unweighted', 'absolute'];

/** A folder with the scripts; remove it with `close`. */
export class Oscap {
  readonly #folder = mkdtempSync(join(tmpdir(), 'oscap-'));
  #next = 0;

  constructor() {
    for (const [name, code] of Object.entries(EXIT)) {
      const script = join(this.#folder, `${name}.sh`);
      writeFileSync(script, `#!/bin/sh\nexit ${code}\n`);
      chmodSync(script, 0o755);
    }
  }

  async evaluate(groups: readonly XccdfGroup[]): Promise<XccdfAnswer> {
    const name = `benchmark-${++this.#next}`;
    const source = join(this.#folder, `${name}.xml`);
    const target = join(this.#folder, `${name}-results.xml`);
    writeFileSync(source, benchmark(groups));
    await new Promise<void>((resolve, reject) => {
      execFile('oscap', ['xccdf', 'eval', '--results', target, source], (error) => {
        // 2 says that a rule is no pass.
        if (error === null || error.code === 2) resolve();
        else reject(new Error(`oscap ended with ${String(error.code)}: ${error.message}`));
      });
    });
    return read(readFileSync(target, 'utf8'));
  }

  close(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

function benchmark(groups: readonly XccdfGroup[]): string {
  const rule = ({ id, weight, result }: XccdfRule) =>
    `<Rule id="xccdf_test_rule_${id}" weight="${weight}" selected="${result !== 'notselected'}"><title>${id}</title>
<check system="http://open-scap.org/page/SCE"><check-content-ref href="${result}.sh"/></check></Rule>`;
  const group = ({ id, weight, rules, groups: inner }: XccdfGroup): string =>
    `<Group id="xccdf_test_group_${id}" weight="${weight}"><title>${id}</title>
${[...rules.map(rule), ...inner.map(group)].join('\n')}
</Group>`;
  // One model a line: OpenSCAP skips every second of those that touch.
  return `<?xml version="1.0" encoding="UTF-8"?>
<Benchmark xmlns="http://checklists.nist.gov/xccdf/1.2" id="xccdf_test_benchmark_tree" resolved="1">
<status>draft</status>
<version>1</version>
${MODELS.map((model) => `<model system="urn:xccdf:scoring:${model}"/>`).join('\n')}
${groups.map(group).join('\n')}
</Benchmark>
`;
}

function read(xml: string): XccdfAnswer {
  const scores = [...xml.matchAll(/<score system="urn:xccdf:scoring:([a-z-]+)" maximum="([^"]+)">([^<]+)</g)];
  const results = [...xml.matchAll(/<rule-result idref="xccdf_test_rule_([^"]+)"[^>]*>[\s\S]*?<result>([a-z]+)</g)];
  return {
    scores: new Map(
      scores.map(([, model = '', maximum, score]) => [model, { score: Number(score), maximum: Number(maximum) }]),
    ),
    results: new Map(results.map(([, id = '', result = '']) => [id, result])),
  };
}
