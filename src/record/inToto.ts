/** The type of what is signed about a submission: an in-toto Statement, version 1. */
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
