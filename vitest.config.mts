import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What only the site's bundler can find; tests of pages get a plain stand-in. */
const site = (name: string): string => resolve(import.meta.dirname, 'test/unit/site', name);

/** By itself the runner leaves one core unused, which on a machine of two is half of it. */
const WORKERS = availableParallelism();

export default defineConfig({
  test: {
    projects: [
      {
        resolve: {
          alias: {
            '@portal': resolve(import.meta.dirname, 'portal.config.ts'),
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
          globalSetup: ['test/unit/cli/bundle.ts'],
          maxWorkers: WORKERS,
          isolate: false,
          sequence: { groupOrder: 0 },
          testTimeout: 30_000,
        },
      },
      {
        // Other people's programs as judges.
        test: {
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
        },
      },
      {
        // A real browser against the built portal. Each file has a browser of its own; more than two at once would wait
        // for one another.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/serve.ts'],
          maxWorkers: Math.min(2, WORKERS),
          sequence: { groupOrder: 2 },
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
