import type { RecordProblem } from '../../record/problem.ts';
import { clean } from '../../record/quote.ts';
import { own } from '../own.ts';

export interface TextRule {
  /** Longest, in UTF-16 code units. */
  readonly most: number;
  readonly like?: RegExp;
  readonly optional?: boolean;
}

/** Reads the fields of one object of a file that may hold anything; what is wrong is added to a list of problems. */
export interface FieldReader {
  value(name: string): unknown;
  /** Undefined when it is missing or wrong. Empty text counts as missing. */
  text(name: string, rule: TextRule): string | undefined;
  flag(name: string): boolean;
  texts(name: string, rule: TextRule, most: number): readonly string[] | undefined;
  /** A list of objects. */
  list(name: string, most: number): readonly FieldReader[] | undefined;
  wrong(name: string, what: string): void;
  /** Every field that was not asked for is a problem: something that is not understood is never dropped silently. */
  nothingElse(): void;
}

/** Undefined, with a problem, when the value is no object. */
export function fieldReader(value: unknown, path: string, problems: RecordProblem[]): FieldReader | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push(problem(path, 'There has to be an object here'));
    return undefined;
  }
  const object = value as Readonly<Record<string, unknown>>;
  const asked = new Set<string>();
  const placeOf = (name: string): string => (path ? `${path}.${clean(name)}` : clean(name));
  const wrong = (name: string, what: string): void => void problems.push(problem(placeOf(name), what));
  const get = (name: string): unknown => {
    asked.add(name);
    return own(object, name);
  };
  const fits = (text: unknown, { most, like }: TextRule): text is string =>
    typeof text === 'string' && text.trim() !== '' && text.length <= most && (like?.test(text) ?? true);
  return {
    value: get,
    wrong,
    text(name, rule) {
      const text = get(name);
      if (fits(text, rule)) return text;
      if (text !== undefined || !rule.optional) {
        wrong(
          name,
          `There has to be text here, of at most ${rule.most} characters${rule.like ? ', in the usual form' : ''}`,
        );
      }
      return undefined;
    },
    flag(name) {
      const flag = get(name);
      if (flag !== undefined && typeof flag !== 'boolean') wrong(name, 'This has to be true or false');
      return flag === true;
    },
    texts(name, rule, most) {
      const list = get(name);
      if (Array.isArray(list) && list.length <= most && list.every((text): text is string => fits(text, rule))) {
        return list;
      }
      wrong(name, `There has to be a list of at most ${most} ids here`);
      return undefined;
    },
    list(name, most) {
      const list = get(name);
      if (!Array.isArray(list) || list.length > most) {
        wrong(name, `There has to be a list of at most ${most} here`);
        return undefined;
      }
      const readers = list.map((one, at) => fieldReader(one, `${placeOf(name)}[${at}]`, problems));
      const whole = readers.filter((one) => one !== undefined);
      return whole.length === readers.length ? whole : undefined;
    },
    nothingElse() {
      for (const name of Object.keys(object)) if (!asked.has(name)) wrong(name, 'Nothing is known of this');
    },
  };
}

function problem(path: string, what: string): RecordProblem {
  return {
    code: 'schema',
    severity: 'error',
    message: `${what}.`,
    help: 'The file was changed or damaged here. Ask whoever sent it to make it again.',
    ...(path && { path }),
  };
}
