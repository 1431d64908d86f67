import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What only the site's bundler can find; tests of pages get a plain stand-in. */
const site = (name: string): string => resolve(import.meta.dirname, 'test/unit/site', name);

export default defineConfig({
  test: {
    projects: [
      {
        resolve: {
          alias: {
            '@docusaurus/Link': site('Link.tsx'),
            '@docusaurus/plugin-content-docs/client': site('client.ts'),
            '@docusaurus/router': site('router.ts'),
            '@docusaurus/useBaseUrl': site('useBaseUrl.ts'),
            '@docusaurus/useGlobalData': site('useGlobalData.ts'),
            '@theme/Layout': site('Layout.tsx'),
          },
        },
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/property/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        // Other people's programs as judges.
        test: {
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        // A real browser against the built portal; one file at a time, since timings are looked at.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/serve.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
