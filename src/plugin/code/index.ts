import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

/**
 * The project's own code, whatever folder the site's content is in: routes name their components as `@code/…`, pages
 * import the site's configuration as `@portal`, and the theme is the one in `src/theme`.
 *
 * @param root folder that holds `src`
 * @param portal the site's `portal.config.ts`
 */
export default function codePlugin(root: string, portal: string) {
  return ({ siteDir }: LoadContext): Plugin => ({
    name: 'code',
    // The framework takes the theme of the folder that it builds by itself.
    ...(siteDir === root ? {} : { getThemePath: () => join(root, 'src/theme') }),
    configureWebpack: () => ({ resolve: { alias: { '@code': join(root, 'src'), '@portal': portal } } }),
  });
}
