import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { nginxMissing, startNginx } from '../test/e2e/nginx.ts';
import type { BenchRow } from './row.mts';

const ROUNDS = 10;
const SECONDS = 2;

/**
 * What our headers cost nginx: its processor time for one request of a page, compressed, with the configuration of the
 * build, against the same files without any header of ours. Processor time, since requests a second say more about what
 * else the machine does; the two take turns all the same.
 */
export async function bench(): Promise<BenchRow[]> {
  const missing = nginxMissing() ?? (spawnSync('wrk', ['-v']).error === undefined ? undefined : 'wrk is not installed');
  if (missing !== undefined) {
    console.log(`  left out: ${missing}`);
    return [];
  }
  const server = { site: 'build', base: '/', conf: 'nginx-container.conf' } as const;
  const nginx = await startNginx([server, { ...server, bare: true }]);
  try {
    const [ours = '', bare = ''] = nginx.origins;
    const costs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      // Who goes first changes with each round.
      const [first, second] = round % 2 === 0 ? [ours, bare] : [bare, ours];
      const times = new Map(
        [first, second].map((origin) => [origin, timeOfOne(`${origin}/guidance/mp195`, nginx.pid)]),
      );
      costs.push(((times.get(ours) ?? 0) / (times.get(bare) ?? 1) - 1) * 100);
    }
    costs.sort((a, b) => a - b);
    const at = (share: number): number => costs[Math.round(share * (costs.length - 1))] ?? 0;
    console.log(`  rounds: ${costs.map((cost) => cost.toFixed(1)).join(', ')} %`);
    return [{ name: 'headers in nginx, median of rounds', value: at(0.5), unit: '%', target: 5 }];
  } finally {
    await nginx.stop();
  }
}

/** Processor time of nginx for one request, in ticks of the system. */
function timeOfOne(address: string, master: number): number {
  const before = ticksOfWorkers(master);
  const { stdout } = spawnSync(
    'wrk',
    ['-t', '1', '-c', '16', '-d', `${SECONDS}s`, '-H', 'Accept-Encoding: gzip', address],
    { encoding: 'utf8' },
  );
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1]);
  if (!(requests > 0) || /Non-2xx/.test(stdout)) throw new Error(`wrk found no answers:\n${stdout}`);
  return (ticksOfWorkers(master) - before) / requests;
}

/** Time that the workers of nginx have spent, in itself and in the system for it, as Linux counts it. */
function ticksOfWorkers(master: number): number {
  const workers = readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').trim().split(' ');
  return workers.reduce((sum, pid) => {
    // What follows the name, which may hold anything, in parentheses.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return sum + Number(fields[11]) + Number(fields[12]);
  }, 0);
}
