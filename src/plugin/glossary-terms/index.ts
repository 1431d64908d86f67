import type { Plugin } from '@docusaurus/types';

/** Lets Escape put away the definition of a term that is shown; see `client.ts`. */
export default function glossaryTerms(): Plugin {
  return { name: 'glossary-terms', getClientModules: () => [require.resolve('./client.ts')] };
}
