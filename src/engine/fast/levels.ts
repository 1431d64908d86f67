import type { CompiledScoring } from './types.ts';

/** How many levels, from the lowest, are reached, and how many can be. */
export interface LevelCount {
  readonly reached: number;
  readonly attainable: number;
}

/**
 * The levels, from the verdict of each requirement.
 *
 * @param passes whether a requirement stands in no level's way
 * @param mayPass whether one that does can still become a pass
 */
export function countLevels(
  { levelOf, levelCount }: CompiledScoring,
  passes: (requirement: number) => boolean,
  mayPass: (requirement: number) => boolean,
): LevelCount {
  if (levelCount === 0) return { reached: 0, attainable: 0 };
  let reached = levelCount;
  let attainable = levelCount;
  for (let i = 0; i < levelOf.length; i++) {
    const level = levelOf[i]!;
    if (level < 0 || level >= attainable || passes(i)) continue;
    reached = Math.min(reached, level);
    if (!mayPass(i)) attainable = Math.min(attainable, level);
  }
  return { reached, attainable };
}
