/** Stands in for `prism-react-renderer`: the parts of it that the theme uses, with each line as one plain token. */

import type { ReactNode } from 'react';

interface Token {
  readonly types: readonly string[];
  readonly content: string;
}

interface HighlightProps {
  readonly code: string;
  readonly language: string;
  readonly children: (props: {
    readonly className: string;
    readonly style: undefined;
    readonly tokens: readonly (readonly Token[])[];
    readonly getLineProps: (input: { readonly className?: string }) => { readonly className: string };
    readonly getTokenProps: (input: { readonly token: Token }) => {
      readonly className: string;
      readonly children: string;
    };
  }) => ReactNode;
}

export const Prism = { languages: {} };
export const themes = {};

export function Highlight({ code, language, children }: HighlightProps): ReactNode {
  return children({
    className: `prism-code language-${language}`,
    style: undefined,
    tokens: code.split('\n').map((content) => [{ types: ['plain'], content }]),
    getLineProps: ({ className }) => ({ className: ['token-line', className].filter(Boolean).join(' ') }),
    getTokenProps: ({ token }) => ({ className: 'token plain', children: token.content }),
  });
}
