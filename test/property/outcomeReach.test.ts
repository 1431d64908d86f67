/** Which outcomes a profile can reach, as the analysis says, is what trying all answers gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { assess, type AssessedRecord, type Checklist, type Condition } from '../../src/engine/index.ts';
import type { ChecklistSource } from '../../src/generated/checklist-source.ts';
import { analyse } from '../../src/load/analysis/analyse.ts';
import { reach } from '../../src/load/analysis/reach.ts';
import { takeDraft } from '../../src/load/draft.ts';
import { loadChecklist } from '../../src/load/index.ts';
import { readYaml } from '../../src/load/readYaml.ts';
import { makeRuleContext } from '../../src/load/ruleContext.ts';
import { PATIENCE, RUNS } from './generators.ts';

const MEANS = ['met', 'partly-met', 'not-met'] as const;
const CONDITIONS = [
  undefined,
  'yes',
  '!yes',
  'kind == "A"',
  'kind != "C" || yes',
  'kind == "B" && yes',
  'kind in ["A", "C"]',
];
const applies = fc.constantFrom(...CONDITIONS);

const requirement = fc.record({
  gate: fc.boolean(),
  weight: fc.constantFrom(0, 1, 1, 3),
  applies,
  partialCredit: fc.constantFrom(0, 50, 80),
  means: fc.subarray([...MEANS], { minLength: 1 }),
});
const threshold = fc.record({
  atLeast: fc.constantFrom(0, 50, 60, 80, 100),
  section: fc.constantFrom(undefined, 's0', 's1'),
});
const checklists = fc.record({
  sections: fc.tuple(
    fc.record({ applies, requirements: fc.array(requirement, { minLength: 1, maxLength: 2 }) }),
    fc.record({ applies, requirements: fc.array(requirement, { minLength: 1, maxLength: 2 }) }),
  ),
  thresholds: fc.array(threshold, { maxLength: 2 }),
});

type Drawn = typeof checklists extends fc.Arbitrary<infer C> ? C : never;

/** Choices have two options at least, so a single meaning stands there twice. */
function write({ sections, thresholds }: Drawn): string {
  return stringify(
    {
      format: 1,
      id: 'reach',
      version: '1.0.0',
      status: 'draft',
      title: 'Reach',
      purpose: 'For tests.',
      notice: 'For tests.',
      appliesTo: ['ESME'],
      profile: [
        { id: 'yes', label: 'Yes?', type: 'boolean' },
        { id: 'kind', label: 'Kind?', type: 'enum', options: [...'ABC'].map((value) => ({ value, label: value })) },
      ],
      scoring: {
        model: 'weighted',
        thresholds: thresholds.map((part, index) => ({ ...part, id: `t${index}`, title: 'Threshold' })),
      },
      sections: sections.map((section, at) => ({
        id: `s${at}`,
        title: 'Section',
        applies: section.applies,
        requirements: section.requirements.map(({ gate, weight, applies: own, partialCredit, means }, index) => ({
          id: `R${at}-0${index}`,
          title: 'Requirement',
          statement: 'It is so.',
          why: 'For tests.',
          guidance: ['x-1'],
          sources: [{ source: 'x', confidence: 'inferred' }],
          gate,
          weight,
          applies: own,
          response: {
            kind: 'choice',
            partialCredit,
            options: [...means, means[0]].map((meaning, option) => ({
              value: `o${option}`,
              label: 'O',
              means: meaning,
            })),
          },
        })),
      })),
    },
    { aliasDuplicateObjects: false },
  );
}

const PROFILES = [true, false].flatMap((yes) => [...'ABC'].map((kind) => ({ yes, kind })));

/** The outcomes of all answers to all requirements. */
function outcomes(checklist: Checklist, profile: (typeof PROFILES)[number]): ReadonlySet<string> {
  const requirements = checklist.sections.flatMap((section) => section.requirements);
  const found = new Set<string>();
  const visit = (at: number, answers: AssessedRecord['answers']): void => {
    const next = requirements[at];
    if (next === undefined) {
      found.add(assess(checklist, { assessedOn: '2026-01-01', profile, answers, evidence: {} }).outcome.value);
    } else if (next.response.kind === 'choice') {
      for (const { value } of next.response.options) visit(at + 1, { ...answers, [next.id]: { choice: value } });
    }
  };
  visit(0, {});
  return found;
}

test(
  'ready and not ready are reachable for just the profiles that some answers lead there',
  () => {
    fc.assert(
      fc.property(checklists, (drawn) => {
        const text = write(drawn);
        const { checklist, problems } = loadChecklist(text, { file: 'reach.yaml' });
        if (checklist === undefined) throw new Error(JSON.stringify(problems));
        const yaml = readYaml(text, 'reach.yaml');
        const context = makeRuleContext(yaml, takeDraft<ChecklistSource>(yaml.value, []) ?? {}, undefined);
        const [analysis, reached] = [analyse(context), reach(context)];
        if (typeof analysis !== 'object' || typeof reached !== 'object') throw new Error('it is small enough');
        const { diagram, nodeOf } = analysis;
        const used = JSON.stringify(context.conditions.map(({ result }) => result.tree));
        for (const profile of PROFILES) {
          const given: Condition[] = [
            profile.yes ? { op: 'fact', fact: 'yes' } : { op: 'not', arg: { op: 'fact', fact: 'yes' } },
            { op: '==', left: { fact: 'kind' }, right: { value: profile.kind } },
          ];
          const known = given.filter((_, index) => used.includes(index === 0 ? '"yes"' : '"kind"'));
          const here = known.map(nodeOf).reduce((a, b) => diagram.and(a, b), diagram.true);
          const found = outcomes(checklist, profile);
          expect(diagram.and(here, reached.ready) !== diagram.false, 'ready').toBe(found.has('ready'));
          expect(diagram.and(here, reached.notReady) !== diagram.false, 'not ready').toBe(found.has('not-ready'));
        }
      }),
      RUNS,
    );
  },
  PATIENCE,
);
