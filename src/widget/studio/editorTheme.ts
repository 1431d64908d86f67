import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the portal's colours: tokens are variables, so that light and dark need no second theme. */
const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--dap-text)', backgroundColor: 'var(--dap-bg)', fontSize: '0.875rem' },
  // What holds the editor has the ring: here the numbers of lines would cover it.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--dap-font-mono)', lineHeight: '1.5', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--dap-text)', paddingBlock: '0.5rem 6rem' },
  '.cm-gutters': {
    backgroundColor: 'var(--dap-surface)',
    color: 'var(--dap-text-muted)',
    borderRight: '1px solid var(--dap-border)',
  },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--dap-primary-soft) 45%, transparent)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--dap-surface-2)',
    outline: '1px solid var(--dap-border-strong)',
  },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--dap-surface-2)',
    borderColor: 'var(--dap-border-strong)',
    color: 'inherit',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--dap-surface-2)' },
  '.cm-searchMatch': { backgroundColor: 'var(--dap-partial-bg)', outline: '1px solid var(--dap-partial-border)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--dap-primary-soft)' },
  '.cm-panels': { backgroundColor: 'var(--dap-surface)', color: 'var(--dap-text)', borderColor: 'var(--dap-border)' },
  '.cm-panel input, .cm-panel button, .cm-panel label': { fontFamily: 'var(--dap-font)', fontSize: '0.875rem' },
  '.cm-textfield': {
    backgroundColor: 'var(--dap-bg)',
    color: 'var(--dap-text)',
    border: '1px solid var(--dap-border-strong)',
    padding: '0.25rem 0.375rem',
  },
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--dap-bg)',
    color: 'var(--dap-text)',
    border: '1px solid var(--dap-border-strong)',
    padding: '0.25rem 0.5rem',
  },
  '.cm-panel.cm-search [name=close]': { color: 'var(--dap-text)', minWidth: '1.5rem', minHeight: '1.5rem' },
  '.cm-tooltip': {
    backgroundColor: 'var(--dap-bg)',
    color: 'var(--dap-text)',
    border: '1px solid var(--dap-border-strong)',
    borderRadius: '4px',
    boxShadow: 'var(--dap-shadow)',
    maxWidth: 'min(34rem, 92vw)',
    zIndex: '200',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--dap-font-mono)', maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.5rem', lineHeight: '1.4' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--dap-primary-fill)',
    color: 'var(--dap-on-primary)',
  },
  '.cm-completionDetail': { fontFamily: 'var(--dap-font)', fontStyle: 'normal', opacity: '1', marginLeft: '0.75rem' },
  '.cm-completionMatchedText': { textDecoration: 'underline', fontWeight: '600' },
  '.cm-tooltip.cm-completionInfo': { padding: '0.5rem 0.75rem', fontFamily: 'var(--dap-font)', maxWidth: '22rem' },
  '.dap-explain': {
    padding: '0.5rem 0.75rem',
    fontFamily: 'var(--dap-font)',
    fontSize: '0.875rem',
    lineHeight: '1.45',
  },
  '.dap-explain strong': { display: 'block' },
  '.cm-diagnostic': {
    padding: '0.375rem 0.625rem',
    fontFamily: 'var(--dap-font)',
    fontSize: '0.875rem',
    lineHeight: '1.45',
    whiteSpace: 'normal',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--dap-error-border)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--dap-warning-border)' },
  '.cm-diagnosticAction': {
    display: 'inline-block',
    minHeight: '1.75rem',
    padding: '0.125rem 0.5rem',
    backgroundColor: 'var(--dap-primary-fill)',
    color: 'var(--dap-on-primary)',
    fontFamily: 'var(--dap-font)',
    cursor: 'pointer',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--dap-error-border)',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline dashed var(--dap-warning-border)',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintRange-active': { backgroundColor: 'var(--dap-surface-2)' },
  '.cm-gutter-lint': { width: '1.25em' },
  '@media print': {
    '&': { height: 'auto' },
    '.cm-scroller': { overflow: 'visible' },
    '.cm-tooltip': { display: 'none' },
  },
  // Where the system chooses the colours there are no backgrounds.
  '@media (forced-colors: active)': {
    '.cm-tooltip-autocomplete ul li[aria-selected], .cm-searchMatch-selected': {
      outline: '2px solid Highlight',
      outlineOffset: '-2px',
    },
  },
});

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--dap-link)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--dap-pass-fg)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--dap-text-muted)', fontStyle: 'italic' },
  { tag: [tags.number, tags.bool, tags.keyword], color: 'var(--dap-needs-review-fg)' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--dap-text-muted)' },
  { tag: [tags.labelName, tags.typeName], color: 'var(--dap-inconclusive-fg)' },
]);

export const editorTheme: Extension = [look, syntaxHighlighting(colours)];
