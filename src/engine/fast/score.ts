import type { Fraction, Verdict } from '../result.ts';
import { FALSE, runConditions, UNKNOWN } from './conditions.ts';
import { CLAIM } from './encode.ts';
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
// 5 is inconclusive: no answer leads to it today.
const FAIL = 6;
const PENDING = 7;
const DOES_NOT_APPLY = 8;

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

/* Sums of a section, side by side. */
const LOW = 0;
const HIGH = 1;
const WEIGHT = 2;
const DECIDED_WEIGHT = 3;

/**
 * Scores an encoded record from nothing: conditions, verdicts, scores, thresholds and outcome. Agrees with `assess` on
 * all of them, by another road; made for live recomputation and for many records. No state is carried from one call to
 * the next, so there is nothing to invalidate.
 */
export function scoreEncoded(compiled: CompiledScoring, encoded: EncodedRecord): FastScore {
  runConditions(compiled.program, encoded);
  const { weight, credit, gate, mayBeNotApplicable, level, condition, firstPart, sectionEnd, sectionParent } = compiled;
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
      if (gate[i]! !== 0) {
        if (verdict === FAIL) gateFails = true;
        else if (verdict !== PASS) blocked = true;
      }
      if (w === 0) continue;
      if (open) blocked = true;
      else {
        decided++;
        sumDecided += w;
      }
      total++;
      sumWeight += w;
      sumLow += w * (verdict === PASS ? 100 : verdict === PARTIAL ? credit[i]! : 0);
      sumHigh += w * (bits & FAIL_BIT ? 0 : bits & PARTIAL_BIT ? credit[i]! : 100);
    }
    const at = s * 4;
    sums[at + LOW] = sumLow;
    sums[at + HIGH] = sumHigh;
    sums[at + WEIGHT] = sumWeight;
    sums[at + DECIDED_WEIGHT] = sumDecided;
  }
  for (let s = sectionEnd.length - 1; s >= 0; s--) {
    const parent = sectionParent[s]!;
    if (parent < 0) continue;
    for (let k = 0; k < 4; k++) sums[parent * 4 + k]! += sums[s * 4 + k]!;
  }
  let low = 0;
  let high = 0;
  let weights = 0;
  let decidedWeights = 0;
  for (let s = 0; s < sectionEnd.length; s++) {
    if (sectionParent[s]! >= 0) continue;
    low += sums[s * 4 + LOW]!;
    high += sums[s * 4 + HIGH]!;
    weights += sums[s * 4 + WEIGHT]!;
    decidedWeights += sums[s * 4 + DECIDED_WEIGHT]!;
  }
  let unreachable = false;
  for (let t = 0; t < compiled.thresholdAtLeast.length; t++) {
    const at = compiled.thresholdSection[t]! * 4;
    if (at < -4) continue;
    // Score ≥ percent, as hundredths: sum ≥ percent × weights. Both sides are integers below 2^53.
    const asked = compiled.thresholdAtLeast[t]! * (at < 0 ? weights : sums[at + WEIGHT]!);
    if ((at < 0 ? high : sums[at + HIGH]!) < asked) unreachable = true;
    else if ((at < 0 ? low : sums[at + LOW]!) < asked) blocked = true;
  }
  return {
    demonstrated: fraction(low, weights),
    answered: fraction(low, decidedWeights),
    attainable: fraction(high, weights),
    decided,
    total,
    outcome: gateFails || unreachable ? 'not-ready' : blocked || weights === 0 ? 'incomplete' : 'ready',
    verdicts,
  };
}

function fraction(num: number, weights: number): Fraction | null {
  return weights === 0 ? null : { num, den: 100 * weights };
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
      default:
        return NEEDS_REVIEW;
    }
  });
}
