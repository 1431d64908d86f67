/** Name of the database in which assessments are kept. */
export const DATABASE = 'device-assurance';

/**
 * Whether this browser may hold assessments: a page that only wants to show them need not fetch what reads them, nor make
 * an empty database. True where the browser does not say.
 */
export async function hasDatabase(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
  } catch {
    return true;
  }
}
