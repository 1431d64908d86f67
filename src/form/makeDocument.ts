import type { Answer, FormAnswers } from '../generated/form-answers.ts';
import { answerTo, askedSections, isGiven } from './asked.ts';
import { findIssues } from './findIssues.ts';
import type { Form, FormQuestion } from './model.ts';

/** What was answered, laid out. Texts are as typed: whoever renders them makes them harmless. */
export type DocumentAnswer =
  | { readonly kind: 'none'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface DocumentItem {
  /** Question id. */
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly answer: DocumentAnswer;
}

export interface DocumentSection {
  /** Section id. */
  readonly id: string;
  readonly heading: string;
  readonly items: readonly DocumentItem[];
}

/** A request document, ready to be rendered in any format. */
export interface RequestDocument {
  readonly title: string;
  readonly notice: string;
  readonly intro: string | undefined;
  /** Says so when the request is not complete; undefined when it is. */
  readonly incomplete: string | undefined;
  /** Where it comes from: label and value. */
  readonly control: readonly (readonly [label: string, value: string])[];
  readonly sections: readonly DocumentSection[];
}

/** The document of these answers. Dates in it come from the answers, never from the clock. */
export function makeDocument(form: Form, record: FormAnswers): RequestDocument {
  const { answers } = record;
  return {
    title: form.document.title,
    notice: form.notice,
    intro: form.document.intro,
    incomplete: incompleteText(findIssues(form, answers)),
    control: [
      ['Form', `${form.title}, version ${form.version}${form.status === 'draft' ? ' (draft)' : ''}`],
      ...(record.form.version === form.version
        ? []
        : [['Begun with', `version ${record.form.version} of the form`] as const]),
      ['Request id', record.id],
      ['Begun', `${record.created.slice(0, 10)} (UTC)`],
      ['Last changed', `${record.modified.slice(0, 10)} (UTC)`],
    ],
    sections: askedSections(form, answers)
      .filter(({ questions }) => questions.length > 0)
      .map(({ section, questions }) => ({
        id: section.id,
        heading: section.heading ?? section.title,
        items: questions.map((question) => ({
          id: question.id,
          label: question.label,
          required: question.required === true,
          answer: layOut(question, answerTo(answers, question.id), form.document.unanswered),
        })),
      })),
  };
}

function incompleteText(issues: ReturnType<typeof findIssues>): string | undefined {
  const missing = issues.filter(({ kind }) => kind === 'missing').length;
  const wrong = issues.length - missing;
  const parts = [
    ...(missing > 0 ? [`${count(missing, 'required question')} not answered`] : []),
    ...(wrong > 0 ? [`${count(wrong, 'thing')} to put right`] : []),
  ];
  return parts.length === 0 ? undefined : `Not complete: ${parts.join(', ')}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function layOut(question: FormQuestion, answer: Answer | undefined, unanswered: string): DocumentAnswer {
  if (!isGiven(answer)) return { kind: 'none', text: unanswered };
  const labelOf = (value: string): string => question.options?.find((option) => option.value === value)?.label ?? value;
  if (typeof answer === 'boolean') return { kind: 'text', text: answer ? 'Yes' : 'No' };
  if (typeof answer === 'number') return { kind: 'text', text: String(answer) };
  if (typeof answer === 'string') return { kind: 'text', text: question.kind === 'choice' ? labelOf(answer) : answer };
  if (answer.every((item) => typeof item === 'string')) return { kind: 'items', items: answer.map(labelOf) };
  return table(question, answer);
}

/** Columns that the form does not have are shown under their ids: what was typed is never left out. */
function table(
  { columns = [] }: FormQuestion,
  rows: readonly (string | Readonly<Record<string, string>>)[],
): DocumentAnswer {
  const cells = rows.map((row) => (typeof row === 'string' ? { value: row } : row)).filter((row) => isGiven([row]));
  const known = new Set(columns.map(({ id }) => id));
  const others = [...new Set(cells.flatMap((row) => Object.keys(row)))].filter((id) => !known.has(id));
  return {
    kind: 'table',
    head: [...columns.map(({ label }) => label), ...others],
    rows: cells.map((row) => [...known, ...others].map((id) => (Object.hasOwn(row, id) ? (row[id] ?? '') : ''))),
  };
}
