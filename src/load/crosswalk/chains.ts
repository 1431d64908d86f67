import type { Relation } from '../../generated/crosswalk.ts';
import type { Draft } from '../draft.ts';
import type { Path } from '../readYaml.ts';
import type { RuleFinding } from '../rules/rule.ts';

type Placed = { readonly value: Draft<Relation> | undefined; readonly path: Path };

/**
 * Relations that follow from others and contradict a third. All that is `equal` asks one thing; what asks more than
 * another cannot also, by way of others, be part of it: around such a ring all would have to be equal.
 */
export function* chainFindings(relations: readonly Placed[]): Iterable<RuleFinding> {
  // Each node asks at least all that the nodes after it ask.
  const contains = new Map<string, { readonly to: string; readonly strict: boolean }[]>();
  const add = (from: string, to: string, strict: boolean): void =>
    void contains.set(from, [...(contains.get(from) ?? []), { to, strict }]);
  const links: { readonly from: string; readonly to: string; readonly value: Draft<Relation>; readonly path: Path }[] =
    [];
  for (const { value, path } of relations) {
    if (value?.from === undefined || value.to === undefined) continue;
    const [left, right] = [`from ${value.from}`, `to ${value.to}`];
    links.push({ from: left, to: right, value, path });
    if (value.relation === 'equal') {
      add(left, right, false);
      add(right, left, false);
    } else if (value.relation === 'superset') add(left, right, true);
    else if (value.relation === 'subset') add(right, left, true);
  }
  const groups = components(contains);
  for (const { from, to, value, path } of links) {
    if (groups.get(from) === undefined || groups.get(from) !== groups.get(to)) continue;
    if (value.relation === 'equal' || value.relation === undefined) continue;
    yield {
      code: 'crosswalk-chain',
      path: [...path, 'relation'],
      message: `By way of other relations ${value.from ?? ''} and ${value.to ?? ''} ask the same, and here they are ${value.relation}`,
      help: 'Read the relations of the two once more: one of them is wrong, or this one is "equal".',
      actual: value.relation,
    };
  }
}

/** Strongly connected nodes by the number of their group (Tarjan, without recursion: a hostile file may be one long chain). */
function components(edges: ReadonlyMap<string, readonly { readonly to: string }[]>): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const group = new Map<string, number>();
  const stack: string[] = [];
  let groups = 0;
  for (const start of edges.keys()) {
    if (order.has(start)) continue;
    const work: { node: string; next: number }[] = [{ node: start, next: 0 }];
    while (work.length > 0) {
      const top = work[work.length - 1];
      if (top === undefined) break;
      const { node } = top;
      if (top.next === 0) {
        order.set(node, order.size);
        low.set(node, order.get(node) ?? 0);
        stack.push(node);
      }
      const edge = (edges.get(node) ?? [])[top.next++];
      if (edge !== undefined) {
        if (!order.has(edge.to)) work.push({ node: edge.to, next: 0 });
        else if (!group.has(edge.to)) low.set(node, Math.min(low.get(node) ?? 0, order.get(edge.to) ?? 0));
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above) low.set(above.node, Math.min(low.get(above.node) ?? 0, low.get(node) ?? 0));
      if (low.get(node) !== order.get(node)) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        group.set(member, groups);
        if (member === node) break;
      }
      groups += 1;
    }
  }
  return group;
}
