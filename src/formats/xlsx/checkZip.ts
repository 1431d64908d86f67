import { TableError } from './problem.ts';

/** The largest file that is read, in bytes. */
const FILE_LIMIT = 8 * 1024 * 1024;
/** The most that its parts may hold together, unpacked, in bytes. */
const UNPACKED_LIMIT = 24 * 1024 * 1024;
const PART_LIMIT = 500;

const LOCAL_ENTRY = 0x0403_4b50;
const CENTRAL_ENTRY = 0x0201_4b50;
const END_OF_DIRECTORY = 0x0605_4b50;

const SAVE_AGAIN = 'Save it as an Excel workbook (.xlsx) without a password, and choose that file.';
const DOWNLOAD_AGAIN = 'Save it again in the spreadsheet program, or download the spreadsheet anew.';

/**
 * Refuses what is no workbook, and what would unpack to more than a workbook of answers can hold. Sizes are those that
 * the directory declares; the library that unpacks it stops at them.
 *
 * @returns the names of its parts
 * @throws TableError
 */
export function checkZip(bytes: Uint8Array): ReadonlySet<string> {
  if (bytes.length === 0) throw new TableError('empty', 'The file is empty.', DOWNLOAD_AGAIN);
  if (bytes.length > FILE_LIMIT) {
    throw new TableError(
      'too-large',
      `The file is larger than ${FILE_LIMIT / 1024 / 1024} MB.`,
      'A spreadsheet of answers is far smaller. Take pictures and other sheets out of it.',
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (signature: number): boolean => bytes.length >= 4 && view.getUint32(0, true) === signature;
  if (starts(0xe011_cfd0)) {
    throw new TableError('old-format', 'The file is an old Excel workbook (.xls), or one with a password.', SAVE_AGAIN);
  }
  if (!starts(LOCAL_ENTRY)) {
    throw new TableError(
      'other-file-type',
      'The file is no Excel workbook.',
      'Choose a file whose name ends in “.xlsx”. A table in another form can be pasted.',
    );
  }
  const names = new Set<string>();
  let unpacked = 0;
  for (const { name, size, packed, method, later } of entries(view)) {
    if (names.size >= PART_LIMIT)
      throw new TableError('too-many-parts', `The file has more than ${PART_LIMIT} parts.`, DOWNLOAD_AGAIN);
    if (names.has(name)) throw damaged();
    names.add(name);
    // Where no size is declared, nothing would stop it.
    if (
      size === 0xffff_ffff ||
      packed === 0xffff_ffff ||
      (size === 0 && packed > 2) ||
      (later && packed === 0) ||
      (method === 0 && size !== packed)
    )
      throw damaged();
    unpacked += size;
    if (unpacked > UNPACKED_LIMIT) {
      throw new TableError(
        'expands-too-much',
        `The file unpacks to more than ${UNPACKED_LIMIT / 1024 / 1024} MB.`,
        'No spreadsheet of answers does. Do not open it if you do not know where it comes from.',
      );
    }
  }
  if (!names.has('[Content_Types].xml')) {
    const kind = names.has('content.xml') ? 'an OpenDocument file' : 'a ZIP archive';
    throw new TableError('other-file-type', `The file is ${kind}, not an Excel workbook.`, SAVE_AGAIN);
  }
  if (names.has('xl/workbook.bin')) {
    throw new TableError('old-format', 'The file is a binary workbook (.xlsb).', SAVE_AGAIN);
  }
  if (!names.has('xl/workbook.xml')) {
    throw new TableError(
      'other-file-type',
      'The file is an Office document of another kind, not a workbook.',
      SAVE_AGAIN,
    );
  }
  return names;
}

/** A file that is not whole, or says of itself what is not so. */
export function damaged(): TableError {
  return new TableError('damaged', 'The file is damaged, or it was cut off while it was copied.', DOWNLOAD_AGAIN);
}

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  /** The sizes stand behind the content, where only whoever unpacks it finds them. */
  readonly later: boolean;
}

function* entries(view: DataView<ArrayBufferLike>): Generator<Entry> {
  let end = view.byteLength - 22;
  const last = Math.max(0, end - 0xffff);
  while (end >= last && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < last || end < 0) throw damaged();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL_ENTRY) throw damaged();
    const length = view.getUint16(at + 28, true);
    if (at + 46 + length > view.byteLength) throw damaged();
    yield {
      name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, length)),
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      later: (view.getUint16(at + 8, true) & 8) !== 0,
    };
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
