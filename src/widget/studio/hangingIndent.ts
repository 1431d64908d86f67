import { RangeSetBuilder, type Extension } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';

/** Columns up to which lines are told apart. */
const MOST = 40;

/** Lines that are too long go on under their first word, so that the indentation can still be seen. */
export const hangingIndent: Extension = [
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = linesOf(view);
      }

      update({ docChanged, viewportChanged, view }: ViewUpdate): void {
        if (docChanged || viewportChanged) this.decorations = linesOf(view);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  ),
  // Classes, since the site's policy allows no style attributes.
  EditorView.theme(
    Object.fromEntries(
      Array.from({ length: MOST }, (_, index) => [
        `.dap-indent-${index + 1}`,
        { paddingLeft: `calc(6px + ${index + 1}ch)`, textIndent: `-${index + 1}ch` },
      ]),
    ),
  ),
];

const lines = Array.from({ length: MOST }, (_, index) => Decoration.line({ class: `dap-indent-${index + 1}` }));

function linesOf(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      const indent = /^ *(?:- +)*/.exec(line.text)?.[0].length ?? 0;
      const decoration = lines[Math.min(indent, MOST) - 1];
      if (decoration) builder.add(line.from, line.from, decoration);
      at = line.to + 1;
    }
  }
  return builder.finish();
}
