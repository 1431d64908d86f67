import glossarySchema from '../../registers/schema/glossary.schema.json';
import sourcesSchema from '../../registers/schema/sources.schema.json';
import { isDate, type Confidence } from '../engine/index.ts';
import type { GlossaryRegister } from '../generated/glossary-register.ts';
import type { SchemaError } from '../generated/schema-error.ts';
import type { SourcesRegister } from '../generated/sources-register.ts';
import { validate as validateGlossary } from '../generated/validate-glossary.js';
import { validate as validateSources } from '../generated/validate-sources.js';
import { citationFindings } from './citationFindings.ts';
import { takeDraft, type Draft } from './draft.ts';
import { emptyFile } from './emptyFile.ts';
import { finishProblems, type Problem } from './problem.ts';
import { readYaml, type YamlFile } from './readYaml.ts';
import type { RuleFinding } from './rules/rule.ts';
import type { Schema } from './schema.ts';
import { schemaProblems } from './schemaProblems.ts';
import { replacement, suggest } from './suggest.ts';
import { orMean, quote } from './words.ts';

export interface LoadedRegister<Register> {
  /** Absent when any problem is an error. */
  readonly register?: Register;
  /** What of the register is sound; what else is checked can go by it even while the register has problems. */
  readonly draft?: Draft<Register>;
  /** In order of place. */
  readonly problems: readonly Problem[];
}

/** Reads registers/sources.yaml. Never throws. */
export function loadSources(text: string, { file }: { readonly file: string }): LoadedRegister<SourcesRegister> {
  return load<SourcesRegister>(text, file, 'sources register', sourcesSchema, validateSources, function* (draft) {
    yield* repeats(draft.entries);
    for (const [index, entry] of (draft.entries ?? []).entries()) {
      const read = entry?.read;
      if (read !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(read) && !isDate(read)) {
        yield {
          code: 'impossible-date',
          path: ['entries', index, 'read'],
          message: `There is no day ${quote(read)} in the calendar`,
          help: 'Write a real day as YYYY-MM-DD.',
          actual: read,
        };
      }
    }
  });
}

/**
 * Reads registers/glossary.yaml. Never throws.
 *
 * @param options.sources confidence of each source, by id; left out, citations are not checked
 */
export function loadGlossary(
  text: string,
  { file, sources }: { readonly file: string; readonly sources?: ReadonlyMap<string, Confidence> },
): LoadedRegister<GlossaryRegister> {
  return load<GlossaryRegister>(text, file, 'glossary', glossarySchema, validateGlossary, function* (draft) {
    const entries = draft.entries ?? [];
    yield* repeats(entries);
    yield* repeats(entries, 'term');
    const ids = entries.flatMap((entry) => entry?.id ?? []);
    for (const [index, entry] of entries.entries()) {
      if (sources !== undefined)
        yield* citationFindings(entry?.citations ?? [], ['entries', index, 'citations'], sources);
      for (const [place, related] of (entry?.related ?? []).entries()) {
        if (related === undefined || (related !== entry?.id && ids.includes(related))) continue;
        const meant = suggest(related, ids);
        yield {
          code: 'unknown-term',
          path: ['entries', index, 'related', place],
          message:
            related === entry?.id
              ? `${quote(related)} is related to itself`
              : `There is no term ${quote(related)}${orMean(meant)}`,
          help: 'Write the id of another entry of this glossary, or remove the line.',
          actual: related,
          replace: related === entry?.id ? undefined : replacement(related, ids),
        };
      }
    }
  });
}

/** Confidence of each source of a register, by id, as far as it is sound. */
export function confidences(register: Draft<SourcesRegister> | undefined): ReadonlyMap<string, Confidence> {
  return new Map(
    (register?.entries ?? []).flatMap((entry) =>
      entry?.id === undefined ? [] : [[entry.id, entry.confidence ?? 'confirmed'] as const],
    ),
  );
}

function load<Register>(
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

type Entry = { readonly id?: string | undefined; readonly term?: string | undefined };

function* repeats(
  entries: readonly (Entry | undefined)[] | undefined,
  key: 'id' | 'term' = 'id',
): Iterable<RuleFinding> {
  const seen = new Set<string>();
  for (const [index, entry] of (entries ?? []).entries()) {
    const name = entry?.[key];
    if (name === undefined) continue;
    if (seen.has(name)) {
      yield {
        code: key === 'id' ? 'duplicate-id' : 'duplicate-term',
        path: ['entries', index, key],
        message: `${key === 'id' ? 'Entry id' : 'Term'} ${quote(name)} is used twice`,
        help: key === 'id' ? 'Give this entry an id of its own.' : 'Join the two entries, or make their terms differ.',
        actual: name,
      };
    }
    seen.add(name);
  }
}
