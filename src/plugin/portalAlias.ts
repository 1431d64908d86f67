import type { Plugin } from '@docusaurus/types';

/** Lets pages import the site's configuration as `@portal`. */
export default function portalAlias(file: string) {
  return (): Plugin => ({
    name: 'portal-alias',
    configureWebpack: () => ({ resolve: { alias: { '@portal': file } } }),
  });
}
