/** OpenSCAP computes the scores of our XCCDF anew from the rule results in it; they are those that the file states. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { makeExport } from '../../src/formats/exports.ts';
import { bare, format, reviewed } from '../unit/formats/exports/cases.ts';
import { Oscap, type XccdfGroup, type XccdfResult } from './oscap.ts';

const installed = spawnSync('oscap', ['--version']).status === 0;

/** The tree of groups and rules with its results, as the file holds them. */
function read(xml: string): { groups: readonly XccdfGroup[]; scores: ReadonlyMap<string, number> } {
  type Open = { id: string; weight: number; rules: XccdfGroup['rules'][number][]; groups: Open[] };
  const results = new Map(
    [...xml.matchAll(/<rule-result idref="([^"]+)"[^>]*><result>([a-z]+)</g)].map(([, id = '', result]) => [
      id,
      result,
    ]),
  );
  const unscored = new Set([...xml.matchAll(/<Rule id="([^"]+)"[^>]*role="unscored"/g)].map(([, id]) => id));
  const top: Open = { id: 'top', weight: 1, rules: [], groups: [] };
  const stack = [top];
  for (const [, end, kind, id = '', weight] of xml.matchAll(/<(\/?)(Group|Rule)(?: id="([^"]+)" weight="([^"]+)")?/g)) {
    if (end === '/') {
      if (kind === 'Group') stack.pop();
      continue;
    }
    if (kind === 'Group') {
      const made: Open = { id: id.replace(/\W/g, '-'), weight: Number(weight), rules: [], groups: [] };
      stack.at(-1)?.groups.push(made);
      stack.push(made);
    } else {
      const result = (unscored.has(id) ? 'informational' : results.get(id)) as XccdfResult;
      stack.at(-1)?.rules.push({ id: id.replace(/\W/g, '-'), weight: Number(weight), result });
    }
  }
  const scores = [...xml.matchAll(/<score system="urn:xccdf:scoring:([a-z-]+)" maximum="100">([^<]+)</g)];
  return { groups: top.groups, scores: new Map(scores.map(([, model = '', score]) => [model, Number(score)])) };
}

test.runIf(installed).each([
  ['self-assessed', bare()],
  ['reviewed', reviewed()],
])('%s', async (name, report) => {
  const { groups, scores } = read((await makeExport(format('xccdf'), report)).content as string);
  expect([...scores.keys()]).toEqual(['default', 'flat', 'flat-unweighted', 'absolute']);
  const oscap = new Oscap();
  try {
    const theirs = await oscap.evaluate(groups);
    for (const [model, score] of scores) {
      const { score: stated = 0, maximum = 100 } = theirs.scores.get(model) ?? {};
      const share = model === 'absolute' ? Math.sign(stated) : maximum === 0 ? 0 : stated / maximum;
      expect(Number.isFinite(share) ? 100 * share : 0, `${name}: ${model}`).toBeCloseTo(score, 2);
    }
  } finally {
    oscap.close();
  }
});
