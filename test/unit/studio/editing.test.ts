/** Edits of a form as people would notice them: what is written, and what stays. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checker } from '../../../src/studio/check.ts';
import { addRequirement, addSection, duplicateItem, nextId, removeItem } from '../../../src/studio/edit/items.ts';
import { editPart, partOf } from '../../../src/studio/edit/part.ts';
import { setValue } from '../../../src/studio/edit/setValue.ts';
import { withChange } from '../../../src/studio/edit/textChange.ts';
import { orderAt } from '../../../src/studio/formFields.ts';
import { newChecklist } from '../../../src/studio/newChecklist.ts';
import { nextEdition } from '../../../src/studio/nextEdition.ts';
import { outlineOf } from '../../../src/studio/outline.ts';
import { readYamlTree } from '../../../src/load/yamlTree.ts';

const BLOCK = `  - id: DEV-04 # kept
    title: Stored secrets   # also kept
    statement: >-
      Every secret is on a list. The list
      says how each is protected.
    # why so
    why: >-
      A chip.
    goodEvidence:
      - Memory map
      - Data sheet # newest

    guidance: [da-id-2, da-phy-1]
    sources:
      - { source: etsi, ref: "5.4-1", confidence: secondary }
    weight: 3
    response: { kind: conformance, partialCredit: 50 }
    # last
`;
const order = orderAt(['sections', 0, 'requirements', 0]);
const changed = (path: (string | number)[], value: unknown, within = order): string => {
  const change = setValue(BLOCK, [0, ...path], value, within);
  return change === undefined ? 'refused' : withChange(BLOCK, change);
};

describe('a field is changed in place', () => {
  test.each<[(string | number)[], unknown, string, string]>([
    [['title'], 'New', 'Stored secrets   # also kept', 'New   # also kept'],
    [['title'], 'New: it', 'Stored secrets   # also kept', '"New: it"   # also kept'],
    [['weight'], 5, 'weight: 3', 'weight: 5'],
    [['why'], 'One.\n\nTwo.', '>-\n      A chip.', '|-\n      One.\n\n      Two.'],
    [['goodEvidence', 1], 'Sheet', 'Data sheet # newest', 'Sheet # newest'],
    [['goodEvidence', 2], 'Third', 'Data sheet # newest\n', 'Data sheet # newest\n      - Third\n'],
    [['goodEvidence', 0], undefined, '      - Memory map\n', ''],
    [['goodEvidence'], undefined, '    goodEvidence:\n      - Memory map\n      - Data sheet # newest\n', ''],
    [['guidance', 0], undefined, 'da-id-2, ', ''],
    [['guidance', 2], 'da-x-1', 'da-phy-1]', 'da-phy-1, da-x-1]'],
    [['guidance'], ['a', 'b'], '[da-id-2, da-phy-1]', '[a, b]'],
    [['sources', 0, 'ref'], '7', '"5.4-1"', '"7"'],
    [['response', 'partialCredit'], undefined, ', partialCredit: 50', ''],
    [['response', 'notApplicable'], true, '50 }', '50, notApplicable: true }'],
    [['gate'], true, '    weight: 3\n', '    gate: true\n    weight: 3\n'],
    [['evidence', 'minimumLevel'], 3, '50 }\n', '50 }\n    evidence: { minimumLevel: 3 }\n'],
    [['review', 0], 'Look', '50 }\n', '50 }\n    review:\n      - Look\n'],
    [['applies'], 'type in ["A"]', 'weight: 3\n', 'weight: 3\n    applies: type in ["A"]\n'],
  ])('%j becomes %j', (path, value, old, now) => {
    expect(BLOCK).toContain(old);
    expect(changed(path, value)).toBe(BLOCK.replace(old, () => now));
  });

  test('what cannot be done without touching something else is refused', () => {
    const shared = '- id: A\n  title: &t Words\n  why: *t\n';
    expect(setValue(shared, [0, 'title'], 'Other')).toBeUndefined();
    expect(setValue('- id: [A\n', [0, 'id'], 'B')).toBeUndefined();
    expect(setValue('- id: A\n', [0, 'title', 'deep'], 'B')).toBeDefined();
    expect(setValue('- id: A\n', [0, 'id', 'deep'], 'B')).toBeUndefined();
    expect(setValue('- id: A\n', [0, 'id'], undefined)).toBeUndefined();
  });
});

const portal = {
  clauses: [{ id: 'fw-1', title: 'Firmware', document: 'Devices', permalink: '/guidance/devices#fw-1' }],
  sources: [{ id: 'own', title: 'Own', confidence: 'inferred' as const }],
};
const NEW = newChecklist({ id: 'gateway', title: 'A gateway: first', source: 'own' });
const outlined = (text: string) => outlineOf(readYamlTree(text), text);

describe('sections and requirements', () => {
  test('a new checklist is free of errors, and stays so while it grows', () => {
    const check = checker({ portal, editions: [] });
    const first = check(NEW);
    expect(first.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const outline = first.structure?.outline ?? [];
    const [section, requirement] = outline;
    if (!section || !requirement) throw new Error('The new checklist has no outline.');
    const added = addRequirement(NEW, section, outline);
    expect(added?.id).toBe('REQ-02');
    const longer = added ? withChange(NEW, added.change) : '';
    expect(outlined(longer).map(({ id }) => id)).toEqual(['first-section', 'REQ-01', 'REQ-02']);
    // What is to be written is said, one problem each.
    expect(check(longer).problems.map(({ path }) => path)).toEqual([
      '/sections/0/requirements/1/title',
      '/sections/0/requirements/1/statement',
      '/sections/0/requirements/1/why',
      '/sections/0/requirements/1/sources',
    ]);
    const [of] = outlined(longer);
    const more = of && withChange(longer, addSection(longer, of, outlined(longer)).change);
    expect(more && outlined(more).map(({ id }) => id)).toEqual([
      'first-section',
      'REQ-01',
      'REQ-02',
      'section-1',
      'REQ-03',
    ]);
    const copy = withChange(NEW, duplicateItem(NEW, requirement, outline));
    expect(outlined(copy).map(({ id }) => id)).toEqual(['first-section', 'REQ-01', 'REQ-02']);
    expect(removeItem(NEW, requirement, outline)).toBeUndefined();
  });

  test('a requirement goes into a section that has only sections, before them', () => {
    const text = 'sections:\n  - id: a\n    title: A\n    sections:\n      - id: b\n        title: B\n';
    const outline = outlined(text);
    const added = outline[0] && addRequirement(text, outline[0], outline);
    const now = added ? withChange(text, added.change) : '';
    expect(outlined(now).map(({ pointer }) => pointer)).toEqual([
      '/sections/0',
      '/sections/0/requirements/0',
      '/sections/0/sections/0',
    ]);
  });

  test('ids go on as they began', () => {
    expect(nextId('DEV-09', new Set(['DEV-10']))).toBe('DEV-11');
    expect(nextId('firmware', new Set())).toBe('firmware-2');
  });

  test('a section and the checklist itself have forms of their own properties', () => {
    const [section] = outlined(NEW);
    const head = partOf(NEW, undefined);
    expect(head.value).toMatchObject({ id: 'gateway', scoring: { model: 'weighted' } });
    expect(head.value).not.toHaveProperty('sections');
    const part = partOf(NEW, section);
    expect(part.value).toEqual({ id: 'first-section', title: 'First section' });
    const change = editPart(NEW, part, ['intro'], 'What it is about.');
    expect(change && withChange(NEW, change)).toContain(
      'title: First section\n    intro: What it is about.\n    requirements:',
    );
  });
});

test('the edition after a published one has the next version, no dates, and names the one before', () => {
  const text = readFileSync('checklists/cpl-submission/0.1.0.yaml', 'utf8');
  const published = text.replace('status: draft', 'status: published\npublished: 2026-01-31 # then');
  expect(nextEdition(published)).toBe(
    text.replace('version: 0.1.0', 'version: 0.2.0').replace('status: draft', 'status: draft\nsupersedes: 0.1.0'),
  );
});
