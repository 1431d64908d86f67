import type { Checklist, Condition, Requirement, Section } from '../model.ts';
import { ProgramBuilder } from './conditions.ts';
import { factSlots, scalesOf } from './scale.ts';
import type { CompiledScoring } from './types.ts';

/**
 * Compiles an edition for scoring records again and again: requirements, sections and conditions become typed arrays, so
 * that scoring reads no object and makes none but its result. Do it once an edition; it takes milliseconds.
 */
export function compileScoring(checklist: Checklist): CompiledScoring {
  const { sections, requirements } = flatten(checklist);
  const conditions = [...sections.map(({ section }) => section), ...requirements].flatMap(conditionOf);
  const facts = factSlots(checklist, conditions);
  const builder = new ProgramBuilder(scalesOf(facts));
  const nodes: number[] = [];
  const sectionNode: number[] = [];
  for (const { section, parent, from, to } of sections) {
    const around = parent < 0 ? [] : [sectionNode[parent] ?? 0];
    const own = join(builder, around, section);
    sectionNode.push(own);
    for (const requirement of requirements.slice(from, to)) nodes.push(join(builder, [own], requirement));
  }
  const firstPart = new Int32Array(requirements.length + 1);
  requirements.forEach((requirement, i) => {
    firstPart[i + 1] = (firstPart[i] ?? 0) + requirement.objectives.length;
  });
  const { model, start = 0, levels = [], requiredLevel, thresholds } = checklist.scoring;
  const unweighted = model === 'xccdf-flat-unweighted';
  const levelIndex = new Map(levels.map(({ id }, i) => [id, i]));
  return {
    model,
    start,
    requirements,
    indexOf: new Map(requirements.map((requirement, i) => [requirement.id, i])),
    weight: Int32Array.from(requirements, ({ weight }) => (unweighted ? Math.min(weight, 1) : weight)),
    credit: Uint8Array.from(requirements, (requirement) => requirement.response.partialCredit),
    gate: Uint8Array.from(requirements, (requirement) => Number(requirement.gate)),
    mayBeNotApplicable: Uint8Array.from(requirements, (requirement) => Number(requirement.response.notApplicable)),
    level: Int8Array.from(requirements, (requirement) => requirement.minimumEvidenceLevel || -1),
    condition: Int32Array.from(nodes),
    firstPart,
    program: builder.build(),
    facts,
    sectionEnd: Int32Array.from(sections, ({ to }) => to),
    sectionParent: Int32Array.from(sections, ({ parent }) => parent),
    sectionWeight: Int32Array.from(sections, ({ section }) => section.weight ?? 1),
    levelOf: Int16Array.from(requirements, ({ level = '', mandatory = true }) =>
      mandatory ? (levelIndex.get(level) ?? -1) : -1,
    ),
    levelCount: levels.length,
    requiredLevel: (requiredLevel === undefined ? undefined : levelIndex.get(requiredLevel)) ?? -1,
    thresholdAtLeast: Float64Array.from(thresholds, (threshold) => threshold.atLeast),
    thresholdSection: Int32Array.from(thresholds, ({ section: id }) => {
      if (id === undefined) return -1;
      const index = sections.findIndex(({ section }) => section.id === id);
      return index < 0 ? -2 : index;
    }),
  };
}

interface FlatSection {
  readonly section: Section;
  readonly parent: number;
  /** Its own requirements: from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

function flatten(checklist: Checklist): { sections: FlatSection[]; requirements: Requirement[] } {
  const sections: FlatSection[] = [];
  const requirements: Requirement[] = [];
  const waiting = checklist.sections.map((section) => ({ section, parent: -1 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const index = sections.length;
    const from = requirements.length;
    requirements.push(...next.section.requirements);
    sections.push({ ...next, from, to: requirements.length });
    waiting.push(...next.section.sections.map((section) => ({ section, parent: index })).reverse());
  }
  return { sections, requirements };
}

function conditionOf(holder: Section | Requirement): Condition[] {
  return holder.applies ? [holder.applies.tree] : [];
}

/** Node that says whether something applies, from those of what is around it and its own condition. */
function join(builder: ProgramBuilder, around: readonly number[], holder: Section | Requirement): number {
  const own = conditionOf(holder).map((condition) => builder.add(condition));
  // Node 0 is true and adds nothing.
  return builder.all([...around, ...own].filter((node) => node !== 0));
}
