/** Fields of every kind: how the present value is shown, and what a new one has to be. */

import { isDate } from '../../engine/index.ts';
import type { RecordEdit } from '../../record/recordEdit.ts';
import { CELL_LIMIT, cellText, comparable } from './cellText.ts';
import { findNamed, noneOf, type Named } from './options.ts';
import type { Field, Input, Reading } from './table.ts';

/** The most that a text from a table may hold, in characters. */
const TEXT_LIMIT = 100_000;

interface Common {
  readonly label: string;
  readonly requirement?: string;
  /** What an emptied cell asks for; absent where the value cannot be taken away. */
  readonly clear?: () => RecordEdit;
}

/** A field with a reading of its own. */
export function ownField(
  { label, requirement, clear }: Common,
  shown: Field['shown'],
  input: Input,
  read: Field['read'],
): Field {
  return {
    label,
    ...(requirement !== undefined && { requirement }),
    shown,
    input,
    read,
    clear: () => (clear ? { edit: clear(), after: '' } : { reason: 'cannot be left empty' }),
  };
}

/** A field that nobody fills in here. @param reason follows its name when somebody does */
export function closedField(common: Common, shown: string, reason: string): Field {
  const closed = (): Reading => ({ reason });
  return { ...ownField(common, shown, { kind: 'closed' }, closed), clear: closed };
}

export function textField(
  common: Common & {
    readonly value: string | undefined;
    readonly set: (text: string) => RecordEdit;
    /** Why a text cannot be used; undefined when it can. */
    readonly refuse?: (text: string) => string | undefined;
  },
): Field {
  const shown = cellText(common.value ?? '');
  if (shown.length > CELL_LIMIT) {
    return closedField(
      common,
      `(${shown.length} characters, too long for a cell)`,
      'is too long for a spreadsheet; change it in the portal',
    );
  }
  return ownField(common, shown, { kind: 'text' }, (text) => readText(text, common.refuse, common.set));
}

function readText(
  text: string,
  refuse: ((text: string) => string | undefined) | undefined,
  set: (text: string) => RecordEdit,
): Reading {
  if (text.length > TEXT_LIMIT) return { reason: `has more than ${TEXT_LIMIT} characters` };
  const reason = refuse?.(text);
  return reason === undefined ? { edit: set(text), after: text } : { reason };
}

export function listField<T>(
  common: Common & {
    readonly options: readonly Named<T>[];
    /** The present value; what is none of the options is shown as it is. */
    readonly value: T | undefined;
    readonly set: (value: T) => RecordEdit;
  },
): Field {
  const { options, value, set } = common;
  const shown =
    value === undefined ? '' : (options.find((each) => each.value === value)?.name ?? cellText(String(value)));
  return ownField(common, shown, { kind: 'list', values: options.map(({ name }) => name) }, (text) => {
    const found = findNamed(options, text);
    return found ? { edit: set(found.value), after: found.name } : { reason: noneOf(options) };
  });
}

/** A number or a date, and beside it words that can be said instead. */
interface Instead {
  readonly instead?: { readonly options: readonly Named<unknown>[]; readonly set: () => RecordEdit };
}

function readInstead({ instead }: Instead, text: string): Reading | undefined {
  const found = instead && findNamed(instead.options, text);
  return found && { edit: instead.set(), after: found.name };
}

export function numberField(
  common: Common &
    Instead & {
      /** A text where something else than a number is there. */
      readonly value: number | string | undefined;
      readonly set: (value: number) => RecordEdit;
      readonly refuse?: (value: number) => string | undefined;
    },
): Field {
  const { value = '', set, refuse } = common;
  // Spreadsheets keep fifteen digits.
  const exact = typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e15;
  const input: Input = { kind: 'number', open: common.instead !== undefined };
  return ownField(common, exact ? value : String(value), input, (text) => {
    const number = /^[-+]?[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isSafeInteger(number)) return readInstead(common, text) ?? { reason: 'is no whole number' };
    const reason = refuse?.(number);
    return reason === undefined ? { edit: set(number), after: String(number) } : { reason };
  });
}

export function dateField(
  common: Common & Instead & { readonly value: string | undefined; readonly set: (value: string) => RecordEdit },
): Field {
  const input: Input = { kind: 'date', open: common.instead !== undefined };
  return ownField(common, cellText(common.value ?? ''), input, (text) => {
    if (isDate(text)) return { edit: common.set(text), after: text };
    return readInstead(common, text) ?? { reason: 'is no date of the calendar, written as in 2026-01-31' };
  });
}

/** Whether a cell shows the same as a field, blanks at the ends left out. */
export function isShown({ shown }: Pick<Field, 'shown'>, text: string): boolean {
  return comparable(String(shown)) === comparable(text);
}
