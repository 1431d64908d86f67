import type { RecordProblem } from './problem.ts';

interface FileKind {
  /** What people call such a file, with its article. */
  readonly name: string;
  /** Its first bytes, as Latin-1. */
  readonly test: RegExp;
  readonly help?: string;
}

const CHOOSE = 'Choose the submission file, whose name ends in “.json”.';

/** Files that people pick by mistake, by their first bytes. The first that fits names the file. */
const KINDS: readonly FileKind[] = [
  { name: 'a PDF document', test: /^\s*%PDF-/ },
  {
    name: 'an Excel workbook',
    test: /^PK\x03\x04[^]*(?:xl\/|application\/vnd\.openxmlformats-officedocument\.spread)/,
  },
  { name: 'a Word document', test: /^PK\x03\x04[^]*word\// },
  { name: 'a PowerPoint presentation', test: /^PK\x03\x04[^]*ppt\// },
  { name: 'an Office document', test: /^PK\x03\x04[^]*\[Content_Types\]\.xml/ },
  { name: 'a ZIP archive', test: /^PK(?:\x03\x04|\x05\x06)/, help: 'Unpack it, then choose the “.json” file inside.' },
  { name: 'an old Word or Excel document', test: /^\xd0\xcf\x11\xe0/ },
  { name: 'a rich text document', test: /^\{\\rtf/ },
  { name: 'a gzip archive', test: /^\x1f\x8b/, help: 'Unpack it, then choose the “.json” file inside.' },
  { name: 'a 7-Zip archive', test: /^7z\xbc\xaf\x27\x1c/, help: 'Unpack it, then choose the “.json” file inside.' },
  { name: 'an encrypted file', test: /^(?:age-encryption\.org\/|-----BEGIN (?:AGE|PGP))/, help: 'Decrypt it first.' },
  { name: 'a certificate or key', test: /^-----BEGIN / },
  { name: 'a picture', test: /^(?:\x89PNG|\xff\xd8\xff|GIF8)/ },
  { name: 'an executable', test: /^(?:\x7fELF|MZ[^]{60})/ },
  { name: 'a web page', test: /^\s*(?:<!doctype html|<html|<head|<body|<!--)/i },
  { name: 'an XML document', test: /^\s*<\?xml/ },
  {
    name: 'a text file in UTF-16',
    test: /^(?:\xff\xfe|\xfe\xff)/,
    help: 'A submission is UTF-8. Export it again, or save it as UTF-8 in your editor.',
  },
  {
    name: 'a checklist in YAML',
    test: /^(?:\xef\xbb\xbf)?(?:\s*(?:#[^\n]*)?\n)*format: *1\b/,
    help: `Checklists are checked with “assure check”. ${CHOOSE}`,
  },
  {
    name: 'a CSV export',
    test: /^(?:\xef\xbb\xbf)?"?section"?,"?id"?,/i,
    help: `A CSV file cannot be turned back into a submission. ${CHOOSE}`,
  },
  {
    name: 'a Markdown report',
    test: /^(?:\xef\xbb\xbf)?# /,
    help: `A report cannot be turned back into a submission. ${CHOOSE}`,
  },
];

/** A problem that names the kind of file, when its first bytes are those of a kind that is never a submission. */
export function problemOfFileKind(bytes: Uint8Array): RecordProblem | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const kind = KINDS.find(({ test }) => test.test(head));
  if (!kind) return undefined;
  return {
    code: 'other-file-type',
    severity: 'error',
    message: `The file is ${kind.name}, not a submission.`,
    help: kind.help ?? CHOOSE,
  };
}
