import { readYaml } from '../../load/readYaml.ts';
import { quote } from '../../record/quote.ts';
import { ImportError } from '../importError.ts';
import type { Group, Item, List, Origin } from '../model.ts';
import { readText } from '../readText.ts';
import type { Tally } from '../tally.ts';
import { countOthers, fieldsOf, textOf, type Fields } from '../values.ts';

const CRITERION = new Set(['category', 'description', 'details', 'rationale', 'original_id', ...flags()]);
/** Levels that the badge calls by a number. */
const LEVELS: Readonly<Record<string, string>> = { 0: 'Passing', 1: 'Silver', 2: 'Gold' };
const MANDATORY: Readonly<Record<string, boolean>> = { MUST: true, SHOULD: false, SUGGESTED: false };

/**
 * Criteria of the OpenSSF Best Practices Badge, or of the OpenSSF Baseline as the badge keeps them: levels hold groups,
 * groups hold groups, and these hold criteria. Newer files keep the texts of the older levels apart, in the file of
 * English words (`en`, `criteria`), which is read as well: levels of criteria, without groups.
 */
export function readOpenssfBadge(bytes: Uint8Array, tally: Tally): List {
  // Ordered maps are lists of maps with one key each; the tag that says so adds nothing.
  const text = readText(bytes).replace(/(^|[\s:-])!!omap(?=\s|$)/g, '$1');
  const { value, problems } = readYaml(text, 'the file');
  const [problem] = problems;
  if (problem !== undefined) {
    throw new ImportError(`Line ${problem.line} cannot be read: ${problem.message}.`, problem.help ?? 'Put it right.');
  }
  const words = fieldsOf(fieldsOf(value)['en'])['criteria'];
  const top = entriesOf(words ?? value);
  const about = fieldsOf(top.find(([name]) => name === '_metadata')?.[1]);
  const levels = top.filter(([name]) => name !== '_metadata');
  const names = levels.map(([name]) => ({ id: levelId(name), title: levelTitle(name) }));
  const groups = levels.flatMap(([name, inner]): Group[] => {
    const level = levelId(name);
    const found =
      words === undefined
        ? groupsOf(inner, level, tally)
        : [{ number: '', title: 'Criteria', groups: [], items: itemsOfGroup(inner, level, tally) }];
    return found.every(isEmpty) ? [] : [{ number: '', title: levelTitle(name), groups: found, items: [] }];
  });
  if (groups.length === 0) {
    throw new ImportError(
      'The file holds no criteria of the OpenSSF Best Practices Badge.',
      'It has levels, groups in them, groups in these, and criteria with a category or a description.',
    );
  }
  const used = new Set(groups.map(({ title }) => title));
  return { origin: originOf(about), levels: names.filter(({ title }) => used.has(title)), groups };
}

function flags(): readonly string[] {
  const states = ['met', 'unmet', 'na'];
  return ['na_allowed', 'met_url_required', ...states.map((state) => `${state}_justification_required`)];
}

function originOf(about: Fields): Origin {
  const publisher = 'Open Source Security Foundation (OpenSSF)';
  // The Baseline says where it was taken from, and has terms of its own.
  if (textOf(about['source_url']) !== '') {
    return { title: 'OpenSSF Baseline', publisher, url: textOf(about['source_url']) };
  }
  return {
    title: 'OpenSSF Best Practices Badge criteria',
    publisher,
    licence: 'MIT OR CC-BY-3.0+',
    url: 'https://www.bestpractices.dev/en/criteria',
  };
}

/** Names and values of a map, or of a list of maps. A name that stands twice is there twice. */
function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return (Array.isArray(value) ? value : [value]).flatMap((each) => Object.entries(fieldsOf(each)));
}

function groupsOf(value: unknown, level: string, tally: Tally): readonly Group[] {
  return entriesOf(value).map(([title, inner]) => ({
    ...{ number: '', title, items: [] },
    groups: entriesOf(inner).map(([name, criteria]) => ({
      ...{ number: '', title: name, groups: [] },
      items: itemsOfGroup(criteria, level, tally),
    })),
  }));
}

function itemsOfGroup(value: unknown, level: string, tally: Tally): readonly Item[] {
  return entriesOf(value).flatMap(([id, given]): Item[] => {
    const fields = fieldsOf(given);
    const category = textOf(fields['category']);
    const text = plain(fields['description']);
    if (category === '' && text === '') {
      tally.add('leftOut', 'entries with neither a category nor a description', quote(id));
      return [];
    }
    countOthers(fields, CRITERION, tally, id);
    if (text === '') tally.add('made', 'statements made of the id, since the file has no words for them', id);
    const details = plain(fields['details']);
    const title = titleOf(id);
    const mandatory = Object.hasOwn(MANDATORY, category) ? MANDATORY[category] : undefined;
    return [
      {
        number: textOf(fields['original_id']) || id,
        ...(fields['original_id'] === undefined && { title }),
        text: [text || title, details === '' ? '' : `Details: ${details}`].filter(Boolean).join('\n\n'),
        why: plain(fields['rationale']) || undefined,
        level,
        ...(mandatory !== undefined && { mandatory }),
        notes: notesOf(category, fields),
      },
    ];
  });
}

function notesOf(category: string, fields: Fields): readonly string[] {
  const said = [
    ['na_allowed', 'may be not applicable'],
    ['na_justification_required', 'not applicable needs a reason'],
    ['met_justification_required', 'met needs a reason'],
    ['unmet_justification_required', 'not met needs a reason'],
    ['met_url_required', 'met needs an address'],
  ] as const;
  return [
    ...(category === '' ? [] : [`category: ${category.slice(0, 40)}`]),
    ...said.filter(([name]) => fields[name] === true).map(([, words]) => words),
  ];
}

/** Descriptions are HTML. Only their words are wanted. */
function plain(value: unknown): string {
  return textOf(value)
    .replace(/<(?:br|\/p|\/li)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,6})|(lt|gt|amp|quot|apos|nbsp));/g, (all, code: string | undefined, name: string) => {
      if (code !== undefined) return Number(code) > 31 ? String.fromCodePoint(Math.min(Number(code), 0xfffd)) : all;
      return { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }[name] ?? all;
    })
    .trim();
}

function titleOf(id: string): string {
  const words = id.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function levelTitle(name: string): string {
  return Object.hasOwn(LEVELS, name) ? (LEVELS[name] ?? name) : titleOf(name.replaceAll('-', ' '));
}

function levelId(name: string): string {
  const slug = levelTitle(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^[a-z]/.test(slug) ? slug.slice(0, 40) : `level-${slug}`.slice(0, 40).replace(/-+$/, '');
}

function isEmpty({ groups, items }: Group): boolean {
  return items.length === 0 && groups.every(isEmpty);
}
