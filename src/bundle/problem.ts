/** Why a sealed submission cannot be made or opened. */

export type BundleProblemCode =
  // the file
  | 'not-sealed'
  | 'truncated'
  | 'too-large'
  | 'too-many-parts'
  | 'directory-too-large'
  | 'ambiguous'
  // encryption
  | 'encrypted'
  | 'not-for-you'
  | 'damaged'
  // one part
  | 'unsafe-name'
  | 'unknown-part'
  | 'duplicate-part'
  | 'link'
  | 'compressed'
  | 'part-too-large'
  | 'missing-part'
  | 'not-json'
  // what the parts say of each other
  | 'bad-manifest'
  | 'wrong-digest'
  | 'not-listed'
  | 'bad-record'
  | 'bad-statement'
  | 'bad-history'
  | 'unsigned'
  | 'bad-signature'
  | 'other-key'
  | 'other-record'
  | 'other-edition'
  | 'other-firmware'
  // keys and making
  | 'bad-key'
  | 'wrong-passphrase'
  | 'bad-recipient'
  | 'evidence-changed';

/** Refuses a whole file. The message says what is wrong, the help what to do. */
export class BundleError extends Error {
  readonly code: BundleProblemCode;
  readonly help: string;

  constructor(code: BundleProblemCode, message: string, help: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BundleError';
    this.code = code;
    this.help = help;
  }
}

/** What to do about a file that has been damaged or changed. */
export const ASK_AGAIN = 'Do not use it. Ask whoever made it for a new copy.';
