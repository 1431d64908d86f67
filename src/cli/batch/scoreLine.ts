import {
  compileScoring,
  encodeRecord,
  reachesAsked,
  scoreEncoded,
  scoreNumber,
  VERDICT_OF_CODE,
  type CompiledScoring,
  type EncodedRecord,
  type Fraction,
  type Measure,
  type OutcomeValue,
} from '../../engine/index.ts';
import { makeReport } from '../../formats/makeReport.ts';
import { renderJson } from '../../formats/renderJson.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { compareWithEdition, editionErrors } from '../../record/compareWithEdition.ts';
import { tooLarge } from '../../record/decode.ts';
import type { RecordProblem } from '../../record/problem.ts';
import { provenRecord, readRecordQuickly } from '../../record/readRecordQuickly.ts';
import type { MakeRowText } from './scoreRow.ts';
import type { BatchEdition, BatchOptions, RowAbout } from './types.ts';

/** What one line came to. */
export interface ScoredLine {
  /** The result, a line of JSON with its end; without its first `{"line":n` where it says the number of the line. */
  readonly text: string;
  readonly numbered: boolean;
  readonly kind: 'scored' | 'unreadable' | 'other-edition';
  /** Less demonstrated than --fail-under asks for. */
  readonly under: boolean;
  /** Not ready, where --require-ready asks for it. */
  readonly notReady: boolean;
  /** Where the text is that of a row of a portfolio, after its source. */
  readonly row?: RowAbout;
}

/** Why a line has no result. */
interface LineProblem extends Pick<RecordProblem, 'message' | 'help' | 'path'> {
  readonly code: RecordProblem['code'] | 'unknown-checklist' | 'broken-checklist' | 'file';
}

interface Edition extends BatchEdition {
  /** Made when a line first asks for it. */
  ready?: { readonly compiled: CompiledScoring; encoded: EncodedRecord | undefined };
}

/**
 * Makes the function that turns a line into its result; it keeps what is compiled for each edition.
 *
 * @param rowOf makes the row of a portfolio, where that is the result
 */
export function lineScorer(
  editions: readonly BatchEdition[],
  options: BatchOptions,
  rowOf?: MakeRowText,
): (bytes: Uint8Array) => ScoredLine {
  const known = editions.map((edition): Edition => ({ ...edition }));

  return (bytes) => {
    // Rows do not say warnings, so none are looked for.
    const proven = rowOf && provenRecord(bytes);
    const { record, problems } = proven ? { record: proven, problems: [] } : readRecordQuickly(bytes);
    if (!record) return failed('unreadable', problems.filter(isError).map(onOneLine));
    const edition = editionFor(known, record);
    if ('code' in edition) return failed('unreadable', [edition], record.id);
    const { checklist, digest } = edition.loaded;
    const mismatches = (rowOf ? editionErrors : compareWithEdition)(record, checklist, digest);
    const errors = mismatches.filter(isError);
    if (errors.length > 0 && !options.allowEditionMismatch) return failed('other-edition', errors, record.id);
    if (options.output === 'result') {
      const report = makeReport(checklist, record, digest);
      const { score, outcome } = report.result;
      return { ...scored(renderJson(report), score, outcome.value, options), numbered: false };
    }
    edition.ready ??= { compiled: compileScoring(checklist), encoded: undefined };
    const { compiled } = edition.ready;
    edition.ready.encoded = encodeRecord(compiled, record, edition.ready.encoded);
    const score = scoreEncoded(compiled, edition.ready.encoded);
    if (rowOf) {
      const { text, about } = rowOf({ checklist, record }, score);
      return { ...scored(text, score, score.outcome, options), row: about };
    }
    const verdicts: Record<string, number> = {};
    const counts = new Uint32Array(VERDICT_OF_CODE.length);
    for (const code of score.verdicts) counts[code] = (counts[code] ?? 0) + 1;
    counts.forEach((count, code) => (verdicts[VERDICT_OF_CODE[code] ?? DOES_NOT_APPLY] = count));
    const summary = {
      id: record.id,
      checklist: checklist.id,
      version: checklist.version,
      outcome: score.outcome,
      demonstrated: cut(score.demonstrated, score),
      answered: cut(score.answered, score),
      attainable: cut(score.attainable, score),
      ...(score.points && { points: score.points }),
      ...(compiled.levelCount > 0 && { levelsReached: score.levelsReached, levelsAttainable: score.levelsAttainable }),
      decided: score.decided,
      total: score.total,
      verdicts,
      warnings: problems.length + mismatches.length,
    };
    return scored(afterNumber(summary), score, score.outcome, options);
  };
}

/** The result of a line longer than a submission may be. */
export function tooLongLine(size: number): ScoredLine {
  return failed('unreadable', [tooLarge(size)]);
}

/** The result of what cannot even be looked at. */
export function unreadable(problem: LineProblem): ScoredLine {
  return failed('unreadable', [problem]);
}

const DOES_NOT_APPLY = 'does-not-apply';

/** The edition the record names; the newest of its checklist where that one is not to be had. */
function editionFor(
  editions: readonly Edition[],
  record: SubmissionRecord,
): (Edition & { readonly loaded: NonNullable<Edition['loaded']> }) | LineProblem {
  const { id, version } = record.checklist;
  const found =
    editions.find((edition) => edition.id === id && edition.version === version) ??
    editions.findLast((edition) => edition.id === id);
  if (found === undefined) {
    const ids = [...new Set(editions.map((edition) => edition.id))].join(', ');
    return {
      code: 'unknown-checklist',
      message: `There is no checklist ${JSON.stringify(id)}.`,
      help: `The checklists are ${ids}. Use --root to name another project.`,
      path: 'checklist.id',
    };
  }
  if (hasChecklist(found)) return found;
  const { message = '', help = '' } = found.fault ?? {};
  return { code: 'broken-checklist', message, help, path: 'checklist.id' };
}

function hasChecklist(edition: Edition): edition is Edition & { readonly loaded: NonNullable<Edition['loaded']> } {
  return edition.loaded !== undefined;
}

function scored(
  text: string,
  score: Measure & { readonly demonstrated: Fraction | null },
  outcome: OutcomeValue,
  { failUnder, requireReady }: BatchOptions,
): ScoredLine {
  const { demonstrated } = score;
  return {
    text,
    numbered: true,
    kind: 'scored',
    under: failUnder !== undefined && (demonstrated === null || !reachesAsked(demonstrated, failUnder, score)),
    notReady: requireReady && outcome !== 'ready',
  };
}

function failed(kind: 'unreadable' | 'other-edition', problems: readonly LineProblem[], id?: string): ScoredLine {
  const [first, ...others] = problems.map(({ code, message, help, path }) => ({ code, message, help, path }));
  const error = { ...first, ...(others.length > 0 && { others }) };
  return { text: afterNumber({ id, error }), numbered: true, kind, under: false, notReady: false };
}

/** The rest of a line whose object begins with the number of the line. */
function afterNumber(rest: object): string {
  return `,${JSON.stringify(rest).slice(1)}\n`;
}

function isError({ severity }: RecordProblem): boolean {
  return severity === 'error';
}

/** A record is one line here, so its own line number, always 1, would only be taken for that of the input. */
function onOneLine(problem: RecordProblem): RecordProblem {
  return { ...problem, message: problem.message.replace('at line 1, column ', 'at column ') };
}

/** Cut to one decimal, never rounded up: a whole percent or point is reached exactly when this number reaches it. */
function cut(fraction: Fraction | null, measure: Measure): number | null {
  return fraction === null ? null : Number(scoreNumber(fraction, measure));
}
