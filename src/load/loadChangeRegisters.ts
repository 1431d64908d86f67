/** Registers of documents, modifications, releases and standards. */

import documentsSchema from '../../registers/schema/documents.schema.json';
import modificationsSchema from '../../registers/schema/modifications.schema.json';
import releasesSchema from '../../registers/schema/releases.schema.json';
import standardsSchema from '../../registers/schema/standards.schema.json';
import { isDate, type Confidence } from '../engine/index.ts';
import type { DocumentsRegister } from '../generated/documents-register.ts';
import type { ModificationsRegister } from '../generated/modifications-register.ts';
import type { ReleasesRegister } from '../generated/releases-register.ts';
import type { StandardsRegister } from '../generated/standards-register.ts';
import { validate as validateDocuments } from '../generated/validate-documents.js';
import { validate as validateModifications } from '../generated/validate-modifications.js';
import { validate as validateReleases } from '../generated/validate-releases.js';
import { validate as validateStandards } from '../generated/validate-standards.js';
import { citationFindings } from './citationFindings.ts';
import { readRegister, repeats, type LoadedRegister } from './readRegister.ts';
import { impossibleDay, referenceFinding, referenceFindings, type RegisterTargets } from './registerFindings.ts';
import type { RuleFinding } from './rules/rule.ts';

interface Options extends RegisterTargets {
  /** Name that problems carry. */
  readonly file: string;
  /** Confidence of each source, by id; left out, citations are not checked. */
  readonly sources?: ReadonlyMap<string, Confidence> | undefined;
}

/** Reads registers/documents.yaml. Never throws. */
export function loadDocuments(text: string, { file, sources }: Options): LoadedRegister<DocumentsRegister> {
  return readRegister<DocumentsRegister>(
    text,
    file,
    'document register',
    documentsSchema,
    validateDocuments,
    function* ({ entries = [] }) {
      yield* repeats(entries);
      for (const [index, entry] of entries.entries()) {
        const at = ['entries', index];
        if (sources !== undefined) yield* citationFindings(entry?.citations ?? [], [...at, 'citations'], sources);
        for (const [place, version] of (entry?.versions ?? []).entries()) {
          const here = [...at, 'versions', place];
          yield* impossibleDay(version?.date, [...here, 'date']);
          if (sources !== undefined) yield* citationFindings(version?.citations ?? [], [...here, 'citations'], sources);
        }
      }
    },
  );
}

/** Reads registers/modifications.yaml. Never throws. */
export function loadModifications(
  text: string,
  { file, sources, ...targets }: Options,
): LoadedRegister<ModificationsRegister> {
  return readRegister<ModificationsRegister>(
    text,
    file,
    'modification register',
    modificationsSchema,
    validateModifications,
    function* ({ entries = [] }) {
      yield* repeats(entries);
      for (const [index, entry] of entries.entries()) {
        const at = ['entries', index];
        if (sources !== undefined) yield* citationFindings(entry?.citations ?? [], [...at, 'citations'], sources);
        for (const key of ['raised', 'approved', 'implemented'] as const)
          yield* impossibleDay(entry?.[key], [...at, key]);
        yield* outOfOrder(entry ?? {}, at);
        yield* referenceFindings('document', entry?.documents, [...at, 'documents'], targets);
        yield* referenceFindings('clause', entry?.guidance, [...at, 'guidance'], targets);
      }
    },
  );
}

/** Reads registers/releases.yaml. Never throws. */
export function loadReleases(text: string, { file, sources, ...targets }: Options): LoadedRegister<ReleasesRegister> {
  return readRegister<ReleasesRegister>(
    text,
    file,
    'release register',
    releasesSchema,
    validateReleases,
    function* ({ entries = [] }) {
      yield* repeats(entries);
      const owners = new Map<string, string>();
      for (const [index, entry] of entries.entries()) {
        const at = ['entries', index];
        if (sources !== undefined) yield* citationFindings(entry?.citations ?? [], [...at, 'citations'], sources);
        for (const key of ['inEffect', 'published'] as const) yield* impossibleDay(entry?.[key], [...at, key]);
        yield* referenceFindings('document', entry?.documents, [...at, 'documents'], targets);
        yield* referenceFindings('clause', entry?.guidance, [...at, 'guidance'], targets);
        for (const [place, change] of (entry?.modifications ?? []).entries()) {
          const here = [...at, 'modifications', place];
          const name = change?.modification;
          yield* referenceFinding('modification', name, [...here, 'modification'], targets);
          yield* referenceFindings('document', change?.documents, [...here, 'documents'], targets);
          if (name === undefined) continue;
          const owner = owners.get(name);
          if (owner === undefined) owners.set(name, entry?.id ?? entry?.title ?? 'another entry');
          else {
            yield {
              code: 'repeated-reference',
              path: [...here, 'modification'],
              message: `The modification "${name}" is in a release already: ${owner}`,
              help: 'Name it in the release in which it took effect, and only there.',
              actual: name,
            };
          }
        }
      }
    },
  );
}

/** Reads registers/standards.yaml. Never throws. */
export function loadStandards(text: string, { file, ...targets }: Options): LoadedRegister<StandardsRegister> {
  return readRegister<StandardsRegister>(
    text,
    file,
    'standards register',
    standardsSchema,
    validateStandards,
    function* ({ entries = [] }) {
      yield* repeats(entries, 'source');
      for (const [index, entry] of entries.entries())
        yield* referenceFinding('source', entry?.source, ['entries', index, 'source'], targets);
    },
  );
}

type Days = {
  readonly raised?: string | undefined;
  readonly approved?: string | undefined;
  readonly implemented?: string | undefined;
};

/** ISO dates compare as text. */
function* outOfOrder({ raised, approved, implemented }: Days, at: readonly (string | number)[]): Iterable<RuleFinding> {
  const steps = Object.entries({ raised, approved, implemented }).filter(([, day]) => day !== undefined && isDate(day));
  for (const [index, [key, day]] of steps.entries()) {
    const before = steps[index - 1];
    if (before?.[1] === undefined || day === undefined || before[1] <= day) continue;
    yield {
      code: 'date-order',
      path: [...at, key],
      message: `It was ${key} on ${day}, before it was ${before[0]} on ${before[1]}`,
      help: 'Correct the date that is wrong, or leave it out.',
      actual: day,
    };
  }
}
