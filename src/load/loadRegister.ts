import glossarySchema from '../../registers/schema/glossary.schema.json';
import sourcesSchema from '../../registers/schema/sources.schema.json';
import type { Confidence } from '../engine/index.ts';
import type { GlossaryRegister } from '../generated/glossary-register.ts';
import type { SourcesRegister } from '../generated/sources-register.ts';
import { validate as validateGlossary } from '../generated/validate-glossary.js';
import { validate as validateSources } from '../generated/validate-sources.js';
import { citationFindings } from './citationFindings.ts';
import { impossibleDay } from './registerFindings.ts';
import { readRegister, repeats, type LoadedRegister } from './readRegister.ts';
import type { Draft } from './draft.ts';
import { replacement, suggest } from './suggest.ts';
import { orMean, quote } from './words.ts';

/** Reads registers/sources.yaml. Never throws. */
export function loadSources(text: string, { file }: { readonly file: string }): LoadedRegister<SourcesRegister> {
  return readRegister<SourcesRegister>(
    text,
    file,
    'sources register',
    sourcesSchema,
    validateSources,
    function* (draft) {
      yield* repeats(draft.entries);
      for (const [index, entry] of (draft.entries ?? []).entries()) {
        yield* impossibleDay(entry?.read, ['entries', index, 'read']);
      }
    },
  );
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
  return readRegister<GlossaryRegister>(text, file, 'glossary', glossarySchema, validateGlossary, function* (draft) {
    const entries = draft.entries ?? [];
    yield* repeats(entries);
    yield* repeats(entries, 'term');
    const defined = new Set(entries.map((entry) => entry?.term));
    for (const [index, entry] of (draft.withoutDefinition ?? []).entries()) {
      if (entry?.term === undefined || !defined.has(entry.term)) continue;
      yield {
        code: 'defined-term',
        path: ['withoutDefinition', index, 'term'],
        message: `${quote(entry.term)} is among the entries, which define it`,
        help: 'Remove it from "withoutDefinition".',
        actual: entry.term,
      };
    }
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
