import { createServer } from "node:net";

/** Something a person at the terminal has to put right; its message is the whole story. */
export class LocalProblem extends Error {}

/** Breaks off with a sentence where the port is taken. */
export function assertPortFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") {
        reject(new LocalProblem(`端口 ${port} 已被占用。请关掉占用它的程序，或换一个端口：PORT=8790 npm start`));
      } else if (error.code === "EACCES") {
        reject(new LocalProblem(`没有权限使用端口 ${port}。请换一个 1024 以上的端口：PORT=8790 npm start`));
      } else reject(error);
    });
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve()));
  });
}

/** One clear sentence for what stopped a command. */
export function sentenceFor(error: unknown): string {
  const text = error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : String(error);
  if (error instanceof LocalProblem) return error.message;
  if (/ENOSPC|disk is full|SQLITE_FULL|STORAGE_FULL/.test(text)) {
    return "磁盘已满，数据没有写完。请腾出空间（首次启动约需 200 MB）后重新运行；已经写好的数据不受影响。";
  }
  if (/EACCES|EROFS|EPERM/.test(text)) return `没有写入权限：${text.trim()}。请用 DATA_DIR 指定一个可写的文件夹。`;
  return `启动没有成功：${text.trim()}`;
}
