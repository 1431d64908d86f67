/** The SARIF that `assure check` writes, against the published schema of SARIF 2.1.0. */
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { Ajv } from 'ajv';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { applyFixes, loadChecklist, ruleCatalogue, type Problem } from '../../../src/load/index.ts';
import { renderSarif } from '../../../src/cli/renderSarif.ts';
import { copySmallDraft } from './smallDraft.ts';
import { assure } from './assure.ts';

const temporary = mkdtempSync(join(tmpdir(), 'sarif-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

// Written for an older draft of JSON Schema, of which it uses nothing that has changed but the name of its id.
const { $schema: _, id: __, ...current } = schema;

const validate = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  .addFormat('uri', (text) => URL.canParse(text))
  .addFormat('uri-reference', (text) => URL.canParse(text, 'https://example.org/'))
  .addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)))
  .compile(current);

/** The parts that the tests look at. */
interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { id: string; helpUri?: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly locations: readonly { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
      readonly fixes?: readonly object[];
    }[];
  }[];
}

function valid(text: string): Log {
  const log = JSON.parse(text) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log;
}

test('problems of a file are results with rule, region and fix, and the log satisfies the schema', async () => {
  const root = join(temporary, 'project one');
  copySmallDraft(root);
  const file = join(root, 'checklists/small/1.0.0.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('weight: 3', 'wieght: 3').replace('ports < 1', 'prots < 1'));
  const args = ['check', '--format', 'sarif', '--root', root, '--portal', 'https://portal.example/base/'];
  const { code, out } = await assure(args, { cwd: temporary });
  expect(code).toBe(1);
  const [run] = valid(out).runs;
  const [key, fact] = run?.results ?? [];
  expect(run?.results).toHaveLength(2);
  expect(key).toMatchObject({
    ruleId: 'unexpected-property',
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'project%20one/checklists/small/1.0.0.yaml' },
          region: { startLine: 59, startColumn: 13, endLine: 59, endColumn: 19 },
        },
      },
    ],
    fixes: [
      {
        artifactChanges: [
          {
            artifactLocation: { uri: 'project%20one/checklists/small/1.0.0.yaml' },
            replacements: [
              {
                deletedRegion: { startLine: 59, startColumn: 13, endLine: 59, endColumn: 19 },
                insertedContent: { text: 'weight' },
              },
            ],
          },
        ],
      },
    ],
  });
  const rules = run?.tool.driver.rules ?? [];
  expect(rules[fact?.ruleIndex ?? -1]).toMatchObject({
    id: 'condition-unknown-fact',
    helpUri: 'https://portal.example/base/rules#condition',
  });
  for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId);
});

test('no problems make a valid log without results, and without an address no links', () => {
  const [run] = valid(renderSarif([], undefined)).runs;
  expect(run?.results).toEqual([]);
  expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(ruleCatalogue().flatMap(({ codes }) => codes));
  expect(run?.tool.driver.rules.some((rule) => 'helpUri' in rule)).toBe(false);
});

test('whatever a hostile file holds, the log is valid', () => {
  const texts = ['\ud800', 'a: [', '"\\u0000": <b>&', 'id: ../../%2e\nversion: "\u202e"', '- '.repeat(200)];
  const problems: Problem[] = texts.flatMap((text, index) => [
    ...loadChecklist(text, { file: `../odd %# ${index}/ü.yaml` }).problems,
  ]);
  expect(problems.length).toBeGreaterThan(texts.length);
  valid(renderSarif(problems, 'https://portal.example'));
});

test('fixes are made at their places, and of two that overlap the first', () => {
  const at = (column: number, endColumn: number, newText: string): Problem => ({
    code: 'x',
    severity: 'error',
    message: 'x',
    file: 'x',
    path: '',
    line: 2,
    column,
    endLine: 2,
    endColumn,
    fix: { line: 2, column, endLine: 2, endColumn, newText },
  });
  const [late, early, inside] = [at(9, 10, 'two'), at(4, 7, 'one'), at(5, 6, 'no')];
  const { text, applied } = applyFixes('# é\r\n😀 abc: d\r\n', [late, inside, early]);
  expect(text).toBe('# é\r\n😀 one: two\r\n');
  expect(applied).toEqual([early, late]);
});
