import { ImportError } from '../importError.ts';
import type { Group, Item, List } from '../model.ts';
import { readJson } from '../readJson.ts';
import type { Tally } from '../tally.ts';
import { countOthers, fieldsOf, itemsOf, textOf, type Fields } from '../values.ts';

const KNOWN = new Set([
  'chapter_id',
  'chapter_name',
  'section_id',
  'section_name',
  'req_id',
  'req_description',
  'L',
  'level1',
  'level2',
  'level3',
  'cwe',
  'nist',
]);

const LEVELS = [1, 2, 3].map((level) => ({ id: `l${level}`, title: `Level ${level}` }));

/** The flat JSON of OWASP ASVS, of editions 4 (`level1` to `level3`) and 5 (`L`): one object a requirement. */
export function readAsvs(bytes: Uint8Array, tally: Tally): List {
  const top = fieldsOf(readJson(bytes));
  const rows = itemsOf(top['requirements']).map(fieldsOf);
  if (!rows.some((row) => textOf(row['req_id']) !== '')) {
    throw new ImportError(
      'The file is not the flat JSON of OWASP ASVS.',
      'It has a list "requirements" whose items have "req_id" and "req_description".',
    );
  }
  countOthers(top, new Set(['requirements']), tally, 'the file');
  const chapters = new Map<string, { group: Group; sections: Map<string, Group & { items: Item[] }> }>();
  for (const row of rows) {
    const number = textOf(row['chapter_id']);
    const chapter = chapters.get(number) ?? { group: groupOf(row, 'chapter'), sections: new Map() };
    chapters.set(number, chapter);
    const inner = textOf(row['section_id']);
    const section = chapter.sections.get(inner) ?? groupOf(row, 'section');
    chapter.sections.set(inner, section);
    section.items.push(itemOf(row, tally));
  }
  const fifth = rows.some((row) => 'L' in row);
  return {
    origin: {
      title: 'OWASP Application Security Verification Standard',
      publisher: 'OWASP Foundation',
      licence: fifth ? 'CC BY-SA 4.0' : 'CC BY-SA; see the edition for its version',
      url: 'https://owasp.org/www-project-application-security-verification-standard/',
    },
    levels: LEVELS,
    groups: Array.from(chapters.values(), ({ group, sections }) => ({ ...group, groups: [...sections.values()] })),
  };
}

function groupOf(row: Fields, kind: 'chapter' | 'section'): Group & { items: Item[] } {
  return { number: textOf(row[`${kind}_id`]), title: textOf(row[`${kind}_name`]), groups: [], items: [] };
}

function itemOf(row: Fields, tally: Tally): Item {
  const number = textOf(row['req_id']);
  countOthers(row, KNOWN, tally, number);
  const notes = [
    ['CWE', textOf(row['cwe'])],
    ['NIST', textOf(row['nist'])],
  ].flatMap(([name = '', value = '']) => (value === '' ? [] : [`${name} ${value}`]));
  return { number, text: textOf(row['req_description']), level: levelOf(row, number, tally), notes };
}

/** The lowest level that asks for it: higher ones hold what lower ones ask for. */
function levelOf(row: Fields, number: string, tally: Tally): string | undefined {
  const fifth = textOf(row['L']);
  if (fifth !== '') {
    if (/^[123]$/.test(fifth)) return `l${fifth}`;
    tally.add('leftOut', 'levels that ASVS does not have', number);
    return undefined;
  }
  const marks = [1, 2, 3].map((level) => textOf(row[`level${level}`]) !== '');
  const lowest = marks.indexOf(true);
  if (lowest === -1) return undefined;
  if (marks.slice(lowest).includes(false))
    tally.add('changed', 'levels: a higher level left a requirement out', number);
  return `l${lowest + 1}`;
}
