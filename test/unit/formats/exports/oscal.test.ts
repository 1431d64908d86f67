/** OSCAL documents against NIST's whole schemas, and what is said of requirements that OSCAL has no verdict for. */
import { Ajv, type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeExport } from '../../../../src/formats/exports.ts';
import type { Report } from '../../../../src/formats/makeReport.ts';
import { hasOscal, OSCAL_FOLDER } from '../../oscal.ts';
import { HOSTILE } from '../hostile.ts';
import { bare, format, hostileReports, reviewed } from './cases.ts';

const MODELS = { 'oscal-ar': 'assessment-results', 'oscal-ap': 'assessment-plan', 'oscal-poam': 'poam' } as const;

interface Finding {
  readonly target: {
    readonly 'target-id': string;
    readonly status: { readonly state: string; readonly reason: string };
  };
}
interface Results {
  readonly 'assessment-results': {
    readonly results: readonly [
      {
        readonly findings: readonly Finding[];
        readonly props: readonly { readonly name: string; readonly value: string; readonly remarks?: string }[];
      },
    ];
  };
}

describe.skipIf(!hasOscal).each(Object.entries(MODELS))('%s', (id, model) => {
  let validate: ValidateFunction;
  beforeAll(() => {
    const schema = JSON.parse(readFileSync(join(OSCAL_FOLDER, `oscal_${model}_schema.json`), 'utf8')) as object;
    validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  });
  const errors = async (report: Report) => {
    validate(JSON.parse((await makeExport(format(id), report)).content as string));
    return validate.errors ?? [];
  };

  test('satisfies the whole schema, with a review and without', async () => {
    expect(await errors(bare())).toEqual([]);
    expect(await errors(reviewed())).toEqual([]);
  });

  test('satisfies it whatever people typed', async () => {
    for (const [, text] of HOSTILE)
      for (const report of hostileReports(text.slice(0, 1000))) expect(await errors(report)).toEqual([]);
  });
});

async function results(report: Report) {
  const { content } = await makeExport(format('oscal-ar'), report);
  const [{ findings, props }] = (JSON.parse(content as string) as Results)['assessment-results'].results;
  const state = Object.fromEntries(findings.map(({ target }) => [target['target-id'], target.status]));
  const named = (name: string) => props.filter((each) => each.name === name).map(({ value }) => value);
  return { state, named };
}

test('not applicable and not answered have no finding, and are named with their reason', async () => {
  const { state, named } = await results(bare());
  expect(named('not-applicable')).toEqual(['DEV-03']);
  expect(named('not-answered')).toEqual(['DEP-04']);
  expect(named('pending').toSorted()).toEqual(['DEV-05', 'HAN-02']);
  expect(named('does-not-apply')).toEqual(['DEV-04']);
  expect(Object.keys(state)).toEqual(['DEV-01', 'DEV-02', 'HAN-01', 'DEP-01', 'DEP-02', 'DEP-03', 'DEP-05']);
  expect(state['DEP-03']).toEqual({ state: 'not-satisfied', reason: 'fail' });
});

test('nothing is satisfied that a reviewer rejected or asks about', async () => {
  const before = (await results(bare())).state;
  const after = (await results(reviewed())).state;
  expect(before['DEV-01']).toEqual({ state: 'satisfied', reason: 'pass' });
  expect(after['DEV-01']).toEqual({ state: 'not-satisfied', reason: 'other' });
});
