import type { CelSyntaxError } from './cel.ts';
import type { ConditionProblem } from './compileCondition.ts';
import { quote } from './words.ts';

/** Words that people write for CEL's signs. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['&', '&&'],
  ['|', '||'],
  ['=', '=='],
  ['<>', '!='],
]);

/** The problem that a syntax error in a condition is, in words, with the slips that people make most explained. */
export function syntaxProblem(text: string, error: CelSyntaxError): ConditionProblem {
  const found = text.slice(error.start, error.end);
  const { start, end } = error;
  const make = (message: string, help?: string): ConditionProblem => ({
    code: error.code === 'limit_exceeded' ? 'condition-too-large' : 'condition-syntax',
    message,
    ...(help === undefined ? {} : { help }),
    start,
    end: Math.max(end, start),
  });
  const sign = SIGNS.get(found.toLowerCase());
  if (sign !== undefined) {
    return {
      ...make(`${quote(found)} is not a sign of conditions`, `Write ${sign}`),
      replace: { from: found, to: sign },
    };
  }
  if (/[‘’“”]/.test(found))
    return make('Curly quotation marks cannot be used in a condition', `Write straight ones: "`);
  switch (error.code) {
    case 'limit_exceeded':
      return make(
        'The condition has too many parts',
        'Put part of it on a section, which binds all that the section contains.',
      );
    case 'unterminated_string':
      return make('A text in the condition has no closing quotation mark', 'Write one at its end.');
    case 'reserved_identifier':
      return make(`${quote(found)} is a word that CEL keeps for itself`, 'It cannot be the name of a fact.');
    default:
  }
  if (start >= text.length) {
    const open = error.code === 'expected_token' && /RPAREN|RBRACKET/.exec(error.summary)?.[0];
    if (open) return make(`A closing ${open === 'RPAREN' ? ')' : ']'} is missing at the end of the condition`);
    return make('The condition ends too early', 'Write what it compares with, or remove the sign at its end.');
  }
  return make(
    `${quote(found)} does not belong here`,
    'Look for a missing quotation mark, && or ||. Example: deviceType in ["ESME", "GSME"] && remoteFirmwareUpdate',
  );
}
