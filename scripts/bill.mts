import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** The parts of a CycloneDX document that are looked at here. */
export interface Bill {
  serialNumber?: string;
  readonly metadata: { timestamp?: string };
  readonly components: readonly { readonly name: string; readonly version?: string }[];
}

/**
 * The software bill of materials of what is installed for use: packages of the site, of the command line and of the
 * library, without those for development only. As CycloneDX; the same packages and time give the same text.
 *
 * @param root the project's folder
 * @param time in seconds since 1970
 * @throws Error with what npm says
 */
export function billOfMaterials(root: string, time: number): string {
  const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 ** 2,
  });
  if (status !== 0) throw new Error(`npm cannot list the packages: ${stderr}`);
  return repeatable(JSON.parse(stdout) as Bill, time);
}

/** A document without what differs each time it is made: its number is made of what it says, its time is given. */
export function repeatable(bill: Bill, time: number): string {
  bill.metadata.timestamp = new Date(time * 1000).toISOString();
  delete bill.serialNumber;
  const digest = createHash('sha256').update(JSON.stringify(bill)).digest('hex');
  // A UUID of version 8: its bits are the makers' own.
  const parts = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `a${digest.slice(17, 20)}`];
  const text = { ...bill, serialNumber: `urn:uuid:${parts.join('-')}-${digest.slice(20, 32)}` };
  return `${JSON.stringify(text, null, 2)}\n`;
}
