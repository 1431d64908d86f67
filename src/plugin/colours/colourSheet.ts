import type { Colours, PortalConfig } from '../portalConfig.ts';
import { contrast } from './contrast.ts';

/** WCAG 2.2 AA for text. */
const LEAST = 4.5;

const TOKENS: Readonly<Record<keyof Colours, string>> = {
  primary: 'primary',
  primaryFill: 'primary-fill',
  primaryFillHover: 'primary-fill-hover',
  primarySoft: 'primary-soft',
  link: 'link',
  linkHover: 'link-hover',
};
const SURFACES = ['bg', 'surface', 'surface-2'];
/** What each colour must be told from, by token. */
const AGAINST: Readonly<Record<keyof Colours, readonly string[]>> = {
  primary: SURFACES,
  primaryFill: ['on-primary'],
  primaryFillHover: ['on-primary'],
  primarySoft: ['text'],
  link: SURFACES,
  linkHover: SURFACES,
};

/**
 * The style sheet with an organisation's colours, to stand beside the design tokens; empty when it has none.
 * @param tokens the text of `src/css/tokens.css`
 * @throws Error that lists every colour that could not be read against what it stands on
 */
export function colourSheet(colours: PortalConfig['colours'], tokens: string): string {
  const problems: string[] = [];
  const sheet = (['light', 'dark'] as const).map((mode) => {
    const own = Object.entries(colours[mode]) as [keyof Colours, string][];
    for (const [name, value] of own) {
      for (const other of AGAINST[name]) {
        const found = contrast(value, tokenIn(tokens, mode, other));
        if (found < LEAST)
          problems.push(
            `  colours.${mode}.${name} (${value}) is too close to --dap-${other}: ${floor(found)}:1, and words need ${LEAST}:1. Choose one that is ${mode === 'light' && name !== 'primarySoft' ? 'darker' : 'of another lightness'}.`,
          );
      }
    }
    const lines = own.map(([name, value]) => `  --dap-${TOKENS[name]}: ${value};\n`).join('');
    // More exact than the selectors of the tokens, so that the order of files does not matter.
    if (lines === '') return '';
    return mode === 'light'
      ? `html:root:not([data-theme='dark']) {\n${lines}}\n`
      : `@media screen {\nhtml:root[data-theme='dark'] {\n${lines}}\n}\n`;
  });
  if (problems.length > 0) throw new Error(`portal.config.ts has colours that cannot be read:\n${problems.join('\n')}`);
  return sheet.join('');
}

/** Value of a design token in a mode. */
export function tokenIn(tokens: string, mode: 'light' | 'dark', name: string): string {
  const start = tokens.indexOf(`[data-theme='${mode}'] {`);
  const block = tokens.slice(start, tokens.indexOf('\n}', start));
  const value = new RegExp(`--dap-${name}:\\s*(#[0-9a-f]{6})`).exec(block)?.[1];
  if (value === undefined) throw new Error(`src/css/tokens.css has no --dap-${name} in ${mode} mode.`);
  return value;
}

/** Cut, never rounded up: 4.49 must not read as 4.5. */
function floor(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
