import type { Condition, FactValue, Operand } from '../../engine/index.ts';
import { quote } from '../words.ts';

/** Facts with values as words: `deviceType is "IHD" and ports is 2`. */
export function oneOf(given: readonly { readonly fact: string; readonly value: FactValue }[]): string {
  return given.map(({ fact, value }) => `${fact} is ${valueWords(value)}`).join(' and ');
}

/** Texts that end in U+0000 stand for all that no condition names. */
function valueWords(value: FactValue): string {
  if (typeof value !== 'string') return String(value);
  return value === '' || value.endsWith('\0') ? 'another text' : quote(value);
}

/** A condition as its author would write it, on one line. */
export function conditionText(condition: Condition): string {
  switch (condition.op) {
    case 'const':
      return String(condition.value);
    case 'fact':
      return condition.fact;
    case 'not':
      return condition.arg.op === 'fact' ? `!${condition.arg.fact}` : `!(${conditionText(condition.arg)})`;
    case 'and':
      return condition.args.map(inner).join(' && ');
    case 'or':
      return condition.args.map(inner).join(' || ');
    case 'in':
      return `${operandText(condition.left)} in [${condition.list.map((value) => JSON.stringify(value)).join(', ')}]`;
    default:
      return `${operandText(condition.left)} ${condition.op} ${operandText(condition.right)}`;
  }
}

function inner(condition: Condition): string {
  const text = conditionText(condition);
  return condition.op === 'and' || condition.op === 'or' ? `(${text})` : text;
}

function operandText(operand: Operand): string {
  return 'fact' in operand ? operand.fact : JSON.stringify(operand.value);
}
