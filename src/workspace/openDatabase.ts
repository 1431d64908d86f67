import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb';

/**
 * A function that gives a database of the browser, made on first use and opened once. The browser closes connections
 * under pressure, and another page may bring the layout up to date; the next call then makes a new one. A database that a
 * newer page has already brought up to date is opened as it is: it has all that an older one needs, and open work goes on.
 *
 * @returns what rejects where the browser allows no database
 */
export function databaseOpener<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
): () => Promise<IDBPDatabase<Schema>> {
  let open: Promise<IDBPDatabase<Schema>> | undefined;
  const callbacks: OpenDBCallbacks<Schema> = {
    blocking: (_current, _wanted, versionChange) => {
      (versionChange.target as IDBDatabase).close();
      open = undefined;
    },
    terminated: () => {
      open = undefined;
    },
  };
  const connect = async (): Promise<IDBPDatabase<Schema>> => {
    try {
      return await openDB<Schema>(name, version, { upgrade, ...callbacks });
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'VersionError')) throw error;
      return openDB<Schema>(name, undefined, callbacks);
    }
  };
  return () => {
    open ??= connect().catch((error: unknown) => {
      open = undefined;
      throw error;
    });
    return open;
  };
}
