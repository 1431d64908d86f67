/**
 * `npm run bench`: prints how fast the product is, each figure beside its target and a named peer in the same run.
 * `npm run bench -- engine` runs one group.
 */
import type { BenchRow } from './row.mts';

const GROUPS: Record<string, () => Promise<{ bench: () => Promise<BenchRow[]> }>> = {
  engine: () => import('./engine.mts'),
  batch: () => import('./batch.mts'),
  portfolio: () => import('./portfolio.mts'),
  exports: () => import('./exports.mts'),
  check: () => import('./check.mts'),
  studio: () => import('./studio.mts'),
  redline: () => import('./redline.mts'),
  seal: () => import('./seal.mts'),
  browser: () => import('./browser.mts'),
  desk: () => import('./desk.mts'),
  evidence: () => import('./evidence.mts'),
  size: () => import('./size.mts'),
  nginx: () => import('./nginx.mts'),
  lighthouse: () => import('./lighthouse.mts'),
};

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in GROUPS));
  if (unknown.length > 0) {
    console.error(`No benchmark group called ${unknown.join(', ')}. There are: ${Object.keys(GROUPS).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  for (const [name, load] of Object.entries(GROUPS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`\n${name}`);
    const { bench } = await load();
    for (const row of await bench()) console.log(format(row));
  }
}

function format(row: BenchRow): string {
  const parts = [`  ${row.name}: ${figure(row.value)} ${row.unit}`];
  if (row.target !== undefined) {
    parts.push(`target ${row.target} ${row.unit}: ${row.value <= row.target ? 'reached' : 'NOT REACHED'}`);
  }
  if (row.peer !== undefined && row.peerValue !== undefined) {
    parts.push(`${row.peer} ${figure(row.peerValue)} ${row.unit}, ${figure(row.peerValue / row.value)}× ours`);
  }
  return parts.join(' · ');
}

function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3);
}

void main(process.argv.slice(2));
