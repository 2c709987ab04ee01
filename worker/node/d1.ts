import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types";

/**
 * D1's interface over a SQLite file in this process: the same SQL, the same batches (one transaction each), the same
 * errors by SQLite's own message. What D1 alone has (sessions, time travel, row counts in `meta`) is not here.
 */
export function openD1(file: string): D1Database & { close: () => void } {
  const database = new DatabaseSync(file);
  database.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000",
  );
  const prepared = new Map<string, StatementSync>();
  const statementOf = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const connection: Connection = {
    statementOf,
    changes: () => database.prepare("SELECT changes() AS n").get()?.n as number,
  };

  const d1 = {
    prepare: (sql: string) => new BoundStatement(connection, sql, []) as unknown as D1PreparedStatement,
    // Nothing awaits between BEGIN and COMMIT, so no other request comes between.
    batch: async (statements: BoundStatement[]) => {
      database.exec("BEGIN IMMEDIATE");
      try {
        const results = statements.map((statement) => statement.runNow());
        database.exec("COMMIT");
        return results;
      } catch (error) {
        // A full disk has ended the transaction already; the first error is the one that says so.
        if (database.isTransaction) database.exec("ROLLBACK");
        throw error;
      }
    },
    exec: async (sql: string) => {
      database.exec(sql);
      return { count: 1, duration: 0 };
    },
    close: () => database.close(),
  };
  return d1 as unknown as D1Database & { close: () => void };
}

interface Connection {
  statementOf: (sql: string) => StatementSync;
  changes: () => number;
}

/** A statement with its parameters, as `prepare` and `bind` make it. */
class BoundStatement {
  readonly #connection: Connection;
  readonly #sql: string;
  readonly #parameters: SQLInputValue[];

  constructor(connection: Connection, sql: string, parameters: SQLInputValue[]) {
    this.#connection = connection;
    this.#sql = sql;
    this.#parameters = parameters;
  }

  bind(...parameters: unknown[]): BoundStatement {
    return new BoundStatement(this.#connection, this.#sql, parameters.map(sqliteValue));
  }

  runNow(): D1Result<Record<string, unknown>> {
    const statement = this.#connection.statementOf(this.#sql);
    statement.setReturnArrays(false);
    const results = statement.all(...this.#parameters).map((row) => mapRow(row as Record<string, unknown>));
    const meta = {
      changes: this.#connection.changes(),
      duration: 0,
      rows_read: 0,
      rows_written: 0,
      last_row_id: 0,
      size_after: 0,
      changed_db: false,
    };
    return { success: true, results, meta };
  }

  async all() {
    return this.runNow();
  }

  async run() {
    return this.runNow();
  }

  async first(column?: string) {
    const row = this.runNow().results[0] ?? null;
    return row && column !== undefined ? row[column] : row;
  }

  async raw(): Promise<unknown[][]> {
    const statement = this.#connection.statementOf(this.#sql);
    statement.setReturnArrays(true);
    return (statement.all(...this.#parameters) as unknown as unknown[][]).map((row) => row.map(d1Value));
  }
}

function sqliteValue(value: unknown): SQLInputValue {
  if (typeof value === "boolean") return Number(value);
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (value === undefined) throw new TypeError("a parameter is undefined");
  return value as SQLInputValue;
}

/** D1 gives bytes as an array of numbers. */
function d1Value(value: unknown): unknown {
  return value instanceof Uint8Array ? Array.from(value) : value;
}

function mapRow(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, d1Value(value)]));
}
