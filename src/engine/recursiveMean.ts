import { product, ratio, sum, ZERO, type Rational } from './rational.ts';
import type { RequirementResult } from './result.ts';
import type { ScoreTree } from './scoreTree.ts';

/**
 * The mean of the model xccdf-default (NIST IR 7275 revision 4, 7.3.2): a requirement is worth its value, a section the
 * mean of what it directly holds, each by its weight. Null where nothing is left to count: such a section drops out of
 * what is around it.
 *
 * @param takes which requirements count; all that count when left out
 */
export function recursiveMean(
  tree: ScoreTree,
  bound: 'low' | 'high',
  takes: (requirement: RequirementResult) => boolean = () => true,
): Rational | null {
  let weights = 0;
  let own = 0;
  for (const requirement of tree.own) {
    if (!requirement.counts || !takes(requirement)) continue;
    weights += requirement.weight;
    own += requirement.weight * requirement[bound];
  }
  let total: Rational = own === 0 ? ZERO : ratio(own, 100);
  for (const inner of tree.inner) {
    const mean = recursiveMean(inner, bound, takes);
    if (mean === null) continue;
    weights += inner.weight;
    total = sum(total, product(mean, ratio(inner.weight, 1)));
  }
  return weights === 0 ? null : product(total, ratio(1, weights));
}

/** How much of the whole each requirement is, by id: its weight over all beside it, times what its section is of the whole. */
export function recursiveShares(whole: ScoreTree): ReadonlyMap<string, Rational> {
  const shares = new Map<string, Rational>();
  const visit = (tree: ScoreTree, share: Rational) => {
    const counting = tree.own.filter((requirement) => requirement.counts);
    const inner = tree.inner.filter((each) => recursiveMean(each, 'low') !== null);
    const weights = [...counting, ...inner].reduce((total, { weight }) => total + weight, 0);
    for (const { id, weight } of counting) shares.set(id, product(share, ratio(weight, weights)));
    for (const each of inner) visit(each, product(share, ratio(each.weight, weights)));
  };
  visit(whole, ratio(1, 1));
  return shares;
}
