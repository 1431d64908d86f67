import schema from '../../forms/schema/form.schema.json';
import { factsIn, type Condition, type Confidence, type FactType } from '../engine/index.ts';
import type { Form, FormQuestion, FormSection } from '../form/model.ts';
import type { FormSource, Question } from '../generated/form-source.ts';
import { validate } from '../generated/validate-form.js';
import { isReservedName } from './cel.ts';
import { compileCondition } from './compileCondition.ts';
import { indexFacts } from './conditionFacts.ts';
import type { Draft } from './draft.ts';
import type { Problem } from './problem.ts';
import { readRegister } from './readRegister.ts';
import type { Path } from './readYaml.ts';
import { referenceFindings } from './registerFindings.ts';
import type { RuleFinding } from './rules/rule.ts';
import { quote } from './words.ts';

export interface LoadedForm {
  /** Absent when any problem is an error. */
  readonly form?: Form;
  /** In order of place. */
  readonly problems: readonly Problem[];
}

interface Options {
  /** Name that problems carry; `forms/<id>/<version>.yaml` is held to the form's id and version. */
  readonly file: string;
  /** What the form may refer to; left out, references are not checked. */
  readonly references?: { readonly clauses: ReadonlySet<string>; readonly sources: ReadonlyMap<string, Confidence> };
}

/** What conditions see of an answer; those of other kinds they cannot read. */
const FACT_TYPES: Readonly<Partial<Record<Question['kind'], FactType>>> = {
  text: 'text',
  paragraph: 'text',
  choice: 'enum',
  date: 'date',
  number: 'integer',
  boolean: 'boolean',
};

/** Which parts a question has by its kind. */
const PARTS: readonly { part: keyof Question; kinds: readonly Question['kind'][]; needed: boolean }[] = [
  { part: 'options', kinds: ['choice', 'multi-choice'], needed: true },
  { part: 'columns', kinds: ['list'], needed: true },
  { part: 'maxRows', kinds: ['list'], needed: false },
  { part: 'minimum', kinds: ['number'], needed: false },
  { part: 'maximum', kinds: ['number'], needed: false },
  { part: 'maxLength', kinds: ['text', 'paragraph', 'list'], needed: false },
];

type Placed = { readonly path: Path; readonly question: Draft<Question> };

/** Reads one edition of a form from YAML text. Never throws. */
export function loadForm(text: string, { file, references }: Options): LoadedForm {
  const trees = new Map<string, Condition>();
  const { register, problems } = readRegister<FormSource>(text, file, 'form', schema, validate, function* (draft) {
    yield* pathFindings(file, draft);
    const sections = (draft.sections ?? []).flatMap((section, index) =>
      section === undefined ? [] : [{ section, path: ['sections', index] as Path }],
    );
    yield* repeats(
      'Section id',
      sections.map(({ section, path }) => [section.id, [...path, 'id']]),
    );
    const all: Placed[] = [];
    for (const { section, path } of sections) {
      yield* referenceFindings('clause', section.guidance, [...path, 'guidance'], { clause: references?.clauses });
      yield* conditionFindings(section.applies, [...path, 'applies'], all, sections.flatMap(questionsOf), trees);
      for (const placed of questionsOf({ section, path })) {
        const { question, path: here } = placed;
        yield* shapeFindings(placed);
        yield* referenceFindings('clause', question.guidance, [...here, 'guidance'], { clause: references?.clauses });
        yield* conditionFindings(question.applies, [...here, 'applies'], all, sections.flatMap(questionsOf), trees);
        all.push(placed);
      }
    }
    yield* repeats(
      'Question id',
      all.map(({ question, path }) => [question.id, [...path, 'id']]),
    );
  });
  return { ...(register && { form: compile(register, trees) }), problems };
}

function questionsOf({ section, path }: { section: Draft<FormSource['sections'][number]>; path: Path }): Placed[] {
  return (section.questions ?? []).flatMap((question, index) =>
    question === undefined ? [] : [{ question, path: [...path, 'questions', index] }],
  );
}

function* pathFindings(file: string, { id, version }: Draft<FormSource>): Iterable<RuleFinding> {
  const [, folder, name] = /(?:^|\/)forms\/([^/]+)\/([^/]+)\.ya?ml$/.exec(file) ?? [];
  if (folder !== undefined && id !== undefined && id !== folder) {
    yield {
      code: 'form-path',
      path: ['id'],
      message: `The form is called ${quote(id)} and lies in the folder ${quote(folder)}`,
      help: 'Give the two the same name.',
      expected: folder,
      actual: id,
    };
  }
  if (name !== undefined && version !== undefined && version !== name) {
    yield {
      code: 'form-path',
      path: ['version'],
      message: `The form is version ${version} and its file is called ${quote(name)}`,
      help: 'Name the file after the version.',
      expected: name,
      actual: version,
    };
  }
}

function* repeats(what: string, names: readonly (readonly [string | undefined, Path])[]): Iterable<RuleFinding> {
  const seen = new Set<string>();
  for (const [name, path] of names) {
    if (name === undefined) continue;
    if (seen.has(name)) {
      yield {
        code: 'duplicate-id',
        path,
        message: `${what} ${quote(name)} is used twice`,
        help: 'Give this one an id of its own.',
        actual: name,
      };
    }
    seen.add(name);
  }
}

function* shapeFindings({ question, path }: Placed): Iterable<RuleFinding> {
  const { id = '', kind, options = [], columns = [], minimum, maximum } = question;
  if (isReservedName(id) || id === 'constructor' || id === 'prototype') {
    yield {
      code: 'reserved-question-id',
      path: [...path, 'id'],
      message: `${quote(id)} is a word that conditions or programs keep for themselves`,
      help: 'Choose a longer id, such as changeKind.',
      actual: id,
    };
  }
  yield* repeats(
    `Option of ${id}`,
    options.map((option, index) => [option?.value, [...path, 'options', index, 'value']]),
  );
  yield* repeats(
    `Column of ${id}`,
    columns.map((column, index) => [column?.id, [...path, 'columns', index, 'id']]),
  );
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    yield {
      code: 'question-shape',
      path: [...path, 'minimum'],
      message: `No number is at least ${minimum} and at most ${maximum}`,
      help: 'Correct one of the two.',
    };
  }
  if (kind === undefined) return;
  for (const { part, kinds, needed } of PARTS) {
    const has = part in question;
    if (has && !kinds.includes(kind)) {
      yield {
        code: 'question-shape',
        path: [...path, part],
        at: 'key',
        message: `A question of kind ${kind} has no ${part}`,
        help: `Remove it, or choose the kind ${kinds.join(' or ')}.`,
      };
    } else if (!has && needed && kinds.includes(kind)) {
      yield {
        code: 'question-shape',
        path: [...path, 'kind'],
        message: `A question of kind ${kind} needs ${part}`,
        help: `Write the ${part} below the kind.`,
      };
    }
  }
}

/** A condition reads questions before it only: what is asked never depends on what is asked later. */
function* conditionFindings(
  text: string | undefined,
  path: Path,
  before: readonly Placed[],
  all: readonly Placed[],
  trees: Map<string, Condition>,
): Iterable<RuleFinding> {
  if (text === undefined) return;
  const table = indexFacts(
    all.flatMap(({ question: { id, kind, options } }) => {
      const type = kind && FACT_TYPES[kind];
      return id === undefined || type === undefined
        ? []
        : [
            {
              id,
              type,
              ...(type === 'enum' ? { options: (options ?? []).flatMap((option) => option?.value ?? []) } : {}),
            },
          ];
    }),
  );
  const { tree, problems } = compileCondition(text, table);
  for (const { start, end, message, help, ...problem } of problems) {
    const words = { message: inFormWords(message), ...(help === undefined ? {} : { help: inFormWords(help) }) };
    yield { ...problem, ...words, path, inside: { start, end } };
  }
  if (tree === undefined) return;
  trees.set(text, tree);
  const earlier = new Set(before.map(({ question }) => question.id));
  for (const id of factsIn(tree).filter((name) => !earlier.has(name))) {
    yield {
      code: 'condition-later-question',
      path,
      message: `The condition reads ${quote(id)}, which is not asked before it`,
      help: 'Move the question up, or ask for something else.',
      actual: id,
    };
  }
}

/** The condition language speaks of facts of a profile; in a form they are questions. */
function inFormWords(text: string): string {
  return text
    .replace(/\bin the profile\b/g, 'that a condition can read')
    .replace(/\bThe profile has no facts\b/g, 'There is no question that a condition can read')
    .replace(/\bfact(s?)\b/g, 'question$1')
    .replace(/\bFact\b/g, 'Question');
}

function compile(source: FormSource, trees: ReadonlyMap<string, Condition>): Form {
  const withTree = (text: string | undefined): Pick<FormQuestion, 'applies'> => {
    const tree = text === undefined ? undefined : trees.get(text);
    return text === undefined || tree === undefined ? {} : { applies: { text, tree } };
  };
  return {
    ...source,
    sections: source.sections.map(({ applies, questions, ...section }): FormSection => ({
      ...section,
      ...withTree(applies),
      questions: questions.map(({ applies: condition, ...question }) => ({ ...question, ...withTree(condition) })),
    })),
  };
}
