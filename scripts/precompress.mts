import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesUnder } from './files.mts';

const TEXT = /\.(html|js|css|json|svg|xml|txt|md)$/;
/** Files to download are fetched once by few: packing them best would cost more than it saves. */
const DOWNLOADS = /^data\/redlines\//;
/** Smaller files do not get smaller. */
const LEAST_BYTES = 512;

/** Writes a .gz and a .br beside each text file, as servers look for them. */
export async function precompress(root: string): Promise<void> {
  const files = filesUnder(root).filter((name) => TEXT.test(name) && !DOWNLOADS.test(name));
  await Promise.all(files.map((name) => compress(join(root, name))));
}

async function compress(path: string): Promise<void> {
  const content = readFileSync(path);
  if (content.length < LEAST_BYTES) return;
  const [small, smaller] = await Promise.all([
    promisify(gzip)(content, { level: 9 }),
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  ]);
  writeFileSync(`${path}.gz`, small);
  writeFileSync(`${path}.br`, smaller);
}
