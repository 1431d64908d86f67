/** A PDF as its browser wrote it, read for what stands outside its streams. */

/** What a PDF says of itself. */
export interface PdfFacts {
  readonly title: string;
  readonly language: string;
  /** Whether it has a structure for screen readers. */
  readonly tagged: boolean;
  /** Titles of the outline. */
  readonly outline: readonly string[];
}

const STRING = /\((?:\\[^]|[^\\()])*\)|<[0-9A-Fa-f\s]*>/.source;

/** Reads what a PDF says of itself, as far as Chromium writes it: nothing of it lies in compressed objects. */
export function readPdfFacts(pdf: Uint8Array): PdfFacts {
  const text = withoutStreams(pdf);
  const info = /\/Info (\d+) 0 R/.exec(text)?.[1];
  const titles = [...text.matchAll(new RegExp(`(\\d+) 0 obj\\s*<<[^>]*?/Title (${STRING})`, 'g'))];
  return {
    title: decoded(titles.find(([, number]) => number === info)?.[2]),
    language: decoded(new RegExp(`/Lang (${STRING})>>\\s*endobj`).exec(text)?.[1]),
    tagged: /\/Marked true/.test(text) && /\/StructTreeRoot \d+ 0 R/.test(text),
    outline: titles.filter(([, number]) => number !== info).map(([, , title]) => decoded(title)),
  };
}

/**
 * The same PDF with the time of its making replaced by another, as many bytes as before, so that places stay.
 *
 * @param instant as in a record: `2026-01-31T09:30:00.000Z`
 */
export function withPdfTime(pdf: Uint8Array, instant: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(pdf).toString('latin1');
  const digits = instant.replace(/\D/g, '').slice(0, 14);
  const dated = text.replace(
    /(\/(?:CreationDate|ModDate) \(D:)\d{14}[+-]\d\d'\d\d'/g,
    (_, before: string) => `${before}${digits}+00'00'`,
  );
  return new Uint8Array(Buffer.from(dated, 'latin1'));
}

function withoutStreams(pdf: Uint8Array): string {
  return Buffer.from(pdf)
    .toString('latin1')
    .replace(/\bstream\r?\n[^]*?\bendstream\b/g, '');
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string of a PDF as text: UTF-16 where it begins with its mark, else one byte a character. */
function decoded(string = ''): string {
  const bytes = string.startsWith('<')
    ? Buffer.from(string.replace(/[<>\s]/g, ''), 'hex').toString('latin1')
    : string
        .slice(1, -1)
        .replace(/\\([0-7]{1,3}|[^])/g, (_, what: string) =>
          /^[0-7]/.test(what) ? String.fromCharCode(Number.parseInt(what, 8)) : (ESCAPED[what] ?? what),
        );
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}
