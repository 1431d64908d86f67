import {
  autocompletion,
  startCompletion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import { completionsAt, isCondition, type Known } from '../../studio/completions.ts';
import { explainPlace } from '../../studio/explainPlace.ts';
import { placeAt } from '../../studio/text/placeAt.ts';

/** Completion and explanations, from the schema and the registers. `known` is asked each time. */
export function editorHelp(known: () => Known): Extension {
  return [
    autocompletion({ override: [(context) => complete(context, known())], icons: false, maxRenderedOptions: 60 }),
    hoverTooltip((view, at) => {
      const text = view.state.doc.toString();
      const word = wordAt(text, at);
      if (word === undefined) return null;
      const said = explainPlace(placeAt(text, Math.max(word.from, at)), text.slice(word.from, word.to), known());
      if (!said) return null;
      return {
        pos: word.from,
        end: word.to,
        above: true,
        create() {
          const dom = document.createElement('div');
          dom.className = 'dap-explain';
          const title = document.createElement('strong');
          title.textContent = said.title;
          dom.append(title, said.text);
          return { dom };
        },
      };
    }),
  ];
}

function complete(context: CompletionContext, known: Known): CompletionResult | null {
  const { pos, state, explicit } = context;
  const text = state.doc.toString();
  const place = placeAt(text, pos);
  const condition = isCondition(place.path) && place.kind === 'value';
  const from = condition ? pos - (/"?[\w.-]*$/.exec(text.slice(place.from, pos))?.[0].length ?? 0) : place.from;
  if (!explicit && from === pos && place.kind === 'name') return null;
  const options = completionsAt(place, known).map(({ label, insert, detail, info }, index) => ({
    label,
    ...(insert === undefined ? {} : { apply: applying(insert) }),
    // Names and details are read out as one.
    ...(detail === undefined ? {} : { detail: ` ${detail}` }),
    ...(info === undefined ? {} : { info }),
    // In the order of the schema, not of the alphabet.
    boost: -index / 10,
  }));
  if (options.length === 0) return null;
  return { from, options, validFor: /^"?[\w.-]*$/ };
}

/** Inserts a name with its colon; what can stand there is then offered at once. */
function applying(insert: string) {
  return (view: Parameters<typeof startCompletion>[0], _: unknown, from: number, to: number): void => {
    // The colon may be there already.
    const rest = view.state.sliceDoc(to, to + 1);
    const words = rest === ':' ? insert.replace(/: ?$/, '') : insert;
    view.dispatch({
      changes: { from, to, insert: words },
      selection: { anchor: from + words.length },
      userEvent: 'input.complete',
    });
    if (words.endsWith(' ')) startCompletion(view);
  };
}

function wordAt(text: string, at: number): { readonly from: number; readonly to: number } | undefined {
  const before = /[\w.-]*$/.exec(text.slice(Math.max(0, at - 80), at))?.[0].length ?? 0;
  const after = /^[\w.-]*/.exec(text.slice(at, at + 80))?.[0].length ?? 0;
  return before + after === 0 ? undefined : { from: at - before, to: at + after };
}
