import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { plural } from '../formats/words.ts';
import { readRecord } from '../record/readRecord.ts';
import { recordText } from '../record/recordText.ts';
import { manifestText, newSalt, REDACTION_PROFILES, redactRecord, type RedactionProfile } from '../record/redact.ts';
import { readText } from './bundleFiles.ts';
import { UsageError } from './exit.ts';
import { readInputFile, type Io } from './output.ts';
import { printProblems } from './printProblems.ts';
import { writeNewFile } from './writeNewFile.ts';

interface RedactOptions {
  readonly profile: string;
  readonly out: string;
  readonly salt?: string;
}

/** `assure redact <submission> --profile <names> -o <file>`: a copy to pass on, with a manifest of what it lacks. */
export function registerRedact(program: Command, io: Io): void {
  const profiles = Object.entries(REDACTION_PROFILES).map(([name, what]) => `  ${name.padEnd(15)} ${what}\n`);
  program
    .command('redact')
    .summary('make a copy of a submission without what is not to be passed on')
    .description(
      'Writes a copy of a submission without what the profiles name, a manifest of what was left out (<file>.manifest.json), and the salt of its digests (<file>.salt), which is to be kept secret. The copy opens and scores as the original does. What else a text gives away is not looked for.',
    )
    .argument('<submission>', 'submission file, or - for standard input')
    .requiredOption('--profile <names>', 'what to leave out: names with commas between them')
    .requiredOption('-o, --out <file>', 'file to write; it must not exist yet')
    .option('--salt <file>', 'salt of an earlier copy, to make that one again (default: a new one)')
    .addHelpText(
      'after',
      `\nProfiles:\n${profiles.join('')}\nExample:\n  assure redact submission.json --profile rationale,manufacturer -o public.json\n\nExit codes: 0 written; 2 wrong usage or unreadable input.\n`,
    )
    .action((file: string, { profile, out, salt: saltFile }: RedactOptions) => {
      const names = namesOf(profile);
      const { record, problems } = readRecord(readInputFile(file, io));
      printProblems(problems, io);
      if (!record) throw new UsageError(`${file} is not a submission that can be redacted.`);
      const files = { manifest: `${out}.manifest.json`, salt: `${out}.salt` };
      const taken = [out, files.manifest, ...(saltFile === undefined ? [files.salt] : [])].find((each) =>
        existsSync(resolve(io.cwd, each)),
      );
      if (taken !== undefined) {
        throw new UsageError(`${taken} exists already.`, 'Nothing was changed. Give another name with --out.');
      }
      const salt = saltFile === undefined ? newSalt() : saltOf(saltFile, io);
      const { record: copy, manifest } = redactRecord(record, names, salt);
      if (saltFile === undefined) writeNewFile(files.salt, `${salt}\n`, io, { mode: 0o600 });
      writeNewFile(files.manifest, manifestText(manifest), io);
      writeNewFile(out, recordText(copy), io);
      io.err(
        `Wrote ${out} without ${plural(manifest.leftOut.length, 'value')}, listed in ${files.manifest}.\n${saltFile === undefined ? `Keep ${files.salt} secret, beside the original: with it, what was left out can be guessed.\n` : ''}`,
      );
    });
}

function namesOf(profile: string): readonly RedactionProfile[] {
  const names = profile.split(',').map((name) => name.trim());
  const known = (name: string): name is RedactionProfile => Object.hasOwn(REDACTION_PROFILES, name);
  const wrong = names.find((name) => !known(name));
  if (wrong === undefined) return names.filter(known);
  throw new UsageError(
    `There is no profile ${JSON.stringify(wrong)}.`,
    `The profiles are ${Object.keys(REDACTION_PROFILES).join(', ')}.`,
  );
}

function saltOf(file: string, io: Io): string {
  const salt = readText(file, io).trim();
  if (/^[0-9a-f]{64}$/.test(salt)) return salt;
  throw new UsageError(`${file} holds no salt.`, 'A salt is one line of 64 hexadecimal digits.');
}
