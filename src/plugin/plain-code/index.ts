import { join } from 'node:path';
import type { Plugin } from '@docusaurus/types';

/**
 * Shows code without colours. The highlighter is a quarter of the JavaScript of every page, and the few blocks of code
 * here are commands and short records that read well without it.
 */
export default function plainCode(): Plugin {
  return {
    name: 'plain-code',
    configureWebpack: () => ({
      resolve: { alias: { 'prism-react-renderer$': join(__dirname, 'PlainHighlight.tsx') } },
    }),
  };
}
