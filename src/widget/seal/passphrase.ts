/** Characters: a passphrase that is shorter than this can be guessed by whoever gets what it locks. */
export const SHORTEST_PASSPHRASE = 12;
