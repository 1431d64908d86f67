import type { RecordProblem } from '../record/problem.ts';
import { readReply } from '../review/readReply.ts';
import { own } from './own.ts';
import { ANSWER_LENGTH, type AskedReply, type Replies, type ReplyAnswer } from './replies.ts';

/**
 * What reviewers asked, from parsed JSON that may be anything. One that cannot be used is a problem, and the others are
 * kept. Undefined when there is none.
 */
export function readReplies(value: unknown, problems: RecordProblem[]): Replies | undefined {
  if (value === undefined) return undefined;
  const replies = (Array.isArray(value) ? (value as readonly unknown[]) : [undefined]).flatMap((one, at) => {
    const asked = readAsked(one);
    if (!asked) problems.push({ ...NOT_A_REPLY, path: `replies[${at}]` });
    return asked ? [asked] : [];
  });
  return replies.length > 0 ? replies : undefined;
}

function readAsked(value: unknown): AskedReply | undefined {
  if (!isTree(value) || !isTree(value['answers'])) return undefined;
  const { reply } = readReply(JSON.stringify(value['reply'] ?? null));
  if (!reply) return undefined;
  const answers: [string, ReplyAnswer][] = [];
  for (const [id, answer] of Object.entries(value['answers'])) {
    if (!own(reply.questions, id) || !isTree(answer)) return undefined;
    const { text, at } = answer;
    if (typeof text !== 'string' || text.length > ANSWER_LENGTH || typeof at !== 'string' || at.length > 40) {
      return undefined;
    }
    answers.push([id, { text, at }]);
  }
  const places = value['places'] === undefined ? undefined : readPlaces(value['places']);
  if (places === null) return undefined;
  return { reply, answers: Object.fromEntries(answers), ...(places && { places }) };
}

/** Null where it is none. */
function readPlaces(value: unknown): AskedReply['places'] | null {
  if (!isTree(value)) return null;
  const entries = Object.entries(value);
  const good = entries.length <= MOST_PLACES && entries.every(([, ids]) => isList(ids) && ids.every(isId));
  return good ? (value as NonNullable<AskedReply['places']>) : null;
}

/** Requirements that a reply can name at most, and what each can have become. */
const MOST_PLACES = 20_000;
const MOST_IDS = 200;

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length <= MOST_IDS;
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 200;
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NOT_A_REPLY: RecordProblem = {
  code: 'schema',
  severity: 'error',
  message: 'A reviewer’s reply beside this assessment, or an answer to it, cannot be read.',
  help: 'Attach the reply anew from the file that the reviewer sent.',
};
