import { quote } from '../../record/quote.ts';
import { ImportError } from '../importError.ts';
import type { Item, List } from '../model.ts';
import { find, inner, readXml, wordsIn, type XmlNode } from '../readXml.ts';
import type { Tally } from '../tally.ts';

const KNOWN = new Set(['generator', 'document', 'questionnaires', 'test_actions', 'questions']);
/** Questions of one questionnaire that are followed. */
const MOST_QUESTIONS = 200;
/** Characters of all questions together, each counted as often as it is asked. */
const MOST_WRITTEN = 4_000_000;

/** Questionnaires of OCIL 2: each becomes a requirement, with its questions as the statement. */
export function readOcil(bytes: Uint8Array, tally: Tally): List {
  const root = find(readXml(bytes), 'ocil');
  if (root === undefined) throw new ImportError('The file holds no OCIL questionnaires.', 'It has an element ocil.');
  for (const { name } of inner(root)) if (!KNOWN.has(name)) tally.add('leftOut', `elements ${quote(name)}`);
  const under = (name: string) => inner(root, name).flatMap((each) => inner(each));
  const actions = byId(under('test_actions'));
  const questions = byId(under('questions'));
  const account = { asked: new Set<string>(), written: 0 };
  const title = wordsIn(inner(root, 'document').flatMap((each) => inner(each, 'title'))[0]);
  const items = under('questionnaires').map((each) => itemOf(each, actions, questions, account, tally));
  for (const id of questions.keys())
    if (!account.asked.has(id)) tally.add('leftOut', 'questions that no questionnaire asks', id);
  return {
    origin: { title },
    levels: [],
    groups: [{ number: '', title: title || 'Questionnaires', groups: [], items }],
  };
}

function byId(nodes: readonly XmlNode[]): ReadonlyMap<string, XmlNode> {
  return new Map(nodes.map((node) => [node.attributes.get('id') ?? '', node]));
}

function itemOf(
  questionnaire: XmlNode,
  actions: ReadonlyMap<string, XmlNode>,
  questions: ReadonlyMap<string, XmlNode>,
  account: { readonly asked: Set<string>; written: number },
  tally: Tally,
): Item {
  const number = questionnaire.attributes.get('id') ?? '';
  const texts = inner(questionnaire, 'description').map(wordsIn);
  const notes: string[] = [];
  const waiting = refs(questionnaire);
  const seen = new Set<string>();
  // Grows while it is gone through.
  for (const id of waiting) {
    if (seen.has(id)) continue;
    seen.add(id);
    const action = actions.get(id);
    const question = questions.get(action?.attributes.get('question_ref') ?? '');
    if (action === undefined || seen.size > MOST_QUESTIONS) {
      tally.add('leftOut', 'questions that are not there, or too many for one questionnaire', id);
      continue;
    }
    if (question !== undefined) {
      account.asked.add(question.attributes.get('id') ?? '');
      const choices = inner(question, 'choice').map((choice) => `- ${wordsIn(choice)}`);
      texts.push([...inner(question, 'question_text').map(wordsIn), ...choices].join('\n'));
    }
    for (const outcome of inner(action)) {
      const result = wordsIn(inner(outcome, 'result')[0]);
      if (result !== '') notes.push(`${outcome.name.replaceAll('_', ' ')}: ${result}`);
    }
    for (const next of refs(action)) waiting.push(next);
  }
  const text = texts.join('\n\n');
  account.written += text.length + notes.length;
  if (account.written > MOST_WRITTEN) {
    throw new ImportError('The same questions are asked over and over.', 'Do not trust this file.');
  }
  return { number, title: wordsIn(inner(questionnaire, 'title')[0]), text, notes };
}

/** Ids of the actions that a questionnaire or an outcome of an action leads to. */
function refs(node: XmlNode): string[] {
  return inner(node).flatMap((each) => inner(each, 'test_action_ref').map(wordsIn));
}
