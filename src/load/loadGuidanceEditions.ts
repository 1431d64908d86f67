import schema from '../../registers/schema/guidance-editions.schema.json';
import type { GuidanceEditionsRegister } from '../generated/guidance-editions-register.ts';
import type { ReleasesRegister } from '../generated/releases-register.ts';
import { validate } from '../generated/validate-guidance-editions.js';
import type { Path } from './readYaml.ts';
import { readRegister, repeats, type LoadedRegister } from './readRegister.ts';
import { impossibleDay } from './registerFindings.ts';
import type { RuleFinding } from './rules/rule.ts';
import { replacement, suggest } from './suggest.ts';
import { orMean, quote } from './words.ts';

/** Where the register lies, relative to the project's root. */
export const GUIDANCE_EDITIONS_FILE = 'registers/guidance-editions.yaml';

/**
 * Reads registers/guidance-editions.yaml. Never throws.
 *
 * @param options.releases what editions may reflect; left out or empty, that is not checked
 */
export function loadGuidanceEditions(
  text: string,
  { file, releases = [] }: { readonly file: string; readonly releases?: ReleasesRegister['entries'] },
): LoadedRegister<GuidanceEditionsRegister> {
  return readRegister<GuidanceEditionsRegister>(
    text,
    file,
    'register of guidance editions',
    schema,
    validate,
    function* ({ entries = [] }) {
      yield* repeats(entries);
      for (const [index, entry] of entries.entries()) {
        const at = ['entries', index];
        for (const key of ['inEffect', 'published', 'withdrawn'] as const)
          yield* impossibleDay(entry?.[key], [...at, key]);
        yield* reflected(entry, at, releases);
        yield* order(entry, entries[index - 1], at);
      }
    },
  );
}

type Entry = {
  readonly [Key in 'id' | 'reflects' | 'inEffect' | 'published' | 'withdrawn']?: string | undefined;
};

function* reflected(entry: Entry | undefined, at: Path, releases: ReleasesRegister['entries']): Iterable<RuleFinding> {
  const name = entry?.reflects;
  if (name === undefined || releases.length === 0) return;
  const release = releases.find(({ id }) => id === name);
  if (release === undefined) {
    const ids = releases.map(({ id }) => id);
    yield {
      code: 'unknown-release',
      path: [...at, 'reflects'],
      message: `There is no release ${quote(name)} in registers/releases.yaml${orMean(suggest(name, ids))}`,
      help: 'Write the id of one that is there, or add it there first.',
      actual: name,
      replace: replacement(name, ids),
    };
  } else if (entry?.inEffect !== undefined && entry.inEffect < release.inEffect) {
    yield {
      code: 'date-order',
      path: [...at, 'inEffect'],
      message: `The edition describes the Code of ${entry.inEffect}, before the release that it reflects took effect on ${release.inEffect}`,
      help: 'Correct the date, or the release.',
      actual: entry.inEffect,
    };
  }
}

/** ISO dates compare as text. */
function* order(entry: Entry | undefined, newer: Entry | undefined, at: Path): Iterable<RuleFinding> {
  const [mine, next] = [entry?.inEffect, newer?.inEffect];
  if (mine !== undefined && next !== undefined && next <= mine) {
    yield {
      code: 'edition-order',
      path: [...at, 'inEffect'],
      message: `The edition above it, ${newer?.id ?? ''}, is not newer: it describes the Code of ${next}, and this one of ${mine}`,
      help: 'Put the newest edition first, and give each a later day than the one before it.',
      actual: mine,
    };
  }
  if (entry?.withdrawn !== undefined && entry.published !== undefined && entry.withdrawn < entry.published) {
    yield {
      code: 'date-order',
      path: [...at, 'withdrawn'],
      message: `The edition was withdrawn on ${entry.withdrawn}, before it was published on ${entry.published}`,
      help: 'Correct the date that is wrong.',
      actual: entry.withdrawn,
    };
  }
}
