import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bindings } from "../context.ts";
import { openD1 } from "../node/d1.ts";

/** Where one local instance keeps its data. */
export interface LocalInstance {
  dataDir: string;
  port: number;
  secret: string;
}

/** The instance that PORT and DATA_DIR name; makes its folder and its secret the first time. */
export function openInstance(environment: NodeJS.ProcessEnv): LocalInstance {
  const dataDir = environment.DATA_DIR || ".data";
  const port = Number(environment.PORT || 8787);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT 应是 1 至 65535 的整数，现为 ${environment.PORT}。`);
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return { dataDir, port, secret: readFileSync(file, "utf8").trim() };
}

/**
 * Runs `act` with the Worker's bindings in this process, on the file that holds the instance's local D1. Only while no
 * server runs on it: filling a district this way takes seconds instead of minutes.
 */
export async function withBindings<T>(instance: LocalInstance, act: (bindings: Bindings) => Promise<T>): Promise<T> {
  const database = openD1(databaseFile(instance));
  try {
    return await act({ DB: database, AUTH_SECRET: instance.secret });
  } finally {
    database.close();
  }
}

/** The file that holds an instance's local D1, once it has been migrated. */
function databaseFile({ dataDir }: LocalInstance): string {
  const folder = join(dataDir, "v3/d1/miniflare-D1DatabaseObject");
  const [file] = readdirSync(folder).filter((name) => /^[0-9a-f]+\.sqlite$/.test(name));
  if (!file) throw new Error(`${folder} holds no database`);
  return join(folder, file);
}
