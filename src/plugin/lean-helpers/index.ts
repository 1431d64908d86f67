import { join } from 'node:path';
import type { Plugin } from '@docusaurus/types';

/** The framework's package that asks for a whole library of compiler helpers, on every page, to call one of them. */
const ASKS = /[\\/]@docusaurus[\\/]utils-common[\\/]/;

/** Gives it that one. Everybody else gets the whole library. */
export default function leanHelpers(): Plugin {
  return {
    name: 'lean-helpers',
    configureWebpack: () => ({
      module: { rules: [{ test: ASKS, resolve: { alias: { tslib$: join(__dirname, 'importDefault.ts') } } }] },
    }),
  };
}
