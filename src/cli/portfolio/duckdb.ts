import { join } from 'node:path';
import { COLUMNS, type ColumnKind } from '../../portfolio/columns.ts';
import { UsageError } from '../exit.ts';

/** Of memory that DuckDB may take; beyond it, it writes to its folder. */
const MEMORY = '1GB';

const TYPES: Readonly<Record<ColumnKind, string>> = {
  text: 'VARCHAR',
  date: 'DATE',
  flag: 'BOOLEAN',
  count: 'INTEGER',
  integer: 'BIGINT',
  decimal: 'DECIMAL(18,1)',
  texts: 'VARCHAR[]',
  dates: 'DATE[]',
};

/** A submission may hold any text for its type, and a folder may not. */
const TYPE_FOLDER = `CASE WHEN device_type = '' THEN 'not-given'
  WHEN regexp_full_match(device_type, '[A-Za-z0-9_-]{1,40}') THEN device_type ELSE 'other' END`;

/**
 * Opens a database in memory with one table, `portfolio`.
 *
 * @param file rows in the format `table`
 * @param folder for what does not fit in memory; it is the caller's to clear away
 * @throws UsageError when DuckDB is not installed
 */
export async function openTable(file: string, folder: string) {
  const { DuckDBInstance, DuckDBTypeId, StatementType } = await loadDuckDb();
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY,
    temp_directory: join(folder, 'spill'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  const columns = COLUMNS.map(({ name, kind }) => `${name}: '${TYPES[kind]}'`).join(', ');
  await connection.run(
    `CREATE TABLE portfolio AS SELECT * FROM read_json(${sqlText(file)}, format = 'newline_delimited', columns = {${columns}})`,
  );
  return {
    /** Writes Parquet files below a folder that is not there yet, by year of the assessment and type of Device. */
    async writeParquet(target: string): Promise<void> {
      try {
        await connection.run(
          `COPY (SELECT * REPLACE (${TYPE_FOLDER} AS device_type), year(assessed_on) AS year FROM portfolio)
           TO ${sqlText(target)} (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (year, device_type))`,
        );
      } catch (error) {
        throw new UsageError(
          `${target} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
          'Take away what was begun there, and give another name with --out.',
        );
      }
    },
    /**
     * Answers one SELECT: names of columns, then rows, a part at a time. Nothing outside the table can be reached, and
     * nothing changed, from then on.
     */
    async *select(sql: string): AsyncGenerator<readonly unknown[]> {
      await connection.run('SET enable_external_access = false');
      await connection.run('SET lock_configuration = true');
      try {
        const statements = await connection.extractStatements(sql);
        const statement = statements.count === 1 ? await statements.prepare(0) : undefined;
        if (statement?.statementType !== StatementType.SELECT) {
          throw new UsageError('--sql takes one SELECT and nothing else.', 'The table is called portfolio.');
        }
        const result = await statement.stream();
        yield result.deduplicatedColumnNames();
        const numbers = result.columnTypes().map(({ typeId }) => NUMBERS.some((name) => DuckDBTypeId[name] === typeId));
        for await (const rows of result.yieldRowsJson()) {
          for (const cells of rows) yield cells.map((cell, index) => (numbers[index] ? asNumber(cell) : cell));
        }
      } catch (error) {
        if (error instanceof UsageError) throw error;
        throw new UsageError(
          `DuckDB does not take the query: ${error instanceof Error ? error.message : String(error)}`,
          'The table is called portfolio. Its columns are on the portal’s page on portfolios.',
        );
      }
    },
    close(): void {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Fails in words where the package is not there, before any file is read. */
export async function loadDuckDb() {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new UsageError(
      '--sql and --format parquet need DuckDB, and it is not installed here.',
      'Install it beside the command: npm install @duckdb/node-api. CSV and JSON need nothing more.',
    );
  }
}

const NUMBERS = ['BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT', 'DECIMAL'] as const;

/** Large integers and decimals come as text; as a number where that says the same. */
function asNumber(value: unknown): unknown {
  return typeof value === 'string' && Math.abs(Number(value)) <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}

function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
