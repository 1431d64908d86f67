import { expect, test } from 'vitest';
import { listRequirements } from '../../../src/engine/index.ts';
import { importList } from '../../../src/import/importList.ts';
import { account, fixture, imported, OPTIONS, outline } from './imported.ts';

test('XCCDF: groups and rules, with weights, reasons, manual checks and references', async () => {
  const made = await imported(fixture('xccdf.xml'), { format: 'xccdf' });
  expect(outline(made.checklist)).toEqual([
    'xccdf_made.up_rule_boil | XCCDF-MADE-UP-RULE-BOIL | - | Boil it',
    'xccdf_made.up_rule_fresh | XCCDF-MADE-UP-RULE-FRESH | - | Fresh water',
  ]);
  const [first] = listRequirements(made.checklist);
  expect(first?.requirement).toMatchObject({
    statement: 'Water boils for [minutes] minutes.\nNot longer.\n\nTo put it right: Boil it again.',
    why: 'Cold water makes no tea.',
    weight: 10,
    review: ['See that it bubbles.'],
  });
  expect(first?.requirement.sources[0]?.note).toBe('severity high; TEA-7; Tea 1 https://example.org/tea');
  expect(made.checklist.sections[0]?.intro).toBe('About <water>.');
  expect(account(made, 'leftOut')).toEqual([
    '1 elements “status” of Benchmark',
    '1 elements “Profile” of Benchmark',
    '1 checks that a program makes',
    '1 weights that are no whole number from 0 to 1,000,000',
  ]);
});

test('OCIL: questions are followed, once each, also where they lead in a circle', async () => {
  const made = await imported(fixture('ocil.xml'), { format: 'ocil' });
  expect(outline(made.checklist)).toEqual([
    'ocil:made.up:questionnaire:1 | OCIL-MADE-UP-QUESTIONNAIRE-1 | - | The door',
  ]);
  const [only] = listRequirements(made.checklist);
  expect(only?.requirement.statement).toBe('Is it shut?\n\nWith what?\n- A lock\n- A chair');
  expect(only?.requirement.sources[0]?.note).toBe('when false: FAIL');
  expect(account(made, 'leftOut')).toEqual(['1 questions that no questionnaire asks']);
});

test.each([
  [
    'entities of its own',
    '<!DOCTYPE a [<!ENTITY x "yyyy">]><Benchmark><title>&x;</title></Benchmark>',
    /undefined entity/,
  ],
  ['far too deep', '<a>'.repeat(100_000), /far more than a list/],
  ['another root', '<html/>', /no XCCDF benchmark/],
])('XML with %s is refused', async (_, text, words) => {
  const made = await importList(new TextEncoder().encode(text), { ...OPTIONS, format: 'xccdf' });
  expect('problem' in made && made.problem.message).toMatch(words);
});

test('questionnaires that all ask the same long question are refused in no time', async () => {
  const one = (id: number) =>
    `<questionnaire id="${id}"><title>t</title><actions><test_action_ref>a</test_action_ref></actions></questionnaire>`;
  const text = `<ocil><questionnaires>${Array.from({ length: 5000 }, (_, id) => one(id)).join('')}</questionnaires>
    <test_actions><boolean_question_test_action id="a" question_ref="q"/></test_actions>
    <questions><boolean_question id="q"><question_text>${'why '.repeat(100_000)}</question_text></boolean_question></questions></ocil>`;
  const began = performance.now();
  const made = await importList(new TextEncoder().encode(text), {
    ...OPTIONS,
    format: 'ocil',
    origin: { title: 'Bomb' },
  });
  expect('problem' in made && made.problem.message).toBe('The same questions are asked over and over.');
  expect(performance.now() - began).toBeLessThan(2000);
});
