import { expect, test } from 'vitest';
import * as engine from '../../../src/engine/index.ts';

test('the engine offers exactly this', () => {
  expect(Object.keys(engine).sort()).toEqual([
    'EVIDENCE_LEVELS',
    'RULE_TEXT',
    'TRUTH_TEXT',
    'VERDICT_OF_CODE',
    'VERDICT_TEXT',
    'allows',
    'assess',
    'atEvidenceLevel',
    'because',
    'compileScoring',
    'encodeAnswer',
    'encodeProfile',
    'encodeRecord',
    'evaluate',
    'explain',
    'factsIn',
    'foldVerdicts',
    'formatPercent',
    'givenFacts',
    'isDate',
    'isOpen',
    'levelText',
    'listRequirements',
    'listSections',
    'percentText',
    'reaches',
    'scoreEncoded',
    'stepsToThreshold',
    'valueInterval',
  ]);
});
