/** Copies of a submission without what is not to be passed on. */
import { expect, test } from 'vitest';
import { assess } from '../../../src/engine/index.ts';
import { digestOf } from '../../../src/record/digest.ts';
import { readRecord } from '../../../src/record/readRecord.ts';
import { recordText } from '../../../src/record/recordText.ts';
import { REDACTION_PROFILES, redactRecord, type RedactionProfile } from '../../../src/record/redact.ts';
import { filledWith } from '../formats/hostile.ts';
import { fixtureChecklist, fixtureRecord } from './fixture.ts';

const SALT = '5a'.repeat(32);
const ALL = Object.keys(REDACTION_PROFILES) as RedactionProfile[];

test.each([...ALL.map((profile) => [profile]), ALL])(
  'a copy without %s opens and has the same result',
  (...profiles) => {
    const { record } = redactRecord(fixtureRecord(), profiles, SALT);
    expect(readRecord(recordText(record)).record).toEqual(record);
    expect(assess(fixtureChecklist(), record)).toEqual(assess(fixtureChecklist(), fixtureRecord()));
  },
);

test('nothing that was left out is in the copy or the manifest, wherever it stood', () => {
  const secret = 'zq-secret';
  const original = filledWith('shown');
  for (const answer of Object.values(original.answers)) {
    answer.rationale = secret;
    for (const old of Object.values(answer.carried?.offered ?? {})) old.rationale = secret;
  }
  for (const { answer } of Object.values(original.archived?.answers ?? {})) answer.rationale = secret;
  for (const item of Object.values(original.evidence)) {
    Object.assign(item, { name: secret, reference: secret, author: secret, note: secret });
  }
  original.device.manufacturer = secret;
  original.device.manufacturerId = secret;
  original.assessor = secret;
  const before = structuredClone(original);
  const made = redactRecord(original, ALL, SALT);
  expect(JSON.stringify(made)).not.toContain(secret);
  expect(original).toEqual(before);
});

test('an answer that had no rationale, or a blank one, gets none', () => {
  const original = fixtureRecord();
  Object.assign(original.answers['DEV-03'] ?? {}, { rationale: '  ' });
  const { record } = redactRecord(original, ALL, SALT);
  expect(record.answers['DEV-03']?.rationale).toBe('  ');
  expect(assess(fixtureChecklist(), record)).toEqual(assess(fixtureChecklist(), original));
});

test('the manifest links copy and original for whoever has the salt, and nobody else', () => {
  const { record, manifest } = redactRecord(fixtureRecord(), ['manufacturer'], SALT);
  expect(manifest).toMatchObject({
    redacted: digestOf(record),
    original: digestOf({ salt: SALT, path: '', value: fixtureRecord() }),
  });
  const value = fixtureRecord().device.manufacturer;
  expect(manifest.leftOut).toContainEqual({
    path: '/device/manufacturer',
    digest: digestOf({ salt: SALT, path: '/device/manufacturer', value }),
  });
  const other = redactRecord(fixtureRecord(), ['manufacturer'], 'b7'.repeat(32)).manifest;
  expect(other.original).not.toBe(manifest.original);
  expect(JSON.stringify(manifest)).not.toContain(digestOf(fixtureRecord()));
});
