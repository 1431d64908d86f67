import type { Reply } from '../generated/reply.ts';
import { own } from './own.ts';
import type { Stamp } from './reviewEdit.ts';

/**
 * The reply with the manufacturer's answers in it, to be sent back. Empty text takes an answer away; answers to what was
 * not asked are left out. The reply given is not touched.
 *
 * @param answers text by id of the question
 */
export function answerReply(reply: Reply, answers: Readonly<Record<string, string>>, { by, at }: Stamp): Reply {
  const questions = Object.entries(reply.questions).map(([id, question]) => {
    const text = own(answers, id);
    if (text === undefined) return [id, question] as const;
    const { answer: _answer, ...asked } = question;
    return [id, text.trim() === '' ? asked : { ...asked, answer: { text, by, at } }] as const;
  });
  return { ...reply, questions: Object.fromEntries(questions) };
}
