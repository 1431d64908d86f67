import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from '@docusaurus/types';
import { tokenIn } from '../colours/colourSheet.ts';
import type { PortalConfig } from '../portalConfig.ts';

const TOKENS = join(__dirname, '../../css/tokens.css');

/** Writes `manifest.webmanifest`, by which the portal can be installed as an app. */
export default function webManifest({ title, shortTitle, tagline, colours }: PortalConfig) {
  return (): Plugin => ({
    name: 'web-manifest',
    postBuild({ outDir }) {
      const tokens = readFileSync(TOKENS, 'utf8');
      const manifest = {
        name: title,
        short_name: shortTitle,
        description: tagline,
        start_url: 'assess',
        scope: '.',
        display: 'standalone',
        background_color: tokenIn(tokens, 'light', 'bg'),
        theme_color: colours.light.primary ?? tokenIn(tokens, 'light', 'primary'),
        icons: [
          { src: 'img/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'img/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'img/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      };
      writeFileSync(join(outDir, 'manifest.webmanifest'), `${JSON.stringify(manifest, null, 2)}\n`);
    },
  });
}
