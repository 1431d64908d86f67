/** The only file that knows the CEL library: text to a small expression, and the library's own type check. */

import { Environment, ParseError, type ASTNode, type BinaryOperator } from '@marcbachmann/cel-js';
import type { Span } from './problem.ts';

export type CelComparison = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in';

/** A CEL expression with offsets; everything outside the checklist language's part of CEL is `refused`, by name. */
export type Expression = Span &
  (
    | { readonly kind: 'value'; readonly value: string | bigint | boolean }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'not'; readonly arg: Expression }
    | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'compare'; readonly op: CelComparison; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'refused'; readonly what: string }
  );

/** Why a text is not a CEL expression: the library's code and summary, and where. */
export interface CelSyntaxError extends Span {
  readonly code: string;
  readonly summary: string;
}

/** Parts of an expression at which the parser gives up; conditions are held to fewer. */
const PARSE_LIMITS = { maxAstNodes: 2_000, maxDepth: 100, maxListElements: 500 };

const syntax = new Environment({ limits: PARSE_LIMITS });

/** Parses a text. Never throws. */
export function parseCel(text: string): { readonly expression: Expression } | { readonly error: CelSyntaxError } {
  try {
    return { expression: simplify(syntax.parse(text).ast) };
  } catch (error) {
    const range = error instanceof ParseError ? error.range : undefined;
    return {
      error: {
        code: error instanceof ParseError ? error.code : 'parse_error',
        summary: error instanceof ParseError ? error.summary : 'the expression cannot be read',
        start: range?.start ?? 0,
        end: range?.end ?? text.length,
      },
    };
  }
}

export type CelType = 'string' | 'int' | 'bool';

/**
 * The library's static check of an expression against the types of its names: undefined when it is a `bool`, else what
 * is wrong. A second opinion beside our own checks, from an independent implementation of the standard.
 */
export function checkCel(text: string, types: ReadonlyMap<string, CelType>): CelSyntaxError | undefined {
  const whole = { start: 0, end: text.length };
  const result = environmentFor(types).check(text);
  if (result.valid) {
    if (result.type === 'bool') return undefined;
    return { code: 'not_bool', summary: `the condition is a ${result.type ?? 'value'}, not true or false`, ...whole };
  }
  const { error } = result;
  const { start, end } = error?.range ?? whole;
  return {
    code: error?.code ?? 'type_error',
    summary: error?.summary ?? 'the condition does not type-check',
    start,
    end,
  };
}

const environments = new WeakMap<ReadonlyMap<string, CelType>, Environment>();

function environmentFor(types: ReadonlyMap<string, CelType>): Environment {
  let environment = environments.get(types);
  if (environment === undefined) {
    environment = new Environment({ limits: PARSE_LIMITS });
    for (const [name, type] of types) if (!isReservedName(name)) environment.registerVariable(name, type);
    environments.set(types, environment);
  }
  return environment;
}

const reserved = new Map<string, boolean>();

/** Whether CEL keeps a name for itself (`if`, `in`, `true`, `int`, `type`), so that no fact can have it. */
export function isReservedName(name: string): boolean {
  let answer = reserved.get(name);
  if (answer === undefined) {
    try {
      const { error, expression } = { error: undefined, expression: undefined, ...parseCel(name) };
      answer = error !== undefined || expression?.kind !== 'name';
      if (!answer) new Environment().registerVariable(name, 'bool');
    } catch {
      answer = true;
    }
    reserved.set(name, answer);
  }
  return answer;
}

/** The operands of a chain of the same operator, left to right, so that a && b && c is one level. */
export function chainOf(expression: Expression, kind: 'and' | 'or'): readonly Expression[] {
  const operands: Expression[] = [];
  const waiting: Expression[] = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === kind) waiting.push(next.right, next.left);
    else operands.push(next);
  }
  return operands;
}

function simplify(node: ASTNode): Expression {
  const { start, end } = node;
  switch (node.op) {
    case 'value': {
      const value = node.args;
      if (typeof value === 'string' || typeof value === 'bigint' || typeof value === 'boolean')
        return { kind: 'value', value, start, end };
      return { kind: 'refused', what: describeLiteral(value), start, end };
    }
    case 'id':
      return { kind: 'name', name: node.args, start, end };
    case 'list':
      return { kind: 'list', items: node.args.map(simplify), start, end };
    case '!_':
      return { kind: 'not', arg: simplify(node.args), start, end };
    case '-_': {
      const arg = simplify(node.args);
      if (arg.kind === 'value' && typeof arg.value === 'bigint')
        return { kind: 'value', value: -arg.value, start, end };
      return { kind: 'refused', what: 'Arithmetic (-)', start, end };
    }
    case '&&':
    case '||':
      return {
        kind: node.op === '&&' ? 'and' : 'or',
        left: simplify(node.args[0]),
        right: simplify(node.args[1]),
        start,
        end,
      };
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return { kind: 'refused', what: `Arithmetic (${node.op})`, start, end };
    case 'call':
      return { kind: 'refused', what: `The function ${node.args[0]}()`, start, end };
    case 'rcall':
      return { kind: 'refused', what: `The function .${node.args[0]}()`, start, end };
    case '.':
    case '.?':
      return { kind: 'refused', what: `Looking inside a value (.${node.args[1]})`, start, end };
    case '[]':
    case '[?]':
      return { kind: 'refused', what: 'Looking inside a value ([ ])', start, end };
    case '?:':
      return { kind: 'refused', what: 'A choice (? :)', start, end };
    case 'map':
      return { kind: 'refused', what: 'A map ({ })', start, end };
    default:
      return compare(node);
  }
}

function compare(node: Extract<ASTNode, { op: BinaryOperator }>): Expression {
  const { op, args, start, end } = node;
  if (op === '+' || op === '-' || op === '*' || op === '/' || op === '%') {
    return { kind: 'refused', what: `Arithmetic (${op})`, start, end };
  }
  return { kind: 'compare', op, left: simplify(args[0]), right: simplify(args[1]), start, end };
}

function describeLiteral(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return 'A number with a fraction or exponent';
  return value instanceof Uint8Array ? 'A text of bytes (b"")' : 'An unsigned number (1u)';
}
