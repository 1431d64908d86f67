import { isDate } from '../engine/index.ts';
import type { Condition, FactValue } from '../engine/index.ts';
import { chainOf, checkCel, parseCel, type CelComparison, type Expression } from './cel.ts';
import { CEL_TYPE, FACT_WORDS, TYPE_WORDS, type ConditionFact, type FactTable } from './conditionFacts.ts';
import { syntaxProblem } from './conditionSyntax.ts';
import { celTypeOf, describeLiteral, exampleFor, nameSide, type Side } from './conditionWords.ts';
import type { Replacement, Span } from './problem.ts';
import { replacement, suggest } from './suggest.ts';
import { listOf, orMean, quote } from './words.ts';

/** A problem inside the text of a condition, at a span of offsets in it. */
export interface ConditionProblem extends Span {
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly replace?: Replacement | undefined;
}

export interface ConditionResult {
  /** Absent when there is a problem. */
  readonly tree?: Condition;
  readonly problems: readonly ConditionProblem[];
}

/** UTF-16 code units of one condition. */
export const MAX_CONDITION = 2_000;
const MAX_NODES = 200;
const MAX_LEVELS = 20;

/**
 * Compiles a condition to the engine's tree. All problems are returned, each with its place inside the text: syntax,
 * anything outside the checklist language's part of CEL, unknown facts and options, operands whose types do not fit.
 * Never throws.
 */
export function compileCondition(text: string, facts: FactTable): ConditionResult {
  if (text.length > MAX_CONDITION) {
    return {
      problems: [
        {
          code: 'condition-too-large',
          message: `The condition is longer than ${MAX_CONDITION} characters`,
          help: SPLIT,
          start: 0,
          end: text.length,
        },
      ],
    };
  }
  const parsed = parseCel(text);
  if ('error' in parsed) return { problems: [syntaxProblem(text, parsed.error)] };
  const compiler = new Compiler(facts);
  const tree = compiler.condition(parsed.expression, 1);
  if (compiler.problems.length > 0 || tree === undefined) return { problems: compiler.problems };
  const second = checkCel(text, facts.types);
  if (second !== undefined) {
    return {
      problems: [
        {
          code: 'condition-type',
          message: `The condition is not sound: ${second.summary}`,
          start: second.start,
          end: second.end,
        },
      ],
    };
  }
  return { tree, problems: [] };
}

const SPLIT =
  'Put part of it on a section, which binds all that the section contains, or ask for a fact that says the same.';

class Compiler {
  readonly problems: ConditionProblem[] = [];
  readonly #facts: FactTable;
  #nodes = 0;

  constructor(facts: FactTable) {
    this.#facts = facts;
  }

  #problem(
    span: Span,
    code: string,
    message: string,
    rest: Pick<ConditionProblem, 'help' | 'expected' | 'actual' | 'replace'> = {},
  ): undefined {
    this.problems.push({ code, message, start: span.start, end: span.end, ...rest });
    return undefined;
  }

  /** Counts a node; says once that there are too many of them, or too many levels. */
  #withinLimits(expression: Expression, level: number): boolean {
    if (++this.#nodes === MAX_NODES + 1) {
      this.#problem(expression, 'condition-too-large', `The condition has more than ${MAX_NODES} parts`, {
        help: SPLIT,
      });
    }
    if (level === MAX_LEVELS + 1) {
      this.#problem(expression, 'condition-too-deep', `The condition is nested more than ${MAX_LEVELS} levels deep`, {
        help: SPLIT,
      });
    }
    return this.#nodes <= MAX_NODES && level <= MAX_LEVELS;
  }

  /** An expression that must be true or false. */
  condition(expression: Expression, level: number): Condition | undefined {
    if (!this.#withinLimits(expression, level)) return undefined;
    switch (expression.kind) {
      case 'and':
      case 'or': {
        const parts = chainOf(expression, expression.kind);
        const args = parts.map((part) => this.condition(part, level + 1));
        return args.every((arg) => arg !== undefined) ? { op: expression.kind, args } : undefined;
      }
      case 'not': {
        const arg = this.condition(expression.arg, level + 1);
        return arg === undefined ? undefined : { op: 'not', arg };
      }
      case 'compare':
        return expression.op === 'in' ? this.#membership(expression) : this.#comparison(expression, expression.op);
      case 'value':
        if (typeof expression.value === 'boolean') return { op: 'const', value: expression.value };
        return this.#notCondition(expression, `${describeLiteral(expression)} alone is not a condition`);
      case 'name': {
        const fact = this.#fact(expression.name, expression);
        if (fact?.type === undefined) return undefined;
        if (fact.type === 'boolean') return { op: 'fact', fact: fact.id };
        return this.#notCondition(
          expression,
          `Fact ${fact.id} is ${FACT_WORDS[fact.type]}, so it cannot stand alone as a condition`,
          fact,
        );
      }
      case 'list':
        return this.#notCondition(expression, 'A list alone is not a condition');
      case 'refused':
        return this.#refuse(expression);
    }
  }

  #notCondition(span: Span, message: string, fact?: ConditionFact): undefined {
    const example = exampleFor(fact);
    return this.#problem(span, 'condition-type', message, {
      help: `Compare it with something, as in: ${example}`,
      expected: 'true or false',
    });
  }

  #refuse(expression: Expression & { kind: 'refused' }): undefined {
    return this.#problem(expression, 'condition-outside-profile', `${expression.what} cannot be used in a condition`, {
      help: 'What can be used: && || ! == != < <= > >= in, texts, whole numbers, true, false, lists of these, and facts.',
    });
  }

  #fact(name: string, span: Span): ConditionFact | undefined {
    const fact = this.#facts.byId.get(name);
    if (fact !== undefined) return fact;
    const ids = [...this.#facts.byId.keys()];
    const meant = suggest(name, ids);
    return this.#problem(
      span,
      'condition-unknown-fact',
      `There is no fact ${quote(name)} in the profile${orMean(meant)}`,
      {
        help:
          this.#asText(name) ??
          (ids.length === 0 ? 'The profile has no facts.' : `The facts are ${listOf(ids, 'and', 30)}.`),
        actual: name,
        replace: replacement(name, ids),
        ...(meant === undefined ? {} : { expected: meant }),
      },
    );
  }

  /** A common slip: the value of an option without its quotation marks. */
  #asText(name: string): string | undefined {
    const isOption = [...this.#facts.byId.values()].some((fact) => fact.options?.includes(name));
    return isOption ? `To compare with the option, put it between quotation marks: "${name}".` : undefined;
  }

  #side(expression: Expression): Side | undefined {
    this.#nodes++;
    switch (expression.kind) {
      case 'name': {
        const fact = this.#fact(expression.name, expression);
        return fact && { operand: { fact: fact.id }, type: fact.type && CEL_TYPE[fact.type], fact };
      }
      case 'value': {
        const value = this.#literal(expression);
        return value === undefined ? undefined : { operand: { value }, type: celTypeOf(value) };
      }
      case 'refused':
        return this.#refuse(expression);
      default:
        return this.#problem(
          expression,
          'condition-operand',
          'Only a fact or a single value can stand on a side of a comparison',
          {
            help: 'Join whole comparisons with && and ||, as in: a == "x" && b == "y".',
          },
        );
    }
  }

  #literal(expression: Expression & { kind: 'value' }): FactValue | undefined {
    const { value } = expression;
    if (typeof value !== 'bigint') return value;
    const number = Number(value);
    if (Number.isSafeInteger(number)) return number;
    return this.#problem(expression, 'condition-type', 'The number is too large to be compared exactly');
  }

  #comparison(expression: Expression & { kind: 'compare' }, op: Exclude<CelComparison, 'in'>): Condition | undefined {
    const [left, right] = [this.#side(expression.left), this.#side(expression.right)];
    if (left === undefined || right === undefined) return undefined;
    if (op !== '==' && op !== '!=' && !this.#ordered(expression, op, left, right)) return undefined;
    if (!this.#sameType(expression, op, left, right)) return undefined;
    this.#checkValue(left, right, expression.right);
    this.#checkValue(right, left, expression.left);
    return { op, left: left.operand, right: right.operand };
  }

  /** < and its like need an order that people would agree on; options and truth values have none. */
  #ordered(span: Span, op: string, left: Side, right: Side): boolean {
    const without = [left, right].find((side) => side.type === 'bool' || side.fact?.type === 'enum');
    if (without === undefined) return true;
    const name =
      without.fact === undefined
        ? 'true or false'
        : `fact ${without.fact.id} (${FACT_WORDS[without.fact.type ?? 'enum']})`;
    this.#problem(span, 'condition-type', `${op} cannot be used with ${name}: it has no order`, {
      help: 'Use ==, != or in.',
    });
    return false;
  }

  #sameType(span: Span, op: string, left: Side, right: Side): boolean {
    if (left.type === undefined || right.type === undefined) return false;
    if (left.type === right.type) return true;
    const [from, to] = [nameSide(left), nameSide(right)];
    this.#problem(span, 'condition-type', `${op} compares ${from} with ${to}`, {
      help: 'Both sides must be of the same type: text with text, number with number.',
      expected: TYPE_WORDS[left.type],
      actual: TYPE_WORDS[right.type],
    });
    return false;
  }

  #membership(expression: Expression & { kind: 'compare' }): Condition | undefined {
    const left = this.#side(expression.left);
    const { right } = expression;
    if (right.kind === 'refused') return this.#refuse(right);
    if (right.kind !== 'list') {
      return this.#problem(right, 'condition-type', '"in" needs a list after it', {
        help: 'Write the values between [ and ], as in: deviceType in ["ESME", "GSME"]',
      });
    }
    const list = right.items.map((item) => {
      if (item.kind === 'name') {
        return this.#problem(item, 'condition-operand', 'A list can hold values only, not facts', {
          help: this.#asText(item.name) ?? 'Compare with == and join with ||.',
        });
      }
      const side = this.#side(item);
      if (side === undefined || left === undefined || !this.#sameType(item, '"in"', left, side)) return undefined;
      this.#checkValue(left, side, item);
      return 'value' in side.operand ? side.operand.value : undefined;
    });
    return left !== undefined && list.every((value) => value !== undefined)
      ? { op: 'in', left: left.operand, list }
      : undefined;
  }

  /** A value compared with a fact must be one that the fact can have. */
  #checkValue(side: Side, other: Side, span: Span): void {
    if (side.fact === undefined || !('value' in other.operand) || typeof other.operand.value !== 'string') return;
    const { value } = other.operand;
    const { id, type, options } = side.fact;
    if (type === 'enum' && options !== undefined && !options.includes(value)) {
      const meant = suggest(value, options);
      this.#problem(span, 'condition-unknown-option', `Fact ${id} has no option ${quote(value)}${orMean(meant)}`, {
        help: `Its options are ${listOf(options, 'and', 30)}.`,
        actual: value,
        replace: inQuotes(replacement(value, options)),
        ...(meant === undefined ? {} : { expected: meant }),
      });
    }
    if (type === 'date' && !isDate(value)) {
      this.#problem(span, 'condition-impossible-date', `Fact ${id} is a date, and ${quote(value)} is none`, {
        help: 'Write a day of the calendar as YYYY-MM-DD.',
      });
    }
  }
}

/** The literals of a condition, as people write them. */
function inQuotes(replace: Replacement | undefined): Replacement | undefined {
  return replace && { from: JSON.stringify(replace.from), to: JSON.stringify(replace.to) };
}
