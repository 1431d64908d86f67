import { quote } from '../../record/quote.ts';
import { ImportError } from '../importError.ts';
import type { Group, Item, List } from '../model.ts';
import { find, inner, readXml, wordsIn, type XmlNode } from '../readXml.ts';
import type { Tally } from '../tally.ts';

const IN_BENCHMARK = new Set(['title', 'description', 'version', 'Group', 'Rule']);
const IN_GROUP = new Set(['title', 'description', 'Group', 'Rule']);
const IN_RULE = new Set(['title', 'description', 'rationale', 'fixtext', 'ident', 'reference', 'check']);

/** A benchmark of XCCDF 1.1 or 1.2, alone or in a SCAP data stream. Groups become sections and rules requirements. */
export function readXccdf(bytes: Uint8Array, tally: Tally): List {
  const benchmark = find(readXml(bytes), 'Benchmark');
  if (benchmark === undefined)
    throw new ImportError('The file holds no XCCDF benchmark.', 'It has an element Benchmark.');
  const top = groupOf(benchmark, IN_BENCHMARK, tally);
  const loose = top.items.length > 0 ? [{ ...top, groups: [] }] : [];
  return {
    origin: { title: top.title, edition: textIn(benchmark, 'version') || undefined },
    levels: [],
    groups: [...loose, ...top.groups],
  };
}

function groupOf(node: XmlNode, known: ReadonlySet<string>, tally: Tally): Group {
  const number = node.attributes.get('id') ?? '';
  countOthers(node, known, number, tally);
  return {
    number,
    title: textIn(node, 'title'),
    intro: textIn(node, 'description'),
    groups: inner(node, 'Group').map((group) => groupOf(group, IN_GROUP, tally)),
    items: inner(node, 'Rule').map((rule) => itemOf(rule, tally)),
  };
}

function itemOf(rule: XmlNode, tally: Tally): Item {
  const number = rule.attributes.get('id') ?? '';
  countOthers(rule, IN_RULE, number, tally);
  const checks = inner(rule, 'check').flatMap((check) => {
    const words = inner(check, 'check-content').map(wordsIn);
    if (words.length === 0) tally.add('leftOut', 'checks that a program makes', number);
    return words;
  });
  const fixes = inner(rule, 'fixtext').map((fix) => `To put it right: ${wordsIn(fix)}`);
  const severity = rule.attributes.get('severity');
  return {
    number,
    title: textIn(rule, 'title'),
    text: [...inner(rule, 'description').map(wordsIn), ...fixes].join('\n\n'),
    why: textIn(rule, 'rationale'),
    weight: weightOf(rule.attributes.get('weight'), number, tally),
    review: checks,
    notes: [
      ...(severity === undefined ? [] : [`severity ${severity}`]),
      ...(rule.attributes.get('selected') === 'false' ? ['not selected by default'] : []),
      ...inner(rule, 'ident').map(wordsIn),
      ...inner(rule, 'reference').map((each) =>
        [wordsIn(each), each.attributes.get('href') ?? ''].filter(Boolean).join(' '),
      ),
    ],
  };
}

/** A weight of XCCDF is a decimal, `10.0`; a checklist has whole ones. */
function weightOf(text: string | undefined, where: string, tally: Tally): number | undefined {
  if (text === undefined) return undefined;
  const whole = /^\s*(\d{1,7})(?:\.0*)?\s*$/.exec(text)?.[1];
  if (whole !== undefined && Number(whole) <= 1_000_000) return Number(whole);
  tally.add('leftOut', 'weights that are no whole number from 0 to 1,000,000', where);
  return undefined;
}

function textIn(node: XmlNode, name: string): string {
  return inner(node, name).map(wordsIn).join('\n\n');
}

function countOthers(node: XmlNode, known: ReadonlySet<string>, where: string, tally: Tally): void {
  for (const { name } of inner(node))
    if (!known.has(name)) tally.add('leftOut', `elements ${quote(name)} of ${node.name}`, where);
}
