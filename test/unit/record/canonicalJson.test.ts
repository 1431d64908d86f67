import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/record/canonicalJson.ts';
import { checklistDigest, digestOf } from '../../../src/record/digest.ts';
import { recordText } from '../../../src/record/recordText.ts';
import { fixtureChecklist, fixtureRecord, SUBMISSION_TEXT } from './fixture.ts';

test('the example of RFC 8785, section 3.2.3', () => {
  const value = {
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('names are sorted by UTF-16 code unit, as in RFC 8785, section 3.2.3', () => {
  const names = ['\u20ac', '\r', '\ufb33', '1', '\u0080', '\ud83d\ude02', '\u00f6'];
  const text = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])));
  expect(Object.keys(JSON.parse(text) as object)).toEqual([
    '1',
    '\r',
    '\u0080',
    '\u00f6',
    '\u20ac',
    '\ud83d\ude02',
    '\ufb33',
  ]);
});

test('agrees with the canonicalize package on every JSON value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([
  ['half a character', '\ud800'],
  ['half a character in a name', { '\udc00': 1 }],
  ['no number', [Number.NaN]],
  ['infinity', { a: Number.POSITIVE_INFINITY }],
  ['nothing', undefined],
  ['nothing in a list', [undefined]],
  ['a function', () => 1],
  ['a big integer', 1n],
])('refuses %s', (_, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

test('refuses a value that holds itself', () => {
  const value: Record<string, unknown> = {};
  value['self'] = value;
  expect(() => canonicalJson(value)).toThrow('holds itself');
});

test('leaves out names whose value is undefined', () => {
  expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
});

test('the digest is SHA-256 of the UTF-8 text, whatever the order of names', () => {
  const record = fixtureRecord();
  const turned = Object.fromEntries(Object.entries(record).reverse());
  const expected = createHash('sha256').update(canonicalJson(record), 'utf8').digest('hex');
  expect(digestOf(record)).toBe(expected);
  expect(digestOf(turned)).toBe(expected);
  expect(digestOf({ ...record, assessor: 'é' })).not.toBe(expected);
});

test('the fixture names the digest of its checklist', () => {
  expect(checklistDigest(fixtureChecklist())).toBe(fixtureRecord().checklist.digest);
});

test('the text of a record does not depend on the order in which it was made', () => {
  const record = fixtureRecord();
  record.answers = Object.fromEntries(Object.entries(record.answers).reverse());
  expect(recordText(record)).toBe(SUBMISSION_TEXT);
});
