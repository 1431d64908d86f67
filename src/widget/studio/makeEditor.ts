import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  redo,
  redoDepth,
  undo,
  undoDepth,
} from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Transaction } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Problem } from '../../studio/check.ts';
import type { Known } from '../../studio/completions.ts';
import type { TextChange } from '../../studio/edit/textChange.ts';
import type { OutlineEntry } from '../../studio/outline.ts';
import { editorHelp } from './editorHelp.ts';
import { editorTheme } from './editorTheme.ts';
import { hangingIndent } from './hangingIndent.ts';
import { linesOf, spanOf } from './problemPlace.ts';

/** What the editor holds, as the rest of the page sees it. A new object after each change. */
export interface EditorSight {
  readonly text: string;
  /** As last found, with places brought up to date. */
  readonly outline: readonly OutlineEntry[];
  /** Offset of the cursor. */
  readonly cursor: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The text of a draft while it is open: the one place where it is changed, whoever changes it, with one history. */
export interface StudioEditor {
  /** Puts the editor into an element. It lives as long as the draft is open, shown or not. */
  mount(host: HTMLElement): () => void;
  sight(): EditorSight;
  subscribe(listener: () => void): () => void;
  /** Marks what is wrong, and takes the outline where the text has one. */
  show(problems: readonly Problem[], outline: readonly OutlineEntry[] | undefined): void;
  /** Changes the text as one step to undo, unless it goes on with the one before. */
  apply(change: TextChange | readonly TextChange[], typing?: boolean): void;
  /** Takes another text, which was written elsewhere; no step to undo leads back into what it replaced. */
  replace(text: string): void;
  /** Selects a place and brings it into sight; `focus` goes there too. */
  select(from: number, to: number, focus: boolean): void;
  undo(): void;
  redo(): void;
}

export function makeEditor(start: string, known: () => Known): StudioEditor {
  const listeners = new Set<() => void>();
  let outline: readonly OutlineEntry[] = [];
  let sight: EditorSight | undefined;
  const past = new Compartment();

  const told = EditorView.updateListener.of(({ docChanged, selectionSet, changes, transactions }) => {
    if (docChanged) {
      outline = outline.flatMap((entry) => {
        const [from, to] = [changes.mapPos(entry.from, 1), changes.mapPos(entry.to, -1)];
        return to > from ? [{ ...entry, from, to }] : [];
      });
    }
    if (docChanged || selectionSet || transactions.some(({ reconfigured }) => reconfigured)) changed();
  });
  const state = EditorState.create({
    doc: start,
    extensions: [
      past.of(history()),
      lineNumbers(),
      highlightActiveLineGutter(),
      lintGutter(),
      foldGutter(),
      highlightSpecialChars(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      indentUnit.of('  '),
      search({ top: true }),
      yaml(),
      editorTheme,
      hangingIndent,
      editorHelp(known),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-label': 'Text of the checklist, in YAML',
        spellcheck: 'true',
        tabindex: '0',
      }),
      keymap.of([
        ...completionKeymap,
        ...closeBracketsKeymap,
        ...lintKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...foldKeymap,
        // Escape and then Tab leaves the editor.
        indentWithTab,
        ...defaultKeymap,
      ]),
      told,
    ],
  });
  // In a shadow root the editor's styles are style sheets made by script, which the site's policy allows; in the page
  // itself they would be a style element, which it refuses.
  const host = document.createElement('div');
  host.setAttribute('data-editor', '');
  const root = host.attachShadow({ mode: 'open' });
  const view = new EditorView({ state, root, parent: root });

  function changed(): void {
    sight = undefined;
    for (const listener of [...listeners]) listener();
  }

  return {
    mount(parent) {
      parent.append(host);
      view.requestMeasure();
      return () => host.remove();
    },
    sight() {
      sight ??= {
        text: view.state.doc.toString(),
        outline,
        cursor: view.state.selection.main.head,
        canUndo: undoDepth(view.state) > 0,
        canRedo: redoDepth(view.state) > 0,
      };
      return sight;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show(problems, found) {
      if (found) outline = found;
      view.dispatch(setDiagnostics(view.state, diagnosticsOf(problems, view.state.doc.toString())));
      changed();
    },
    apply(change, typing = false) {
      view.dispatch({
        changes: change,
        userEvent: typing ? 'input.type.form' : 'input.form',
      });
    },
    replace(text) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        annotations: Transaction.addToHistory.of(false),
        effects: past.reconfigure([]),
      });
      view.dispatch({ effects: past.reconfigure(history()) });
    },
    select(from, to, focus) {
      const [start, end] = [Math.min(from, view.state.doc.length), Math.min(to, view.state.doc.length)];
      view.dispatch({
        selection: { anchor: start, head: end },
        effects: EditorView.scrollIntoView(start, { y: 'center' }),
      });
      if (focus) view.focus();
    },
    undo: () => void undo(view),
    redo: () => void redo(view),
  };
}

function diagnosticsOf(problems: readonly Problem[], text: string): Diagnostic[] {
  const lines = linesOf(text);
  return problems.map((problem): Diagnostic => {
    const { fix } = problem;
    return {
      ...spanOf(problem, lines),
      severity: problem.severity,
      source: problem.code,
      message: `${problem.message}.${problem.help === undefined ? '' : ` ${problem.help}`}`,
      ...(fix && {
        actions: [
          {
            name: `Replace by ${fix.newText}`,
            // A fix stands in the place of exactly what is marked, wherever that has moved meanwhile.
            apply: (view, from, to) =>
              view.dispatch({ changes: { from, to, insert: fix.newText }, userEvent: 'input.fix' }),
          },
        ],
      }),
    };
  });
}
