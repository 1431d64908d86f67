import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { readHeaders } from './headers.mts';

/**
 * A server of the built site as a good host would serve it: the site's security headers on every answer, addresses
 * without `.html`, compressed copies, and its own page for what is not there.
 * @param base path under which the site was built to live, such as `/` or `/portal/`
 * @throws Error when the site has not been built
 */
export function siteServer(root: string, base: string): Server {
  if (!existsSync(join(root, '_headers'))) {
    throw new Error('There is no built portal. Run "npm run build" first, or "npm start", which does both.');
  }
  const headersOf = readHeaders(root);
  const notFound = readFileSync(join(root, '404.html'));
  const answerNotFound = (request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Content-Length': notFound.length });
    response.end(request.method === 'HEAD' ? undefined : notFound);
  };
  const files = sirv(root, {
    ...{ extensions: ['html'], gzip: true, brotli: true, etag: true, onNoMatch: answerNotFound },
    setHeaders(response, path) {
      if (path.endsWith('.md')) response.setHeader('Content-Type', 'text/markdown;charset=utf-8');
    },
  });

  return createServer((request, response) => {
    const { pathname, search } = addressOf(request);
    const path = pathname.startsWith(base) ? pathname.slice(base.length - 1) : undefined;
    for (const [name, value] of headersOf(path ?? '/')) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (path === undefined) {
      response.writeHead(302, { Location: base }).end();
    } else if (path.length > 1 && path.endsWith('/')) {
      // The same page at two addresses would be two pages to a browser's storage of positions and to search engines.
      response.writeHead(308, { Location: base + path.replace(/^\/+|\/+$/g, '') + search }).end();
    } else {
      request.url = path + search;
      files(request, response);
    }
  });
}

/** Only path and query: whatever host is named, this is the site that answers. */
function addressOf(request: IncomingMessage): { readonly pathname: string; readonly search: string } {
  const [pathname = '/', ...rest] = (request.url ?? '/').split('?');
  return { pathname: pathname.startsWith('/') ? pathname : '/', search: rest.length > 0 ? `?${rest.join('?')}` : '' };
}
