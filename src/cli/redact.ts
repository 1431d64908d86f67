import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { SubmissionRecord } from '../generated/record.ts';
import type { Review } from '../generated/review.ts';
import { plural } from '../formats/words.ts';
import { digestOf } from '../record/digest.ts';
import { readRecord } from '../record/readRecord.ts';
import { recordText } from '../record/recordText.ts';
import { manifestText, newSalt, REDACTION_PROFILES, redactRecord, type RedactionProfile } from '../record/redact.ts';
import { readReview } from '../review/readReview.ts';
import { redactReview } from '../review/redactReview.ts';
import { reviewText } from '../review/reviewText.ts';
import { readText } from './bundleFiles.ts';
import { EXIT_FINDINGS, UsageError } from './exit.ts';
import { readInputFile, type Io } from './output.ts';
import { printProblems } from './printProblems.ts';
import { writeNewFile } from './writeNewFile.ts';

interface RedactOptions {
  readonly profile: string;
  readonly out: string;
  readonly salt?: string;
  readonly review?: string;
}

/** `assure redact <submission> --profile <names> -o <file>`: a copy to pass on, with a manifest of what it lacks. */
export function registerRedact(program: Command, io: Io): void {
  const profiles = Object.entries(REDACTION_PROFILES).map(([name, what]) => `  ${name.padEnd(15)} ${what}\n`);
  program
    .command('redact')
    .summary('make a copy of a submission without what is not to be passed on')
    .description(
      'Writes a copy of a submission without what the profiles name, a manifest of what was left out (<file>.manifest.json), and the salt of its digests (<file>.salt), which is to be kept secret. The copy opens and scores as the original does. With --review, a copy of a review that fits it goes to <file>.review.json. What else a text gives away is not looked for.',
    )
    .argument('<submission>', 'submission file, or - for standard input')
    .requiredOption('--profile <names>', 'what to leave out: names with commas between them')
    .requiredOption('-o, --out <file>', 'file to write; it must not exist yet')
    .option('--review <file>', 'review of this very submission: what its reviewer wrote stays')
    .option('--salt <file>', 'salt of an earlier copy, to make that one again (default: a new one)')
    .addHelpText(
      'after',
      `\nProfiles:\n${profiles.join('')}\nExamples:\n  assure redact submission.json --profile rationale,manufacturer -o public.json\n  assure redact submission.json --review review.json --profile rationale -o public.json\n  assure export public.json --review public.json.review.json --format committee\n\nExit codes: 0 written; 1 a review of another submission; 2 wrong usage or unreadable input.\n`,
    )
    .action((file: string, options: RedactOptions) => makeCopy(file, options, io));
}

function makeCopy(file: string, { profile, out, salt: saltFile, review: reviewFile }: RedactOptions, io: Io): void {
  const names = namesOf(profile);
  const { record, problems } = readRecord(readInputFile(file, io));
  printProblems(problems, io);
  if (!record) throw new UsageError(`${file} is not a submission that can be redacted.`);
  const review = reviewFile === undefined ? undefined : reviewOf(record, reviewFile, io);
  if (reviewFile !== undefined && !review) return;
  const files = { manifest: `${out}.manifest.json`, salt: `${out}.salt`, review: `${out}.review.json` };
  const written = [
    out,
    files.manifest,
    ...(saltFile === undefined ? [files.salt] : []),
    ...(review ? [files.review] : []),
  ];
  const taken = written.find((each) => existsSync(resolve(io.cwd, each)));
  if (taken !== undefined) {
    throw new UsageError(`${taken} exists already.`, 'Nothing was changed. Give another name with --out.');
  }
  const salt = saltFile === undefined ? newSalt() : saltOf(saltFile, io);
  const redaction = redactRecord(record, names, salt);
  const both = review && redactReview(record, redaction, review, salt);
  const manifest = both?.manifest ?? redaction.manifest;
  if (saltFile === undefined) writeNewFile(files.salt, `${salt}\n`, io, { mode: 0o600 });
  writeNewFile(files.manifest, manifestText(manifest), io);
  if (both) writeNewFile(files.review, reviewText(both.review), io);
  writeNewFile(out, recordText(redaction.record), io);
  const leftOut = manifest.leftOut.length + (manifest.review?.leftOut.length ?? 0);
  io.err(
    `Wrote ${out}${both ? ` and ${files.review}` : ''} without ${plural(leftOut, 'value')}, listed in ${files.manifest}.\n`,
  );
  if (both) io.err(`What the reviewer wrote is in ${files.review} as it was: read it before it is passed on.\n`);
  if (saltFile === undefined) {
    io.err(`Keep ${files.salt} secret, beside the original: with it, what was left out can be guessed.\n`);
  }
}

/** The review in a file, which has to be one of this very submission. Undefined, with the exit code set, where it is not. */
function reviewOf(record: SubmissionRecord, file: string, io: Io): Review | undefined {
  const { review, problems } = readReview(readInputFile(file, io));
  printProblems(problems, io);
  if (!review) throw new UsageError(`${file} is not a review that can be redacted.`);
  if (review.of.record.digest === digestOf(record)) return review;
  io.err(`Nothing was written. ${file} has to be a review of the very submission that it is given with.\n`);
  io.exit(EXIT_FINDINGS);
  return undefined;
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
