/** Bundles the command line once for the whole run of unit tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleCli } from '../../../scripts/bundleCli.mts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder that holds the bundled command line. */
    bundled: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'assure-bundle-'));
  await bundleCli(resolve(import.meta.dirname, '../../..'), join(folder, 'assure.mjs'));
  project.provide('bundled', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
