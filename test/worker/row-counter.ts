import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types";

/** What D1 says it read and wrote since the last reset. */
export interface RowCounter {
  database: D1Database;
  reset: () => void;
  read: number;
  written: number;
  batches: number;
  /** Statements asked, those of batches included. */
  statements: number;
}

/** A D1 binding that adds up its own `meta`: rows read and written, batches sent. */
export function countRows(real: D1Database): RowCounter {
  const counter: RowCounter = {
    database: undefined as unknown as D1Database,
    read: 0,
    written: 0,
    batches: 0,
    statements: 0,
    reset: () => Object.assign(counter, { read: 0, written: 0, batches: 0, statements: 0 }),
  };
  const add = <T>(result: D1Result<T>) => {
    counter.statements += 1;
    counter.read += result.meta.rows_read;
    counter.written += result.meta.rows_written;
    return result;
  };
  const wrap = (statement: D1PreparedStatement, sql: string): D1PreparedStatement =>
    new Proxy(statement, {
      get(target, name) {
        if (name === "real") return target;
        if (name === "bind") return (...values: unknown[]) => wrap(target.bind(...values), sql);
        if (name === "all" || name === "run") return async () => add(await target.all());
        if (name === "first") return async () => add(await target.all()).results[0] ?? null;
        if (name === "raw") {
          return async () => {
            const { results } = add(await target.all<Record<string, unknown>>());
            // `raw` has no meta: a read is simply asked again, a write is turned into rows from its objects.
            return /^\s*(select|with)/i.test(sql) ? target.raw() : results.map((row) => Object.values(row));
          };
        }
        return Reflect.get(target, name);
      },
    });
  counter.database = new Proxy(real, {
    get(target, name) {
      if (name === "prepare") return (sql: string) => wrap(target.prepare(sql), sql);
      if (name === "batch") {
        return async (statements: (D1PreparedStatement & { real?: D1PreparedStatement })[]) => {
          counter.batches += 1;
          const results = await target.batch(statements.map((statement) => statement.real ?? statement));
          for (const result of results) add(result);
          return results;
        };
      }
      const value = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return counter;
}
