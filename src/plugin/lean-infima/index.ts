import type { Plugin } from '@docusaurus/types';

/** Components and spacings of the framework's style sheet that no page of this site has; a test looks for their classes in the pages. */
export const UNUSED_COMPONENTS = [
  'avatar',
  'badge',
  'button',
  'button-group',
  'card',
  'hero',
  'margin',
  'margin-horiz',
  'padding',
  'padding-horiz',
  'padding-left',
  'padding-right',
  'padding-vert',
  'pagination',
  'pills',
  'tabs',
] as const;

const NAMES = UNUSED_COMPONENTS.join('|');
const SELECTOR = new RegExp(String.raw`^\.(?:${NAMES})(?:--|__|(?![\w-]))`);
const VARIABLE = new RegExp(String.raw`^--ifm-(?:${NAMES})-(?!nav-)`);

/** The parts of a style sheet, as PostCSS hands it over, that are looked at here. */
interface Rule {
  selectors: string[];
  remove(): unknown;
}
interface StyleSheet {
  readonly source?: { readonly input: { readonly file?: string | undefined } } | undefined;
  walkRules(visit: (rule: Rule) => void): unknown;
  walkDecls(name: RegExp, visit: (declaration: { remove(): unknown }) => void): unknown;
}

/** Leaves out of the framework's style sheet what no page of this site uses: every page loads all of it. */
export default function leanInfima(): Plugin {
  return {
    name: 'lean-infima',
    configurePostCss: (options) => ({
      ...options,
      plugins: [{ postcssPlugin: 'lean-infima', Once: withoutUnused }, ...options.plugins],
    }),
  };
}

function withoutUnused(sheet: StyleSheet): void {
  if (!/[\\/]infima[\\/]/.test(sheet.source?.input.file ?? '')) return;
  sheet.walkRules((rule) => {
    const used = rule.selectors.filter((selector) => !SELECTOR.test(selector.trim()));
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  });
  sheet.walkDecls(VARIABLE, (declaration) => void declaration.remove());
}
