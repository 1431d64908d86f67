import type { RecordProblem } from './problem.ts';
import { clean } from './quote.ts';
import type { JsonFault } from './scanJson.ts';

const EXPORT_AGAIN = 'Export it again from where it was made, and use that file.';

/** The faults of a text that should be JSON, in words, with line and column counted from 1. */
export function faultProblems(text: string, faults: readonly JsonFault[]): readonly RecordProblem[] {
  if (faults[0]?.kind === 'syntax' && !/^\s*[[{]/.test(text)) {
    const start = clean(text.trim().split('\n', 1)[0] ?? '');
    return [
      error(
        'not-json',
        `The file is not JSON: it begins with “${start}”.`,
        'Choose the submission file, whose name ends in “.json”.',
      ),
    ];
  }
  return faults.map((fault) => {
    const place = placeOf(text, fault.offset);
    switch (fault.kind) {
      case 'truncated':
        return error(
          'truncated',
          `The file ends in the middle, at ${place}: it was probably cut off while it was copied or saved.`,
          EXPORT_AGAIN,
        );
      case 'syntax':
        return error(
          'syntax',
          `The file is not valid JSON: unexpected ${fault.found} at ${place}, where ${fault.expected} should be.`,
          `If it was edited by hand, put that place right. Otherwise: ${EXPORT_AGAIN.charAt(0).toLowerCase()}${EXPORT_AGAIN.slice(1)}`,
        );
      case 'too-deep':
        return error(
          'too-deep',
          `The file nests objects or lists more than 64 deep, at ${place}. A submission needs five.`,
          'This is not a file that the portal made. Ask whoever sent it for the exported submission.',
        );
      case 'too-many':
        return error(
          'too-large',
          'The file holds more than 250,000 values, which no submission needs.',
          'This is not a file that the portal made. Ask whoever sent it for the exported submission.',
        );
      case 'forbidden-key':
        return error(
          'forbidden-key',
          `The file uses the name “${fault.key}” at ${place}, which is never part of a submission and can be used to attack programs.`,
          'Do not trust this file. Ask whoever sent it for the exported submission.',
          fault.path,
        );
      case 'duplicate-key':
        return error(
          'duplicate-key',
          `“${clean(fault.key)}” stands twice in the same object, the second time at ${place}: only one of the two could be read, and the other would be lost.`,
          'Open the file in a text editor, decide which of the two is right, and remove the other.',
          fault.path,
        );
    }
  });
}

function error(code: RecordProblem['code'], message: string, help: string, path?: string): RecordProblem {
  return { code, severity: 'error', message, help, ...(path === undefined ? {} : { path }) };
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line}, column ${offset - before.lastIndexOf('\n')}`;
}
