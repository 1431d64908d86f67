import { describe, expect, it } from 'vitest';
import type { Checklist, Requirement, Section } from '../../../src/engine/model.ts';
import { editionChange, traceEdition } from '../../../src/workspace/edition.ts';
import { someRecord } from './fixtures.ts';

const requirement = (id: string, changes: Partial<Requirement> = {}): Requirement => ({
  id,
  title: id,
  statement: `${id} holds.`,
  why: 'Because.',
  goodEvidence: [],
  guidance: [],
  sources: [],
  gate: false,
  weight: 1,
  response: { kind: 'conformance', notApplicable: false, partialCredit: 0 },
  objectives: [],
  minimumEvidenceLevel: 0,
  review: [],
  ...changes,
});

const edition = (requirements: readonly Requirement[], section: Partial<Section> = {}): Checklist => ({
  format: 1,
  id: 'device-baseline',
  version: '0.1.0',
  status: 'draft',
  title: 'Baseline',
  purpose: 'p',
  notice: 'n',
  appliesTo: [],
  profile: [{ id: 'deviceType', label: 'Type', type: 'text' }],
  scoring: { model: 'weighted', thresholds: [] },
  sections: [{ id: 's', title: 'S', sections: [], requirements, ...section }],
});

const before = edition([requirement('DEV-01'), requirement('DEV-02')]);
const trace = traceEdition(before, 'a'.repeat(64));
const record = someRecord();

describe('editionChange', () => {
  it('is nothing for the very edition that was answered', () => {
    expect(editionChange(record, before, 'a'.repeat(64), trace)).toBeUndefined();
  });

  it.each([
    ['another statement', requirement('DEV-01', { statement: 'Other.' }), true],
    ['a gate', requirement('DEV-01', { gate: true }), true],
    ['a stronger evidence rule', requirement('DEV-01', { minimumEvidenceLevel: 3 }), true],
    ['a condition', requirement('DEV-01', { applies: { text: 'x', tree: { op: 'const', value: true } } }), true],
    ['another title', requirement('DEV-01', { title: 'Other' }), false],
    ['another reason', requirement('DEV-01', { why: 'Other.' }), false],
  ])('names a requirement with %s', (_what, now, named) => {
    const change = editionChange(record, edition([now, requirement('DEV-02')]), 'b', trace);
    expect(change?.changed).toEqual(named ? ['DEV-01'] : []);
  });

  it('names what a condition on the section changes', () => {
    const applies = { text: 'deviceType == "ESME"', tree: { op: 'const', value: true } } as const;
    const change = editionChange(record, edition(before.sections[0]?.requirements ?? [], { applies }), 'b', trace);
    expect(change?.changed).toEqual(['DEV-01', 'DEV-02']);
  });

  it('names what is new, what is gone, and facts that are asked no more', () => {
    expect(editionChange(record, edition([requirement('DEV-01'), requirement('DEV-09')]), 'b', trace)).toMatchObject({
      compared: true,
      changed: [],
      added: ['DEV-09'],
      gone: ['DEV-02'],
      unknownFacts: ['hanInterfaces'],
    });
  });

  it('finds only unknown answers when the other text was never seen here', () => {
    const change = editionChange(record, edition([requirement('DEV-01', { statement: 'Other.' })]), 'b', undefined);
    expect(change).toMatchObject({ compared: false, changed: [], added: [], gone: ['DEV-02'] });
  });
});
