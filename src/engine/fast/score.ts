import type { Verdict } from '../result.ts';
import { FALSE, runConditions, UNKNOWN } from './conditions.ts';
import { CLAIM } from './encode.ts';
import { countLevels } from './levels.ts';
import { modelScores, SUM } from './models.ts';
import type { CompiledScoring, EncodedRecord, FastScore } from './types.ts';

/*
 * Codes of verdicts rise with the precedence of the fold, so that the worst of several is the highest bit of the set of
 * their bits. Beyond those come two that are never folded.
 */
const NOT_APPLICABLE = 0;
const PASS = 1;
const PARTIAL = 2;
const NOT_ANSWERED = 3;
const NEEDS_REVIEW = 4;
const INCONCLUSIVE = 5;
const FAIL = 6;
const PENDING = 7;
const DOES_NOT_APPLY = 8;
/** Verdicts that wait for something. */
const OPEN_BITS = (1 << NOT_ANSWERED) | (1 << NEEDS_REVIEW) | (1 << INCONCLUSIVE) | (1 << PENDING);

/** Verdict of each code; undefined for a requirement that does not apply. */
export const VERDICT_OF_CODE: readonly (Verdict | undefined)[] = [
  'not-applicable',
  'pass',
  'partial',
  'not-answered',
  'needs-review',
  'inconclusive',
  'fail',
  'pending',
  undefined,
];

/*
 * Copies, for the loop: a module system that reads imports through getters would read them again for each requirement,
 * which was measured to take seven times as long.
 */
const LEFT_OUT = FALSE;
const WAITING = UNKNOWN;
/** Codes from this one on speak of a requirement as a whole, also where it has objectives. */
const CLAIMED_NOT_APPLICABLE = CLAIM.NOT_APPLICABLE;

/* Bits beside the claim in the index of RULING. */
const SUPPORTED = 8;
const NOT_APPLICABLE_ALLOWED = 16;

/** Verdict of a claim, whether evidence supports it, and whether 'not applicable' is allowed and justified. */
const RULING = makeRuling();

const FAIL_BIT = 1 << FAIL;
const PARTIAL_BIT = 1 << PARTIAL;

/* Copies, for the loop. */
const { LOW, HIGH, WEIGHT, DECIDED_WEIGHT, SIZE } = SUM;

/**
 * Scores an encoded record from nothing: conditions, verdicts, scores, thresholds and outcome. Agrees with `assess` on
 * all of them, by another road; made for live recomputation and for many records. No state is carried from one call to
 * the next, so there is nothing to invalidate.
 */
export function scoreEncoded(compiled: CompiledScoring, encoded: EncodedRecord): FastScore {
  runConditions(compiled.program, encoded);
  const { weight, credit, gate, mayBeNotApplicable, level, condition, firstPart, sectionEnd } = compiled;
  const { claims, parts, justified, evidence, truths, verdicts, sums } = encoded;
  let gateFails = false;
  let blocked = false;
  let decided = 0;
  let total = 0;
  let i = 0;
  for (let s = 0; s < sectionEnd.length; s++) {
    const end = sectionEnd[s]!;
    let sumLow = 0;
    let sumHigh = 0;
    let sumWeight = 0;
    let sumDecided = 0;
    for (; i < end; i++) {
      const truth = truths[condition[i]!]!;
      if (truth === LEFT_OUT) {
        verdicts[i] = DOES_NOT_APPLY;
        continue;
      }
      const w = weight[i]!;
      let bits: number;
      if (truth === WAITING) bits = 1 << PENDING;
      else {
        const support =
          (evidence[i]! >= level[i]! ? SUPPORTED : 0) |
          (justified[i]! & mayBeNotApplicable[i]! ? NOT_APPLICABLE_ALLOWED : 0);
        const claim = claims[i]!;
        const first = firstPart[i]!;
        const last = firstPart[i + 1]!;
        if (first === last || claim >= CLAIMED_NOT_APPLICABLE) bits = 1 << RULING[claim | support]!;
        else {
          bits = 0;
          for (let p = first; p < last; p++) bits |= 1 << RULING[parts[p]! | support]!;
        }
      }
      const verdict = 31 - Math.clz32(bits);
      verdicts[i] = verdict;
      if (verdict === NOT_APPLICABLE) continue;
      const open = verdict !== PASS && verdict !== PARTIAL && verdict !== FAIL;
      // A part may be open where the whole fails already.
      const partOpen = (bits & OPEN_BITS) !== 0;
      if (gate[i]! !== 0) {
        if (verdict === FAIL) gateFails = true;
        else if (verdict !== PASS) blocked = true;
      }
      if (w === 0) continue;
      if (partOpen) blocked = true;
      if (!open) {
        decided++;
        sumDecided += w;
      }
      total++;
      sumWeight += w;
      sumLow += w * (verdict === PASS ? 100 : verdict === PARTIAL ? credit[i]! : 0);
      sumHigh += w * (bits & FAIL_BIT ? 0 : bits & PARTIAL_BIT ? credit[i]! : 100);
    }
    const at = s * SIZE;
    sums[at + LOW] = sumLow;
    sums[at + HIGH] = sumHigh;
    sums[at + WEIGHT] = sumWeight;
    sums[at + DECIDED_WEIGHT] = sumDecided;
  }
  return conclude(compiled, encoded, { gateFails, blocked, decided, total });
}

/** What the loop over the requirements found. */
interface Found {
  readonly gateFails: boolean;
  readonly blocked: boolean;
  readonly decided: number;
  readonly total: number;
}

/** From sums and verdicts to scores, thresholds, levels and outcome. Apart from the loop, which closures would slow down. */
function conclude(compiled: CompiledScoring, encoded: EncodedRecord, found: Found): FastScore {
  const { verdicts, sums } = encoded;
  const scores = modelScores(compiled, sums);
  const states: ReturnType<typeof scores.judge>[] = [];
  compiled.thresholdAtLeast.forEach((atLeast, t) => {
    const section = compiled.thresholdSection[t]!;
    if (section >= -1) states.push(scores.judge(section, atLeast));
  });
  const { reached, attainable } = countLevels(
    compiled,
    (index) => verdicts[index] === PASS || verdicts[index] === NOT_APPLICABLE || verdicts[index] === DOES_NOT_APPLY,
    (index) => mayPass(compiled, encoded, index),
  );
  const { requiredLevel } = compiled;
  if (requiredLevel >= reached) states.push(requiredLevel >= attainable ? 'unreachable' : 'open');
  const ruledOut = found.gateFails || states.includes('unreachable');
  const incomplete = found.blocked || states.includes('open') || scores.whole.demonstrated === null;
  return {
    ...scores.whole,
    decided: found.decided,
    total: found.total,
    outcome: ruledOut ? 'not-ready' : incomplete ? 'incomplete' : 'ready',
    levelsReached: reached,
    levelsAttainable: attainable,
    verdicts,
  };
}

/** Whether a requirement that is no pass can still become one: a part that is partly met can no more. */
function mayPass(compiled: CompiledScoring, encoded: EncodedRecord, index: number): boolean {
  const verdict = encoded.verdicts[index]!;
  if (verdict === PARTIAL || verdict === FAIL) return false;
  if (verdict === PENDING || encoded.claims[index]! >= CLAIM.NOT_APPLICABLE) return true;
  for (let part = compiled.firstPart[index]!; part < compiled.firstPart[index + 1]!; part++) {
    if (encoded.parts[part] === CLAIM.PARTLY) return false;
  }
  return true;
}

function makeRuling(): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, index) => {
    switch (index & 7) {
      case CLAIM.NONE:
        return NOT_ANSWERED;
      case CLAIM.MET:
        return index & SUPPORTED ? PASS : NEEDS_REVIEW;
      case CLAIM.PARTLY:
        return PARTIAL;
      case CLAIM.NOT_MET:
        return FAIL;
      case CLAIM.NOT_APPLICABLE:
        return index & NOT_APPLICABLE_ALLOWED ? NOT_APPLICABLE : NEEDS_REVIEW;
      case CLAIM.TO_BE_JUDGED:
        return INCONCLUSIVE;
      default:
        return NEEDS_REVIEW;
    }
  });
}
