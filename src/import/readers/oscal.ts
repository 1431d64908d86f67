import { ImportError } from '../importError.ts';
import type { Group, List } from '../model.ts';
import { readJson } from '../readJson.ts';
import type { Tally } from '../tally.ts';
import { countOthers, fieldsOf, itemsOf, textOf, type Fields } from '../values.ts';
import type { ReaderOptions } from './index.ts';
import { controlReader, type ControlReader } from './oscalControl.ts';
import { readSelection } from './oscalSelection.ts';

/**
 * A catalog of OSCAL 1 as JSON, or a profile with the catalog that it selects from. Groups become sections; controls,
 * and controls inside them, requirements.
 */
export function readOscal(bytes: Uint8Array, tally: Tally, { catalog: given }: ReaderOptions): List {
  const file = fieldsOf(readJson(bytes));
  const profile = 'profile' in file ? fieldsOf(file['profile']) : undefined;
  if (profile !== undefined && given === undefined) {
    throw new ImportError(
      'The file is a profile: it names controls by their ids and has none of their words.',
      'Give the catalog that it selects from with --catalog.',
    );
  }
  const catalog = catalogOf(profile === undefined ? file : fieldsOf(readJson(given ?? new Uint8Array())));
  const selection = profile && readSelection(profile, tally);
  const reader = controlReader(tally, selection);
  countOthers(catalog, new Set(['uuid', 'metadata', 'groups', 'controls', 'params']), tally, 'the catalog');
  reader.addParameters(catalog);
  const top = groupOf(catalog, reader, tally);
  for (const id of selection?.missing() ?? []) tally.add('leftOut', 'controls that the catalog does not have', id);
  const origin = originOf(fieldsOf((profile ?? catalog)['metadata']), tally);
  const loose = top.items.length > 0 ? [{ ...top, number: '', title: origin.title, groups: [] }] : [];
  return { origin, levels: [], groups: [...loose, ...top.groups] };
}

function catalogOf(file: Fields): Fields {
  if ('catalog' in file) return fieldsOf(file['catalog']);
  throw new ImportError('The file is no OSCAL catalog or profile.', 'It begins with {"catalog": or {"profile":.');
}

const GROUP = new Set(['id', 'title', 'groups', 'controls', 'parts', 'params', 'uuid', 'metadata', 'back-matter']);

function groupOf(fields: Fields, reader: ControlReader, tally: Tally): Group {
  const number = textOf(fields['id']);
  if (number !== '') countOthers(fields, GROUP, tally, number);
  if (number !== '') reader.addParameters(fields);
  const intro = itemsOf(fields['parts']).map((part) => reader.partText(fieldsOf(part), number));
  return {
    number,
    title: textOf(fields['title']),
    intro: intro.filter(Boolean).join('\n\n') || undefined,
    groups: itemsOf(fields['groups']).map((group) => groupOf(fieldsOf(group), reader, tally)),
    items: itemsOf(fields['controls']).flatMap((control) => reader.itemsOf(fieldsOf(control))),
  };
}

const METADATA = new Set(['title', 'version', 'parties', 'oscal-version', 'published', 'last-modified']);

function originOf(metadata: Fields, tally: Tally): List['origin'] & { title: string } {
  countOthers(metadata, METADATA, tally, 'the metadata');
  const [party, ...others] = itemsOf(metadata['parties']).flatMap((each) => textOf(fieldsOf(each)['name']) || []);
  for (const other of others) tally.add('leftOut', 'further parties', other);
  return { title: textOf(metadata['title']), edition: textOf(metadata['version']) || undefined, publisher: party };
}
