import { quote } from '../record/quote.ts';
import { scanJson } from '../record/scanJson.ts';
import { ImportError } from './importError.ts';
import { readText } from './readText.ts';

/**
 * The value of a JSON file that may be hostile: bounded in size, depth and number of values, no name twice in one
 * object, and none that means something to the language.
 *
 * @throws ImportError
 */
export function readJson(bytes: Uint8Array): unknown {
  const text = readText(bytes);
  const [fault] = scanJson(text);
  switch (fault?.kind) {
    case undefined:
      return JSON.parse(text) as unknown;
    case 'forbidden-key':
      throw new ImportError(
        `The file uses the name ${quote(fault.key)}, which can be used to attack programs.`,
        'Do not trust this file.',
      );
    case 'duplicate-key':
      throw new ImportError(
        `${quote(fault.key)} stands twice in the same object, and one of the two would be lost.`,
        'Decide which is right, and remove the other.',
      );
    case 'too-deep':
    case 'too-many':
      throw new ImportError('The file holds far more than a list of requirements does.', 'Import a part of it.');
    case 'truncated':
      throw new ImportError('The file ends in the middle.', 'Get it again: it was probably cut off.');
    case 'syntax':
      throw new ImportError(
        `The file is not JSON: in line ${text.slice(0, fault.offset).split('\n').length} there is ${fault.found} where ${fault.expected} is expected.`,
        'Check --from, or put the line right.',
      );
  }
}
