import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { Html, markup } from './markup.ts';

/**
 * One HTML file to print or send: nothing outside it is needed, it runs no script, and its own policy forbids everything
 * but its style sheet.
 */
export function htmlDocument(title: string, style: string, body: Html): string {
  const policy = `default-src 'none'; style-src 'sha256-${sha256Base64(style)}'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <style>${new Html(style)}</style>
      </head>
      <body>
        ${body}
      </body>
    </html>
`.text;
}

function sha256Base64(text: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(text))));
}
