import type { FormAnswers } from '../generated/form-answers.ts';
import { validate } from '../generated/validate-form-answers.js';
import { pathText, pointerSteps } from '../record/pointer.ts';
import { quote } from '../record/quote.ts';
import { scanJson } from '../record/scanJson.ts';
import { walkProblems } from '../record/walkProblems.ts';

/** The largest answers file that is read, in bytes. */
export const ANSWERS_LIMIT = 5 * 1024 * 1024;

/** Why a file cannot be used: what is wrong and what to do, as sentences. */
export interface AnswersProblem {
  readonly message: string;
  readonly help: string;
}

export type ReadAnswers = { readonly answers: FormAnswers } | { readonly problems: readonly AnswersProblem[] };

const CHOOSE = 'Choose the answers file that this portal made; its name ends in “.answers.json”.';
const MOST = 20;

/**
 * Reads an answers file that may be anything at all. Never throws. Answers to questions that no form has are kept: they
 * are the person's.
 */
export function readAnswers(input: Uint8Array): ReadAnswers {
  if (input.length > ANSWERS_LIMIT) {
    return fail('The file is larger than 5 MB, and answers to a form never are.', CHOOSE);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    return fail('The file is not text in UTF-8: it is another kind of file, or it was damaged.', CHOOSE);
  }
  const [fault] = scanJson(text);
  switch (fault?.kind) {
    case undefined:
      break;
    case 'forbidden-key':
      return fail(
        `The file uses the name “${fault.key}”, which is never part of answers and can be used to attack programs.`,
        'Do not trust this file.',
      );
    case 'duplicate-key':
      return fail(
        `${quote(fault.key)} stands twice in the same object: one of the two would be lost.`,
        'Open the file in a text editor, decide which is right, and remove the other.',
      );
    case 'truncated':
      return fail('The file is empty or ends in the middle: it was probably cut off.', CHOOSE);
    case 'too-deep':
    case 'too-many':
      return fail('The file holds far more than answers to a form do.', CHOOSE);
    case 'syntax':
      return fail('The file is not valid JSON.', CHOOSE);
  }
  const value: unknown = JSON.parse(text);
  if (formatOf(value) !== 'device-assurance-form-answers') {
    return fail('The file does not hold answers to a form.', CHOOSE);
  }
  const broken = walkProblems(value);
  if (broken.length > 0) return { problems: broken.slice(0, MOST) };
  const errors = validate(value);
  if (errors.length > 0) {
    return {
      problems: errors.slice(0, MOST).map(({ instancePath, message, params }) => {
        const name = params['additionalProperty'] ?? params['missingProperty'] ?? params['propertyName'];
        const place = pathText(value, pointerSteps(instancePath)) || 'the file';
        return {
          message: `In ${place}${name === undefined ? '' : `, ${quote(name)}`}: ${message}.`,
          help: 'If the file was edited by hand, put this place right. A newer portal may also have made it.',
        };
      }),
    };
  }
  return { answers: value as FormAnswers };
}

function formatOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
}

function fail(message: string, help: string): ReadAnswers {
  return { problems: [{ message, help }] };
}
