import type { SchemaError } from '../generated/schema-error.ts';
import { takeDraft, type Draft } from './draft.ts';
import { emptyFile } from './emptyFile.ts';
import { finishProblems, type Problem } from './problem.ts';
import { readYaml, type YamlFile } from './readYaml.ts';
import type { RuleFinding } from './rules/rule.ts';
import type { Schema } from './schema.ts';
import { schemaProblems } from './schemaProblems.ts';
import { quote } from './words.ts';

export interface LoadedRegister<Register> {
  /** Absent when any problem is an error. */
  readonly register?: Register;
  /** What of the register is sound; what else is checked can go by it even while the register has problems. */
  readonly draft?: Draft<Register>;
  /** In order of place. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a register: YAML, then its schema, then `check` on what of it is sound. Never throws.
 *
 * @param what what the file is, in words
 */
export function readRegister<Register>(
  text: string,
  file: string,
  what: string,
  schema: Schema,
  validate: (value: unknown) => readonly SchemaError[],
  check: (draft: Draft<Register>) => Iterable<RuleFinding>,
): LoadedRegister<Register> {
  const yaml: YamlFile = readYaml(text, file);
  if (!('value' in yaml)) return { problems: finishProblems(yaml.problems) };
  if (yaml.value === null) return { problems: finishProblems([...yaml.problems, emptyFile(yaml, what)]) };
  const errors = validate(yaml.value);
  const { problems: faults, omitted } = schemaProblems(yaml, errors, schema);
  const problems = [...yaml.problems, ...faults];
  const draft = takeDraft<Register>(yaml.value, errors);
  if (draft === undefined) return { problems: finishProblems(problems, omitted) };
  for (const { path, at, inside, ...finding } of check(draft)) {
    problems.push(yaml.problem({ code: 'register', severity: 'error', ...finding }, path, at, inside));
  }
  const sound = !problems.some((problem) => problem.severity === 'error');
  return { ...(sound ? { register: yaml.value as Register } : {}), draft, problems: finishProblems(problems, omitted) };
}

type Key = 'id' | 'term' | 'source';
type Entry = { readonly [Name in Key]?: string | undefined };

/** A finding for each entry whose id, term or source another entry before it has. */
export function* repeats(entries: readonly (Entry | undefined)[] | undefined, key: Key = 'id'): Iterable<RuleFinding> {
  const seen = new Set<string>();
  for (const [index, entry] of (entries ?? []).entries()) {
    const name = entry?.[key];
    if (name === undefined) continue;
    if (seen.has(name)) {
      yield {
        code: key === 'term' ? 'duplicate-term' : 'duplicate-id',
        path: ['entries', index, key],
        message: `${{ id: 'Entry id', term: 'Term', source: 'Source' }[key]} ${quote(name)} is used twice`,
        help:
          key === 'id' ? 'Give this entry an id of its own.' : `Join the two entries, or make their ${key}s differ.`,
        actual: name,
      };
    }
    seen.add(name);
  }
}
