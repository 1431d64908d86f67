import type { Answer, SubmissionRecord } from '../generated/record.ts';
import type { Proposal } from './proposeAnswers.ts';

/** The record with the proposals as offers, and the evidence that they name. The record given is not changed. */
export function withProposals(
  record: SubmissionRecord,
  source: SubmissionRecord,
  proposals: readonly Proposal[],
  now: string,
): SubmissionRecord {
  if (proposals.length === 0) return record;
  const evidence = new Map(Object.entries(record.evidence));
  const names = new Map<string, string>();
  // An id that an answer names and the register lacks must not come to mean something: that would support the answer.
  const named = new Set(Object.values(record.answers).flatMap((answer) => answer.evidence ?? []));
  const idFor = (old: string): string => {
    const item = Object.hasOwn(source.evidence, old) ? source.evidence[old] : undefined;
    const known = names.get(old);
    if (known !== undefined || item === undefined) return known ?? old;
    const text = JSON.stringify(item);
    const there = [...evidence].find(([, other]) => JSON.stringify(other) === text)?.[0];
    let name = there ?? old;
    for (let number = 2; there === undefined && (evidence.has(name) || named.has(name)); number++)
      name = `${old}-${number}`;
    evidence.set(name, item);
    names.set(old, name);
    return name;
  };
  const answers = new Map(Object.entries(record.answers));
  for (const { to, origin, answer } of proposals) {
    const there = answers.get(to) ?? {};
    const used = (answer.evidence ?? []).filter((id) => Object.hasOwn(source.evidence, id));
    const { evidence: _ids, ...rest } = answer;
    const offer: Answer = { ...rest, ...(used.length > 0 ? { evidence: used.map(idFor) } : {}) };
    const offered = { ...(there.carried?.offered ?? {}), [origin]: offer };
    answers.set(to, { ...there, carried: { from: [...new Set([...(there.carried?.from ?? []), origin])], offered } });
  }
  return {
    ...record,
    modified: now,
    answers: Object.fromEntries(answers),
    evidence: Object.fromEntries(evidence),
  };
}
