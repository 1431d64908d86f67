import { quote } from '../../record/quote.ts';
import { readYaml } from '../../load/readYaml.ts';
import { ImportError } from '../importError.ts';
import type { Group, Item, List } from '../model.ts';
import { readText } from '../readText.ts';
import type { Tally } from '../tally.ts';
import { countOthers, fieldsOf, itemsOf, textOf, type Fields } from '../values.ts';

const LIBRARY = new Set([
  'convert_library_version',
  'urn',
  'locale',
  'ref_id',
  'name',
  'description',
  'copyright',
  'version',
  'publication_date',
  'provider',
  'packager',
  'objects',
]);
const FRAMEWORK = new Set([
  'urn',
  'ref_id',
  'name',
  'description',
  'requirement_nodes',
  'implementation_groups_definition',
]);
const NODE = new Set([
  'urn',
  'assessable',
  'depth',
  'parent_urn',
  'ref_id',
  'name',
  'description',
  'annotation',
  'typical_evidence',
  'implementation_groups',
  'weight',
]);

type OpenGroup = Group & { readonly groups: OpenGroup[]; readonly items: Item[] };

/** A library of CISO Assistant with a framework: nodes that are assessable become requirements, the others sections. */
export function readCisoAssistant(bytes: Uint8Array, tally: Tally): List {
  const { value, problems } = readYaml(readText(bytes), 'the file');
  const [problem] = problems;
  if (problem !== undefined) {
    throw new ImportError(`Line ${problem.line} cannot be read: ${problem.message}.`, problem.help ?? 'Put it right.');
  }
  const library = fieldsOf(value);
  const objects = fieldsOf(library['objects']);
  const many = [objects['framework'], objects['frameworks']].flatMap((each) =>
    Array.isArray(each) ? itemsOf(each) : [each],
  );
  const [first, ...others] = many.filter((each) => each !== undefined && each !== null);
  const framework = fieldsOf(first);
  const nodes = itemsOf(framework['requirement_nodes']).map(fieldsOf);
  if (nodes.length === 0) {
    throw new ImportError(
      'The file holds no framework of CISO Assistant.',
      'It has requirement_nodes in objects, framework.',
    );
  }
  countOthers(library, LIBRARY, tally, 'the library');
  countOthers(framework, FRAMEWORK, tally, 'the framework');
  for (const other of others) tally.add('leftOut', 'further frameworks', textOf(fieldsOf(other)['name']));
  for (const [name, entries] of Object.entries(objects)) {
    if (name === 'framework' || name === 'frameworks') continue;
    for (const entry of itemsOf(entries))
      tally.add('leftOut', `objects of ${quote(name)}`, textOf(fieldsOf(entry)['ref_id']));
  }
  const title = textOf(framework['name']) || textOf(library['name']);
  return {
    origin: {
      title,
      edition: textOf(library['version']) || undefined,
      publisher: textOf(library['provider']) || undefined,
      attribution: textOf(library['copyright']) || undefined,
    },
    levels: [],
    groups: groupsOf(nodes, title, groupNames(framework), tally),
  };
}

/** Each node goes under the nearest heading above it. Only nodes that came before can be above, so there is no circle. */
function groupsOf(
  nodes: readonly Fields[],
  title: string,
  names: ReadonlyMap<string, string>,
  tally: Tally,
): readonly Group[] {
  const top: OpenGroup = { number: '', title, groups: [], items: [] };
  const places = new Map<string, OpenGroup>();
  for (const node of nodes) {
    const urn = textOf(node['urn']);
    const parent = textOf(node['parent_urn']);
    const place = places.get(parent) ?? top;
    const number = textOf(node['ref_id']) || urn.slice(urn.lastIndexOf(':') + 1);
    countOthers(node, NODE, tally, number);
    if (parent !== '' && !places.has(parent))
      tally.add('changed', 'nodes whose parent does not come before them: put at the top', number);
    if (node['assessable'] === true) {
      place.items.push(itemOf(node, number, names, tally));
      if (urn !== '') places.set(urn, place);
      continue;
    }
    const intro = [node['description'], node['annotation']].map(textOf).filter(Boolean).join('\n\n');
    const named = textOf(node['name']);
    const group: OpenGroup = {
      number,
      title: named || intro,
      intro: named === '' ? undefined : intro,
      groups: [],
      items: [],
    };
    place.groups.push(group);
    if (urn !== '') places.set(urn, group);
  }
  return [...(top.items.length > 0 ? [{ ...top, groups: [] }] : []), ...top.groups];
}

function itemOf(node: Fields, number: string, names: ReadonlyMap<string, string>, tally: Tally): Item {
  const annotation = textOf(node['annotation']);
  const groups = itemsOf(node['implementation_groups']).map((id) => names.get(textOf(id)) ?? textOf(id));
  const weight = node['weight'];
  const whole = typeof weight === 'number' && Number.isInteger(weight) && weight >= 0 && weight <= 1_000_000;
  if (weight !== undefined && weight !== null && !whole)
    tally.add('leftOut', 'weights that are no whole number from 0 to 1,000,000', number);
  return {
    number,
    title: textOf(node['name']),
    text: [textOf(node['description']), annotation === '' ? '' : `Annotation: ${annotation}`]
      .filter(Boolean)
      .join('\n\n'),
    ...(whole && { weight }),
    goodEvidence: textOf(node['typical_evidence']).split('\n'),
    notes: groups.length === 0 ? [] : [`groups: ${groups.join(', ')}`],
  };
}

function groupNames(framework: Fields): ReadonlyMap<string, string> {
  return new Map(
    itemsOf(framework['implementation_groups_definition'])
      .map(fieldsOf)
      .map((group) => [textOf(group['ref_id']), (textOf(group['name']) || textOf(group['ref_id'])).slice(0, 100)]),
  );
}
