/**
 * How fast a whole score is computed: conditions, verdicts, scores, thresholds and outcome of 2,000 requirements, by the
 * typed-array path and by the reference; and survey-core, the form engine people would otherwise use, doing the same
 * 2,000 questions in the same run. `npx tsx bench/engine.mts` runs this file alone.
 */
import { Model } from 'survey-core';
import { pathToFileURL } from 'node:url';
import {
  assess,
  compileScoring,
  encodeAnswer,
  encodeRecord,
  scoreEncoded,
  type Answer,
  type AssessedRecord,
  type Checklist,
  type Requirement,
} from '../src/engine/index.ts';
import type { BenchRow } from './row.mts';

const COUNT = 2000;
const SECTIONS = 40;
const CLAIMS = ['met', 'partly-met', 'not-met', 'met'] as const;

/** Times are medians of many runs, so that a busy machine does not decide. */
export async function bench(): Promise<BenchRow[]> {
  const checklist = makeChecklist();
  const record = makeRecord(checklist);
  const compiled = compileScoring(checklist);
  const encoded = encodeRecord(compiled, record);
  const answers = Object.keys(record.answers);
  let turn = 0;
  const fast = median(2000, () => scoreEncoded(compiled, encoded));
  const answerAndScore = median(2000, () => {
    encodeAnswer(compiled, encoded, record, answers[turn++ % answers.length] ?? '');
    return scoreEncoded(compiled, encoded);
  });
  const reference = median(100, () => assess(checklist, record));
  const peerConstruct = median(3, () => new Model(surveyOf(checklist)));
  const survey = new Model(surveyOf(checklist));
  const peerAnswer = median(15, () => survey.setValue(`q${turn % COUNT}`, CLAIMS[turn++ % CLAIMS.length]));
  return [
    {
      name: `Full recompute of ${COUNT} requirements, fast path`,
      value: fast * 1000,
      unit: 'µs',
      target: 20,
      peer: 'survey-core, one answer',
      peerValue: peerAnswer * 1000,
    },
    {
      name: 'One answer taken over and everything recomputed, fast path',
      value: answerAndScore * 1000,
      unit: 'µs',
      target: 20,
    },
    {
      name: `Full result with reasons and advice, ${COUNT} requirements, reference`,
      value: reference,
      unit: 'ms',
      peer: 'survey-core, one answer',
      peerValue: peerAnswer,
    },
    {
      name: `Checklist of ${COUNT} requirements compiled and a record encoded`,
      value: median(20, () => encodeRecord(compileScoring(checklist), record).verdicts),
      unit: 'ms',
      peer: 'survey-core, construct',
      peerValue: peerConstruct,
    },
  ];
}

/** A checklist as real ones are: facts that switch requirements, objectives, evidence levels, gates. */
function makeChecklist(): Checklist {
  const facts = Array.from({ length: 12 }, (_, i) => ({
    id: `fact${i}`,
    label: `Fact ${i}`,
    type: 'boolean' as const,
  }));
  const requirement = (i: number): Requirement => {
    const fact = { op: 'fact' as const, fact: `fact${i % facts.length}` };
    const type = { op: 'in' as const, left: { fact: 'deviceType' }, list: ['ESME', 'GSME'] };
    const applies = { text: 'generated', tree: { op: 'or' as const, args: [fact, type] } };
    return {
      id: `REQ-${i}`,
      title: `Requirement ${i}`,
      statement: 'It is so.',
      why: 'Otherwise it is not.',
      goodEvidence: [],
      guidance: ['da-id-1'],
      sources: [],
      review: [],
      gate: i % 20 === 0,
      weight: 1 + (i % 5),
      response: { kind: 'conformance', notApplicable: i % 3 === 0, partialCredit: 50 },
      objectives: i % 10 === 0 ? ['a', 'b', 'c'].map((id) => ({ id, text: `Part ${id}` })) : [],
      minimumEvidenceLevel: i % 2 === 0 ? 2 : 0,
      ...(i % 3 === 0 ? { applies } : {}),
    };
  };
  const perSection = COUNT / SECTIONS;
  return {
    format: 1,
    id: 'bench-checklist',
    version: '1.0.0',
    status: 'draft',
    title: 'Benchmark',
    purpose: 'To be timed.',
    notice: 'Not for use.',
    appliesTo: ['ESME'],
    profile: [
      ...facts,
      {
        id: 'deviceType',
        label: 'Device type',
        type: 'enum',
        options: ['ESME', 'GSME', 'PPMID'].map((value) => ({ value, label: value })),
      },
    ],
    scoring: {
      model: 'weighted',
      thresholds: [
        { id: 'overall', title: 'Overall', atLeast: 80 },
        { id: 'first', title: 'First', atLeast: 90, section: 'section-0' },
      ],
    },
    sections: Array.from({ length: SECTIONS }, (_, s) => ({
      id: `section-${s}`,
      title: `Section ${s}`,
      sections: [],
      requirements: Array.from({ length: perSection }, (__, i) => requirement(s * perSection + i)),
    })),
  };
}

function makeRecord(checklist: Checklist): AssessedRecord {
  const requirements = checklist.sections.flatMap((section) => section.requirements);
  const answer = (i: number): Answer => ({
    answer: CLAIMS[i % CLAIMS.length] ?? 'met',
    rationale: 'So it is.',
    evidence: ['E1'],
  });
  return {
    assessedOn: '2025-06-01',
    profile: {
      deviceType: 'PPMID',
      ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`fact${i}`, i % 2 === 0])),
    },
    answers: Object.fromEntries(
      requirements.map(({ id, objectives }, i) => [
        id,
        objectives.length > 0 ? { ...answer(i), objectives: { a: 'met', b: 'partly-met', c: 'met' } } : answer(i),
      ]),
    ),
    evidence: { E1: { name: 'report.pdf', kind: 'test-report', level: 3, expires: '2026-01-01' } },
  };
}

/** The same questions, with the same visibility by the same facts, as survey-core writes them. */
function surveyOf(checklist: Checklist): object {
  return {
    calculatedValues: [{ name: 'score', expression: '{q0} = "met"' }],
    pages: checklist.sections.map((section) => ({
      name: section.id,
      elements: section.requirements.map(({ id, applies }) => ({
        type: 'radiogroup',
        name: `q${id.slice(4)}`,
        title: id,
        choices: ['met', 'partly-met', 'not-met', 'not-applicable'],
        ...(applies
          ? { visibleIf: `{fact${Number(id.slice(4)) % 12}} = true or {deviceType} anyof ['ESME', 'GSME']` }
          : {}),
      })),
    })),
  };
}

/** Middle of the times of so many runs, in milliseconds, after a tenth as many to warm up. */
function median(runs: number, work: () => unknown): number {
  for (let i = 0; i < runs / 10; i++) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1] ?? Number.NaN;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(await bench());
