import { createHash } from 'node:crypto';

/** The parts of `package-lock.json` that are looked at here. */
export interface Lock {
  readonly name: string;
  readonly version: string;
  /** By where they are installed; the project itself is at "". */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  /** Digests of the package's file, as `sha512-…`. */
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * The software bill of materials of what the site, the command line and the library are made with and of, as CycloneDX
 * 1.5: every package of the lock file that is not for development only, whatever system it is for. The same lock file and
 * time give the same text.
 *
 * @param time in seconds since 1970
 */
export function billOfMaterials({ name, version, packages }: Lock, time: number): string {
  const used = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  const places = new Set(used.map(([path]) => path));
  const root = `pkg:npm/${purl(name)}@${version}`;
  const body = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      timestamp: new Date(time * 1000).toISOString(),
      component: { type: 'application', 'bom-ref': root, name, version, purl: root },
    },
    components: used.map(([path, entry]) => ({
      type: 'library',
      'bom-ref': path,
      name: nameOf(path, entry),
      version: entry.version ?? '',
      ...(entry.license === undefined ? {} : { licenses: [licenceOf(entry.license)] }),
      ...hashesOf(entry),
      purl: `pkg:npm/${purl(nameOf(path, entry))}@${entry.version ?? ''}`,
    })),
    dependencies: [
      { ref: root, dependsOn: needs('', packages[''], places) },
      ...used.map(([path, entry]) => ({ ref: path, dependsOn: needs(path, entry, places) })),
    ],
  };
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  // A UUID of version 8: its bits are the maker's own.
  const parts = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `a${digest.slice(17, 20)}`];
  const serialNumber = `urn:uuid:${parts.join('-')}-${digest.slice(20, 32)}`;
  return `${JSON.stringify({ ...body, serialNumber }, null, 2)}\n`;
}

function nameOf(path: string, { name }: LockedPackage): string {
  return name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function purl(name: string): string {
  return name.replace('@', '%40');
}

/** An id of SPDX, or what is more than one as an expression. */
function licenceOf(text: string): object {
  return /^[A-Za-z0-9.+-]+$/.test(text) ? { license: { id: text } } : { expression: text };
}

function hashesOf({ integrity }: LockedPackage): object {
  const found = /sha512-([A-Za-z0-9+/=]+)/.exec(integrity ?? '')?.[1];
  if (found === undefined) return {};
  return { hashes: [{ alg: 'SHA-512', content: Buffer.from(found, 'base64').toString('hex') }] };
}

/** Where what a package needs is installed, as Node finds it: beside it, or further up. What is not there is for another system. */
function needs(path: string, entry: LockedPackage | undefined, places: ReadonlySet<string>): readonly string[] {
  const names = Object.keys({ ...entry?.dependencies, ...entry?.optionalDependencies });
  return names.flatMap((name) => {
    for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
      if (places.has(place)) return [place];
      if (at === '') return [];
    }
  });
}
