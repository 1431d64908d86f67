import schema from '../../registers/schema/redirects.schema.json';
import type { RedirectsRegister } from '../generated/redirects-register.ts';
import { validate } from '../generated/validate-redirects.js';
import { hasAddress, type Addresses } from './permalinks.ts';
import { readRegister, type LoadedRegister } from './readRegister.ts';
import { suggest } from './suggest.ts';
import { orMean, quote } from './words.ts';

/** Where the register lies, relative to the project's root. */
export const REDIRECTS_FILE = 'registers/redirects.yaml';

/**
 * Reads registers/redirects.yaml. Never throws.
 *
 * @param options.addresses what the site has
 */
export function loadRedirects(
  text: string,
  { file, addresses }: { readonly file: string; readonly addresses: Addresses },
): LoadedRegister<RedirectsRegister> {
  return readRegister<RedirectsRegister>(
    text,
    file,
    'register of redirects',
    schema,
    validate,
    function* ({ entries = [] }) {
      const seen = new Set<string>();
      for (const [index, entry] of entries.entries()) {
        const { from, to } = entry ?? {};
        if (from !== undefined && seen.has(from)) {
          yield {
            code: 'repeated-reference',
            path: ['entries', index, 'from'],
            message: `The address ${quote(from)} is redirected twice`,
            help: 'Remove one of the two.',
            actual: from,
          };
        }
        if (from !== undefined) seen.add(from);
        if (from !== undefined && hasAddress(addresses, from)) {
          yield {
            code: 'redirect-from-present',
            path: ['entries', index, 'from'],
            message: `${quote(from)} has not moved: the site has it`,
            help: 'Remove the redirect.',
            actual: from,
          };
        }
        if (to !== undefined && !hasAddress(addresses, to)) {
          const [page = '', clause] = to.split('#');
          const known =
            clause === undefined ? [...addresses.keys()] : (addresses.get(page) ?? []).map((id) => `${page}#${id}`);
          yield {
            code: 'redirect-to-nowhere',
            path: ['entries', index, 'to'],
            message: `The site has no address ${quote(to)}${orMean(suggest(to, known))}`,
            help: 'Write the address that the site has now, without further redirects.',
            actual: to,
          };
        }
      }
    },
  );
}
