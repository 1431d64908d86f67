/** Generators of successive editions of a checklist, and of whole records for them. */
import fc from 'fast-check';
import { listRequirements, type Checklist, type Move, type MoveType, type Section } from '../../src/engine/index.ts';
import type { SubmissionRecord } from '../../src/generated/record.ts';
import { checklist, recordFor } from './generators.ts';

/** Two editions and a record that answers the first. */
export interface Succession {
  readonly before: Checklist;
  readonly after: Checklist;
  readonly record: SubmissionRecord;
}

/** Digest by which records of the tests name an edition. */
export function digestFor(edition: Checklist): string {
  return `digest of ${edition.version}`;
}

/** A later edition in which some requirements have another id, all declared, and nothing else is different. */
export const renamed: fc.Arbitrary<Succession> = checklist.chain((before) =>
  fc.subarray(idsOf(before)).chain((chosen) => {
    const changes = chosen.map((id): Move => ({ type: 'moved', from: [id], to: [`MOVED-${id}`] }));
    const rename = (section: Section): Section => ({
      ...section,
      requirements: section.requirements.map((requirement) =>
        chosen.includes(requirement.id) ? { ...requirement, id: `MOVED-${requirement.id}` } : requirement,
      ),
      sections: section.sections.map(rename),
    });
    const after = { ...before, version: '2.0.0', supersedes: '1.0.0', changes, sections: before.sections.map(rename) };
    return withRecord(before, after);
  }),
);

/** A later edition that shares ids with the first by chance, with any changes declared, sensible or not. */
export const anySuccession: fc.Arbitrary<Succession> = fc.tuple(checklist, checklist).chain(([before, other]) => {
  const [old, now] = [
    [...idsOf(before), 'NO-SUCH'],
    [...idsOf(other), 'NOT-THERE'],
  ];
  const type = fc.constantFrom<MoveType>('moved', 'split', 'merged', 'covered-by', 'reworded', 'retired', 'added');
  const move = fc.record<Move>({
    type,
    from: fc.subarray(old, { maxLength: Math.min(3, old.length) }),
    to: fc.subarray(now, { maxLength: Math.min(3, now.length) }),
    editorial: fc.boolean(),
  });
  // Most requirements are as they were, so that unchanged ones come up too.
  const mixed = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }).map((keep) => mix(other, before, keep));
  return fc
    .tuple(mixed, fc.array(move, { maxLength: 4 }))
    .map(([edition, changes]) => ({ ...edition, version: '2.0.0', supersedes: '1.0.0', changes }))
    .chain((after) => withRecord(before, after));
});

function withRecord(before: Checklist, after: Checklist): fc.Arbitrary<Succession> {
  return recordFor(before).map((assessed) => ({
    before,
    after,
    record: {
      format: 'device-assurance-record',
      formatVersion: 1,
      id: '00000000-0000-4000-8000-000000000000',
      checklist: { id: before.id, version: before.version, digest: digestFor(before) },
      created: '2026-01-31T09:30:00Z',
      modified: '2026-01-31T09:30:00Z',
      device: {},
      ...assessed,
    } as unknown as SubmissionRecord,
  }));
}

function idsOf(edition: Checklist): string[] {
  return listRequirements(edition).map(({ requirement }) => requirement.id);
}

/** `into`, with requirements of `from` in place of those of the same id where `keep` says so. */
function mix(into: Checklist, from: Checklist, keep: readonly boolean[]): Checklist {
  const old = new Map(listRequirements(from).map(({ requirement }) => [requirement.id, requirement]));
  let count = 0;
  const build = (section: Section): Section => ({
    id: section.id,
    title: section.title,
    requirements: section.requirements.map((own) => (keep[count++ % keep.length] ? (old.get(own.id) ?? own) : own)),
    sections: section.sections.map(build),
  });
  return { ...into, profile: from.profile, sections: into.sections.map(build) };
}
