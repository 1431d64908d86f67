import type { ErrorCode } from 'yaml';
import type { Finding } from './problem.ts';

/** What each of the parser's errors means to somebody who writes YAML by hand, and what to do. */
const TEXTS: Partial<Record<ErrorCode, readonly [message: string, help: string]>> = {
  ALIAS_PROPS: ['An alias cannot have an anchor or a tag', 'Remove what stands before the *.'],
  BAD_ALIAS: ['This name after * or & cannot be used', 'Put the text between quotation marks if it is not an alias.'],
  BAD_COLLECTION_TYPE: ['The tag does not fit what follows it', 'Remove the tag (the word that begins with !).'],
  BAD_DIRECTIVE: [
    'A line that begins with % is a YAML directive, and this is not one',
    'Remove the line or indent it.',
  ],
  BAD_DQ_ESCAPE: [
    'There is no such escape sequence after \\',
    'Write \\\\ for a backslash, or use single quotation marks.',
  ],
  BAD_INDENT: [
    'The indentation is not right',
    'Give everything in one list or group the same number of spaces at the start of the line.',
  ],
  BAD_PROP_ORDER: [
    'Anchors and tags must stand after the mark they belong to',
    'Remove the word that begins with & or !.',
  ],
  BAD_SCALAR_START: ['A plain text cannot begin with this character', 'Put the text between quotation marks.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'A list or group cannot begin on this line',
    'Begin it on the next line, indented; or put the text between quotation marks if it holds ": ".',
  ],
  BLOCK_IN_FLOW: ['Indented lists and groups cannot stand inside [ ] or { }', 'Write the whole list in one style.'],
  KEY_OVER_1024_CHARS: [
    'The name before this colon is too long',
    'Put the text between quotation marks if the colon belongs to it.',
  ],
  MISSING_CHAR: [
    'Something is missing here: a closing quotation mark or bracket, a comma, or a space',
    'Look at this line and at the one before it.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'The name before a colon must be on one line',
    'Look for a missing colon above, or put the text between quotation marks if the colon belongs to it.',
  ],
  MULTIPLE_ANCHORS: ['There can be one anchor only', 'Remove the words that begin with &.'],
  MULTIPLE_TAGS: ['There can be one tag only', 'Remove the words that begin with !.'],
  TAB_AS_INDENT: ['A tab stands where spaces must', 'Indent with spaces.'],
  TAG_RESOLVE_FAILED: [
    'Tags are not used here',
    'Remove the word that begins with !, or put the text between quotation marks.',
  ],
  UNEXPECTED_TOKEN: [
    'Something here does not belong',
    'Look for a missing quotation mark, bracket or line break; put a text that holds : # [ ] { } between quotation marks.',
  ],
};

/**
 * The problem that a YAML error is, in words for a person who writes YAML by hand.
 *
 * @param original the parser's own message, used where ours says nothing
 */
export function yamlErrorFinding(code: ErrorCode, original: string): Finding {
  const [message, help] = specific(original) ??
    TEXTS[code] ?? [`The YAML cannot be read: ${original}`, 'Look at this line and at the one before it.'];
  return { code: `yaml-${code.toLowerCase().replaceAll('_', '-')}`, severity: 'error', message, help };
}

/** Some codes cover several mistakes; the original message tells which one was made. */
function specific(original: string): readonly [message: string, help: string] | undefined {
  if (/^Missing closing ["']quote/.test(original)) {
    return [
      'A quotation mark that was opened is never closed',
      'Look above for a text that begins with a quotation mark and lacks one at its end.',
    ];
  }
  if (original.startsWith('Nested mappings are not allowed in compact mappings')) {
    return [
      'A second ": " stands in this line, and YAML reads it as the beginning of a group',
      'Put the text after the first ": " between quotation marks; or begin the group on the next line, indented.',
    ];
  }
  const bracket = /must be .*end with a (.)$/.exec(original)?.[1];
  if (bracket !== undefined)
    return [`A closing ${bracket} is missing`, `Write ${bracket} where the list or group ends.`];
  if (/^Flow (map|sequence|collection)/.test(original) && /missing/i.test(original)) {
    return ['A comma is missing between two items', 'Write a comma between them.'];
  }
  return undefined;
}
