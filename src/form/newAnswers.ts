import type { FormAnswers } from '../generated/form-answers.ts';
import { canonicalJson } from '../record/canonicalJson.ts';
import type { Form } from './model.ts';

/**
 * Answers to a form, none given yet.
 *
 * @param id a UUID in lower case
 * @param now the present time, UTC, ISO 8601
 */
export function newAnswers(form: Pick<Form, 'id' | 'version'>, id: string, now: string): FormAnswers {
  return {
    format: 'device-assurance-form-answers',
    formatVersion: 1,
    id,
    form: { id: form.id, version: form.version },
    created: now,
    modified: now,
    answers: {},
  };
}

/** Answers as the text of their file: indented, with sorted names. */
export function answersText(answers: FormAnswers): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(answers)), null, 2)}\n`;
}
