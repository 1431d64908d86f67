import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of the packages that a bundle holds, with their texts where they bring them.
 *
 * @param inputs paths of the bundle's files, relative to the project's folder
 * @throws Error that names a package without a licence
 */
export function thirdPartyLicences(root: string, inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
      readonly [key in 'name' | 'version' | 'license']?: string;
    };
    if (license === undefined) throw new Error(`${folder} names no licence, so it may not be given on.`);
    const file = readdirSync(join(root, folder)).find((each) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(each));
    const text =
      file !== undefined && existsSync(join(root, folder, file)) ? readFileSync(join(root, folder, file), 'utf8') : '';
    return [`${name} ${version}`, `Licence: ${license}`, text.trim()].filter(Boolean).join('\n\n');
  });
  return `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
