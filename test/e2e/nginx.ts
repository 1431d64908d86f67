/** nginx, as it is installed, over built sites with the configuration that their build has made. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Why nginx cannot be run here, or undefined where it can. */
export function nginxMissing(): string | undefined {
  for (const [command, args] of [
    ['nginx', ['-v']],
    ['openssl', ['version']],
  ] as const) {
    if (spawnSync(command, args).status !== 0) return `${command} is not installed (Debian: nginx-light, openssl)`;
  }
  return undefined;
}

export interface Nginx {
  /** Address of each server, in the order of `servers`. */
  readonly origins: readonly string[];
  /** Its first process, which starts the workers. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** One server: the site's folder, the path under which it lives, and which of its files configures it. */
export interface NginxServer {
  readonly site: string;
  readonly base: string;
  readonly conf: 'nginx.conf' | 'nginx-container.conf';
  /** Without any header, for comparison. */
  readonly bare?: true;
}

/**
 * Starts nginx with these servers, each with its own configuration file as built: only places and ports are exchanged.
 * @throws Error with nginx's own words when it refuses the configuration
 */
export async function startNginx(servers: readonly NginxServer[]): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const key = join(folder, 'key.pem');
  const certificate = join(folder, 'certificate.pem');
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
    ...['-subj', '/CN=localhost', '-keyout', key, '-out', certificate],
  ]);
  if (made.status !== 0) throw new Error(made.stderr.toString());
  const origins: string[] = [];
  const blocks: string[] = [];
  for (const [at, { site, base, conf, bare }] of servers.entries()) {
    const root = join(folder, `root-${at}`);
    const place = join(root, base).replace(/\/$/, '');
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(resolve(site), place);
    const port = await freePort();
    const secure = conf === 'nginx.conf';
    const own = join(folder, `site-${at}.conf`);
    const included = readFileSync(join(site, 'nginx-site.conf'), 'utf8').replaceAll('/srv/portal', root);
    writeFileSync(own, bare ? included.replace(/^ *add_header .*\n/gm, '') : included);
    blocks.push(
      readFileSync(join(site, conf), 'utf8')
        .replace(/include .*nginx-site\.conf;/, `include ${own};`)
        .replace(/listen (?:443 ssl http2|8080);/, `listen 127.0.0.1:${port}${secure ? ' ssl http2' : ''};`)
        .replace(/listen \[::\]:.*\n/, '')
        .replaceAll('/srv/portal', root)
        .replace('/etc/ssl/portal/fullchain.pem', certificate)
        .replace('/etc/ssl/portal/privkey.pem', key),
    );
    origins.push(`${secure ? 'https' : 'http'}://127.0.0.1:${port}`);
  }
  const config = join(folder, 'main.conf');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  writeFileSync(
    config,
    `daemon off; worker_processes 1; pid ${join(folder, 'pid')}; error_log ${join(folder, 'error.log')} warn;
events { worker_connections 256; }
http { include /etc/nginx/mime.types; default_type application/octet-stream; sendfile on; ${places.join(' ')}
${blocks.join('\n')}
}
`,
  );
  // Run by root, its workers would be others who may not read the folder.
  const asMe = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  const tested = spawnSync('nginx', ['-t', '-q', '-c', config, '-e', join(folder, 'error.log'), ...asMe]);
  if (tested.status !== 0) throw new Error(tested.stderr.toString() + readFileSync(join(folder, 'error.log'), 'utf8'));
  const child = spawn('nginx', ['-c', config, '-e', join(folder, 'error.log'), ...asMe], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  await listening(origins.map((origin) => Number(new URL(origin).port)));
  return {
    origins,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function listening(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    for (let attempt = 0; ; attempt++) {
      const open = await new Promise<boolean>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
        socket.unref();
      });
      if (open) break;
      if (attempt === 100) throw new Error(`nginx does not listen on ${port}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error()),
      );
    });
  });
}
