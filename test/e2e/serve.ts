/** Serves the built portal, with its headers, for the whole run of browser tests. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    origin: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  if (!existsSync('build/index.html')) {
    throw new Error('There is no built portal to test. Run "npm run build" first.');
  }
  const port = await freePort();
  const server = spawn('npx', ['tsx', 'scripts/serve.mts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const origin = `http://localhost:${port}`;
  await answering(origin);
  project.provide('origin', origin);
  return () => {
    // The whole group: npx and tsx each put a process between us and the server.
    if (server.pid !== undefined) process.kill(-server.pid);
  };
}

async function answering(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      if ((await fetch(origin)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The portal did not answer at ${origin} within 10 s.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
