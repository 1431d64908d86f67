import { listRequirements, type Answer, type Checklist, type Objective, type Requirement } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { quote } from '../../record/quote.ts';
import type { RecordEdit } from '../../record/recordEdit.ts';
import { oneLine, reflow } from '../plainText.ts';
import { cellText } from './cellText.ts';
import { closedField, dateField, listField, numberField, ownField, textField } from './fields.ts';
import { findNamed, nameClaims, nameOptions, noneOf, NOT_APPLICABLE, type Named } from './options.ts';
import type { Field, Input, Reading, Row, Table } from './table.ts';

const COLUMNS: Table['columns'] = [
  { id: 'id', header: 'ID', also: ['requirement', 'requirement id'], width: 13 },
  { id: 'section', header: 'Section', width: 24 },
  { id: 'title', header: 'Title', width: 30 },
  { id: 'asked', header: 'What is asked', width: 62 },
  { id: 'answer', header: 'Answer', also: ['claim', 'response'], width: 26 },
  { id: 'rationale', header: 'Rationale', also: ['reason', 'justification'], width: 50 },
  { id: 'evidence', header: 'Evidence', also: ['evidence ids', 'evidence id'], width: 26 },
];

/** What is chosen when none of several options holds. */
const NONE: Named<null> = { value: null, name: 'None of these', also: ['none', 'none of the options'] };

/**
 * Every requirement, and every objective below its own, with what is answered now.
 *
 * @param added ids of evidence items that are not in the record and come with the same workbook
 */
export function answersTable(checklist: Checklist, record: SubmissionRecord, added: ReadonlySet<string>): Table {
  const rows = listRequirements(checklist).flatMap(({ requirement, path }): readonly Row[] => {
    const { id } = requirement;
    const answer: Answer = (Object.hasOwn(record.answers, id) ? record.answers[id] : undefined) ?? {};
    const told = { section: path.map(({ title }) => oneLine(title)).join(' › '), title: oneLine(requirement.title) };
    return [
      {
        key: id,
        told: { ...told, asked: [reflow(requirement.statement), howTo(requirement)].filter(Boolean).join('\n') },
        fields: {
          answer: answerField(requirement, answer),
          rationale: textField({
            label: `${id}, rationale`,
            requirement: id,
            value: answer.rationale,
            set: (text) => ({ type: 'rationale', requirement: id, text }),
            clear: () => ({ type: 'rationale', requirement: id, text: undefined }),
          }),
          evidence: linksField(id, answer, record, added),
        },
      },
      ...requirement.objectives.map((part) => ({
        key: `${id}/${part.id}`,
        told: { ...told, asked: reflow(part.text) },
        fields: { answer: partField(requirement, part, answer) },
      })),
    ];
  });
  return { name: 'Answers', columns: COLUMNS, rows };
}

/** How the answer is given, where the list beside the cell does not say it all. */
function howTo({ response, objectives }: Requirement): string {
  if (objectives.length > 0) return 'Answered in parts, in the rows below.';
  switch (response.kind) {
    case 'multi-choice':
      return `Choose any, one a line, or “${NONE.name}”:\n${names(response.options)
        .map(({ name }) => `- ${name}`)
        .join('\n')}`;
    case 'number':
      return `A whole number${response.unit === undefined ? '' : `, in ${response.unit}`}.`;
    case 'date':
      return 'A date.';
    case 'text':
      return 'In your own words.';
    default:
      return '';
  }
}

function answerField(requirement: Requirement, answer: Answer): Field {
  const { id, response, objectives } = requirement;
  const common = { label: `${id}, answer`, requirement: id };
  const whole = answer.answer === 'not-applicable';
  const mayBeLeftOut = response.notApplicable || whole;
  const clear = (field: 'answer' | 'choice' | 'choices' | 'number' | 'date' | 'text') => (): RecordEdit => ({
    type: 'clear-claim',
    requirement: id,
    field: whole ? 'answer' : field,
  });
  const claimed = (claim: Extract<RecordEdit, { type: 'claim' }>['claim']): RecordEdit => ({
    type: 'claim',
    requirement: id,
    claim,
  });
  const leaveOut = {
    instead: { options: [NOT_APPLICABLE], set: () => claimed({ answer: 'not-applicable' }) },
  };
  const shownWhole = whole ? NOT_APPLICABLE.name : undefined;

  if (objectives.length > 0) {
    const parts = objectives.map((part) => `${id}/${part.id}`).join(', ');
    if (!mayBeLeftOut) return closedField(common, '', `is answered in parts: fill in ${parts}`);
    return listField({
      ...common,
      options: [NOT_APPLICABLE],
      value: whole ? NOT_APPLICABLE.value : undefined,
      set: () => claimed({ answer: 'not-applicable' }),
      clear: clear('answer'),
    });
  }
  switch (response.kind) {
    case 'conformance':
      return listField({
        ...common,
        options: nameClaims(mayBeLeftOut),
        value: answer.answer,
        set: (value) => claimed({ answer: value }),
        clear: clear('answer'),
      });
    case 'choice': {
      const options: readonly Named<string | typeof NOT_APPLICABLE>[] = [
        ...names(response.options),
        ...(mayBeLeftOut ? [{ ...NOT_APPLICABLE, value: NOT_APPLICABLE }] : []),
      ];
      return listField({
        ...common,
        options,
        value: whole ? NOT_APPLICABLE : answer.choice,
        set: (value) => claimed(typeof value === 'string' ? { choice: value } : { answer: 'not-applicable' }),
        clear: clear('choice'),
      });
    }
    case 'multi-choice': {
      const options = names(response.options);
      const shown = answer.choices?.map((value) => options.find((each) => each.value === value)?.name ?? value);
      const text = shownWhole ?? (shown?.length === 0 ? NONE.name : (shown?.join('\n') ?? ''));
      return ownField({ ...common, clear: clear('choices') }, cellText(text), { kind: 'text' }, (given) => {
        if (mayBeLeftOut && findNamed([NOT_APPLICABLE], given)) {
          return { edit: claimed({ answer: 'not-applicable' }), after: NOT_APPLICABLE.name };
        }
        return readChoices(options, given, (choices) => claimed({ choices }));
      });
    }
    case 'number':
      return numberField({
        ...common,
        ...(mayBeLeftOut && leaveOut),
        value: shownWhole ?? answer.number,
        set: (number) => claimed({ number }),
        clear: clear('number'),
      });
    case 'date':
      return dateField({
        ...common,
        ...(mayBeLeftOut && leaveOut),
        value: shownWhole ?? answer.date,
        set: (date) => claimed({ date }),
        clear: clear('date'),
      });
    case 'text': {
      const field = textField({
        ...common,
        value: shownWhole ?? answer.text,
        set: (text) => claimed({ text }),
        clear: clear('text'),
      });
      if (!mayBeLeftOut || field.input.kind === 'closed') return field;
      return {
        ...field,
        read: (text) =>
          text === NOT_APPLICABLE.name
            ? { edit: claimed({ answer: 'not-applicable' }), after: text }
            : field.read(text),
      };
    }
  }
}

function names(options: readonly { readonly value: string; readonly label: string }[]): readonly Named<string>[] {
  return nameOptions(options, [NOT_APPLICABLE.name, NONE.name, ...NOT_APPLICABLE.also, ...NONE.also]);
}

/** One option a line, or with semicolons between them. */
function readChoices(options: readonly Named<string>[], text: string, set: (choices: string[]) => RecordEdit): Reading {
  if (findNamed([NONE], text)) return { edit: set([]), after: NONE.name };
  const words = text.split('\n').flatMap((line) => (findNamed(options, line.trim()) ? [line] : line.split(';')));
  const chosen = new Set<string>();
  for (const word of words.map((each) => each.trim())) {
    if (word === '') continue;
    const found = findNamed(options, word);
    if (!found) return { reason: `names ${quote(word)}, which ${noneOf(options)}` };
    chosen.add(found.value);
  }
  if (chosen.size === 0) return { reason: noneOf(options) };
  const kept = options.filter(({ value }) => chosen.has(value));
  return { edit: set(kept.map(({ value }) => value)), after: kept.map(({ name }) => name).join('\n') };
}

function partField({ id, response }: Requirement, part: Objective, { objectives = {} }: Answer): Field {
  const value = Object.hasOwn(objectives, part.id) ? objectives[part.id] : undefined;
  const edit = (claim: typeof value): RecordEdit => ({
    type: 'objective',
    requirement: id,
    objective: part.id,
    claim,
  });
  return listField({
    label: `${id}/${part.id}, answer`,
    requirement: id,
    options: nameClaims(response.notApplicable || value === 'not-applicable'),
    value,
    set: edit,
    clear: () => edit(undefined),
  });
}

function linksField(requirement: string, answer: Answer, record: SubmissionRecord, added: ReadonlySet<string>): Field {
  const linked = answer.evidence ?? [];
  const common = {
    label: `${requirement}, evidence`,
    requirement,
    clear: (): RecordEdit => ({ type: 'links', requirement, ids: [] }),
  };
  const input: Input = { kind: 'text', hint: 'Ids of the sheet Evidence, with commas between them' };
  return ownField(common, cellText(linked.join(', ')), input, (text) => {
    const ids = [...new Set(text.split(/[,;\s]+/).filter((id) => id !== ''))];
    const isHeld = (id: string) => Object.hasOwn(record.evidence, id) || linked.includes(id);
    const unknown = ids.filter((id) => !isHeld(id) && !added.has(id));
    if (unknown.length > 0) {
      const named = unknown.map((id) => quote(id)).join(', ');
      return { reason: `names ${named}, and there is no such evidence` };
    }
    const needs = ids.filter((id) => !isHeld(id));
    return { edit: { type: 'links', requirement, ids }, after: ids.join(', '), ...(needs.length > 0 && { needs }) };
  });
}
