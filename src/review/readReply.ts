import type { Reply } from '../generated/reply.ts';
import { validate } from '../generated/validate-reply.js';
import { inParts } from './inParts.ts';
import type { ReviewProblem } from './problem.ts';
import { readFile, type FileKind } from './readFile.ts';

const REPLY: FileKind = {
  format: 'device-assurance-reply',
  name: 'a reviewer’s reply',
  limit: 10 * 1024 * 1024,
  validate: (value) => inParts(value, validate, ['determinations', 'observations', 'actions', 'questions']),
};

export interface ReadReply {
  /** The reply, when it can be used. */
  readonly reply?: Reply;
  readonly problems: readonly ReviewProblem[];
}

/**
 * Reads a reply, with or without answers, that may be anything at all. Never throws.
 *
 * @param input the file's bytes, or its text where it has already been decoded
 */
export function readReply(input: Uint8Array | string): ReadReply {
  const read = readFile(REPLY, input);
  return 'problems' in read ? { problems: read.problems } : { reply: read.value as Reply, problems: [] };
}
