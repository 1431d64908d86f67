import type { Plugin } from '@docusaurus/types';

/** Makes the theme fetch the pages behind visible links only once somebody is there; see `client.ts`. */
export default function calmPrefetch(): Plugin {
  return { name: 'calm-prefetch', getClientModules: () => [require.resolve('./client.ts')] };
}
