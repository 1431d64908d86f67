import type { Confidence } from '../engine/index.ts';
import type { Path } from './readYaml.ts';
import type { RuleFinding } from './rules/rule.ts';
import { replacement, suggest } from './suggest.ts';
import { orMean, quote } from './words.ts';

/** How sure each level is; the larger, the surer. */
const STRENGTH: Readonly<Record<Confidence, number>> = { inferred: 0, secondary: 1, confirmed: 2 };

/** What is wrong with a reference to the sources register, or undefined. */
export function citationFault(
  source: string,
  confidence: Confidence | undefined,
  sources: ReadonlyMap<string, Confidence>,
): { readonly of: 'source' | 'confidence'; readonly finding: Omit<RuleFinding, 'path'> } | undefined {
  const known = sources.get(source);
  if (known === undefined) {
    const meant = suggest(source, sources.keys());
    return {
      of: 'source',
      finding: {
        code: 'unknown-source',
        message: `There is no source ${quote(source)} in registers/sources.yaml${orMean(meant)}`,
        help: 'Add an entry for it to the register, or cite one that is there.',
        actual: source,
        replace: replacement(source, sources.keys()),
        ...(meant === undefined ? {} : { expected: meant }),
      },
    };
  }
  if (confidence !== undefined && STRENGTH[confidence] > STRENGTH[known]) {
    return {
      of: 'confidence',
      finding: {
        code: 'confidence-too-strong',
        message: `The citation says ${confidence}, but its source ${source} is only ${known}`,
        help: `Write "${known}", or a weaker one; or correct the entry in registers/sources.yaml if the text itself was read.`,
        expected: known,
        actual: confidence,
      },
    };
  }
  return undefined;
}

/** The faults of a list of citations at `path`. */
export function* citationFindings(
  citations: readonly (
    { readonly source?: string | undefined; readonly confidence?: Confidence | undefined } | undefined
  )[],
  path: Path,
  sources: ReadonlyMap<string, Confidence>,
): Iterable<RuleFinding> {
  for (const [index, citation] of citations.entries()) {
    if (citation?.source === undefined) continue;
    const fault = citationFault(citation.source, citation.confidence, sources);
    if (fault !== undefined) yield { ...fault.finding, path: [...path, index, fault.of] };
  }
}
