import { siteServer } from './site-server.mts';
import { siteTitle, type SiteFolder } from './siteFolder.mts';

const DEFAULT_PORT = 3000;

/**
 * Serves a built site until stopped, and prints its name and address. `PORT` says where; `HOST` for whom: only this
 * computer unless it is set.
 */
export async function listen(root: string, site: SiteFolder): Promise<void> {
  const setting = process.env['PORT'] ?? String(DEFAULT_PORT);
  const port = Number(setting);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT is "${setting}". Set it to a number from 1 to 65535, or unset it for ${DEFAULT_PORT}.`);
  }
  const base = process.env['PORTAL_BASE_PATH'] ?? '/';
  const server = siteServer(site.built, base);
  const title = await siteTitle(root, site);
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(explain(error, port));
    process.exitCode = 1;
  });
  server.listen(port, process.env['HOST'] ?? 'localhost', () => {
    const address = server.address();
    const at = address !== null && typeof address === 'object' ? address.port : port;
    console.log(`${title}: http://localhost:${at}${base}\nStop it with Ctrl+C.`);
  });
}

function explain(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return (
      `Port ${port} is taken: another program, perhaps another copy of this portal, listens there.\n` +
      `Stop that program, or choose another port: PORT=${port === DEFAULT_PORT ? 3001 : port + 1} npm start`
    );
  }
  if (error.code === 'EACCES')
    return `Port ${port} may not be opened by you. Choose one above 1023: PORT=3000 npm start`;
  return `The server could not start: ${error.message}`;
}
