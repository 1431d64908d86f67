/** Exports held to the published schemas of their standards, and to other programs. */
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { Ajv } from 'ajv';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { signEnvelope } from '../../../../src/bundle/dsse.ts';
import { exportPublicKey, makeKey } from '../../../../src/bundle/keys.ts';
import { makeExport } from '../../../../src/formats/exports.ts';
import type { Report } from '../../../../src/formats/makeReport.ts';
import { HOSTILE } from '../hostile.ts';
import { bare, format, hostileReports, reviewed } from './cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'exports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = async (id: string, report: Report) => (await makeExport(format(id), report)).content as string;
const SHORT = HOSTILE.map(([, each]) => each.slice(0, 500));
const REPORTS: readonly Report[] = [bare(), reviewed(), ...hostileReports(SHORT.join('\n'))];

test('CycloneDX’s own validator takes the declarations', async () => {
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  for (const report of REPORTS) expect(await validator.validate(await text('cyclonedx', report))).toBeNull();
});

interface Bom {
  readonly declarations: {
    readonly attestations: readonly {
      readonly map: readonly {
        readonly requirement: string;
        readonly conformance?: { readonly score: number };
        readonly claims?: readonly string[];
        readonly counterClaims?: readonly string[];
      }[];
    }[];
  };
}

test('CycloneDX maps what is claimed, and a rejection is a counter-claim of the reviewer', async () => {
  const [self, review] = (JSON.parse(await text('cyclonedx', reviewed())) as Bom).declarations.attestations;
  expect(self?.map.map(({ requirement }) => requirement.slice(12))).toEqual([
    'DEV-01',
    'DEV-02',
    'HAN-01',
    'DEP-01',
    'DEP-02',
    'DEP-03',
    'DEP-05',
  ]);
  expect(self?.map.find(({ requirement }) => requirement === 'requirement/DEV-01')?.conformance?.score).toBe(1);
  const rejected = review?.map.find(({ requirement }) => requirement === 'requirement/DEV-01');
  expect(rejected).toMatchObject({ counterClaims: ['counter-claim/DEV-01'], conformance: { score: 0 } });
  expect(review?.map.some(({ requirement }) => requirement === 'requirement/DEP-02')).toBe(false);
});

test('the log satisfies the schema of SARIF', async () => {
  const { $schema: _, id: __, ...current } = schema;
  const validate = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, validateFormats: false }).compile(
    current,
  );
  for (const report of REPORTS) {
    validate(JSON.parse(await text('sarif', report)));
    expect(validate.errors ?? []).toEqual([]);
  }
});

test('only what fails has a level in SARIF', async () => {
  const { runs } = JSON.parse(await text('sarif', bare())) as {
    readonly runs: readonly { readonly results: readonly { ruleId: string; kind: string; level: string }[] }[];
  };
  const kinds = Object.fromEntries(
    runs[0]?.results.map(({ ruleId, kind, level }) => [ruleId, `${kind} ${level}`]) ?? [],
  );
  expect(kinds).toMatchObject({
    'DEV-01': 'pass none',
    'DEV-02': 'review none',
    'DEV-03': 'notApplicable none',
    'DEV-04': 'notApplicable none',
    'DEP-03': 'fail warning',
    'DEP-04': 'open none',
  });
});

test('JUnit XML counts what it holds', async () => {
  const xml = await text('junit', bare());
  const { requirements } = bare().result.counts;
  expect(/<testsuites [^>]*>/.exec(xml)?.[0]).toContain(`tests="${requirements}"`);
  expect(xml.match(/<failure /g)).toHaveLength(Number(/failures="(\d+)"/.exec(xml)?.[1]));
});

const parsesXml = spawnSync('python3', ['--version']).status === 0;
test.runIf(parsesXml)('XML stays XML whatever people typed', async () => {
  for (const id of ['junit', 'xccdf']) {
    for (const [at, report] of REPORTS.entries()) {
      const file = join(folder, `${id}-${at}.xml`);
      writeFileSync(file, await text(id, report));
      execFileSync('python3', ['-c', 'import sys, xml.dom.minidom as m; m.parse(sys.argv[1])', file]);
    }
  }
});

const oscap = spawnSync('oscap', ['--version']).status === 0;
test.runIf(oscap)('OpenSCAP takes the XCCDF', async () => {
  for (const [at, report] of REPORTS.entries()) {
    const file = join(folder, `valid-${at}.xml`);
    writeFileSync(file, await text('xccdf', report));
    const { status, stderr } = spawnSync('oscap', ['xccdf', 'validate', file], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
});

describe('the in-toto statement', () => {
  test('names the submission, its review and the result', async () => {
    const statement = JSON.parse(await text('in-toto', reviewed())) as { subject: readonly { name: string }[] };
    expect(statement.subject.map(({ name }) => name)).toEqual(['record.json', 'review.json', 'firmware']);
  });

  test('is signed so that openssl finds the signature right, and wrong for another payload', async () => {
    const payload = new TextEncoder().encode(await text('in-toto', reviewed()));
    const key = await makeKey('P-256');
    const { payloadType, signatures } = await signEnvelope(payload, key);
    const head = `DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `;
    writeFileSync(join(folder, 'key.pub'), exportPublicKey(key.public));
    writeFileSync(join(folder, 'sig'), Buffer.from(signatures[0]?.sig ?? '', 'base64'));
    const verify = (bytes: Uint8Array) => {
      writeFileSync(join(folder, 'pae'), Buffer.concat([Buffer.from(head), bytes]));
      const args = ['dgst', '-sha256', '-verify', 'key.pub', '-signature', 'sig', 'pae'];
      return spawnSync('openssl', args, { cwd: folder }).status;
    };
    expect(verify(payload)).toBe(0);
    expect(verify(payload.toReversed())).not.toBe(0);
  });
});

test('NDJSON ends with how many lines of each kind there are', async () => {
  const lines = (await text('ndjson', reviewed())).trimEnd().split('\n');
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
    type: 'end',
    counts: { result: 1, requirement: 12, evidence: 3, observation: 2, action: 1, question: 1 },
  });
});
