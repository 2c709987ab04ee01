import { Inflate } from "fflate";
import { Refusal } from "./refusal.ts";

const maxEntries = 2000;
/** Of one part, and of all parts an archive declares, in bytes. */
const maxPart = 48 * 1024 * 1024;
const maxDeclared = 512 * 1024 * 1024;
/** Fed to the inflater at once: a thousand times as much may come out. */
const piece = 4096;

interface Entry {
  method: number;
  encrypted: boolean;
  packed: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

/** An archive whose parts are inflated only when asked for, each within limits. */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: Map<string, Entry>;
  #left = maxPart;

  /** @throws Refusal where it is cut, protected, or declares more than an office file holds. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = this.#directory();
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The text of a part, null where there is none; all parts together stay within the limit. */
  text(name: string): string | null {
    const entry = this.#entries.get(name);
    return entry ? new TextDecoder().decode(this.#inflate(entry)) : null;
  }

  #directory(): Map<string, Entry> {
    const view = this.#view;
    const end = this.#endRecord();
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count > maxEntries) throw tooLarge();
    const entries = new Map<string, Entry>();
    let declared = 0;
    for (let index = 0; index < count; index++) {
      if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw cutOff();
      const nameLength = view.getUint16(at + 28, true);
      const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + nameLength));
      const entry = {
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      };
      declared += entry.size;
      if (declared > maxDeclared) throw tooLarge();
      entries.set(name.replace(/\\/g, "/").replace(/^\//, ""), entry);
      at = next;
    }
    return entries;
  }

  /** The end of the directory stands within the last 64 kB, behind it only a comment. */
  #endRecord(): number {
    const view = this.#view;
    for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
      if (view.getUint32(at, true) === 0x06054b50) return at;
    }
    throw cutOff();
  }

  #inflate({ method, encrypted, packed, size, offset }: Entry): Uint8Array {
    const view = this.#view;
    if (encrypted) throw new Refusal("文件加了密码，请去掉密码后再导入。");
    if (size > this.#left) throw tooLarge();
    if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50) throw cutOff();
    const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (from + packed > view.byteLength) throw cutOff();
    const raw = this.#bytes.subarray(from, from + packed);
    if (method !== 0 && method !== 8)
      throw new Refusal("文件的压缩方式读不了，请用 Word 或 WPS 打开后重新另存再导入。");
    const whole = method === 0 ? raw : inflated(raw, size);
    if (whole.length !== size) throw cutOff();
    this.#left -= size;
    return whole;
  }
}

/** Inflates piece by piece, and stops as soon as more comes out than was declared. */
function inflated(raw: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw tooLarge();
    whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < raw.length; at += piece) inflate.push(raw.subarray(at, at + piece), at + piece >= raw.length);
  } catch (error) {
    throw error instanceof Refusal ? error : cutOff();
  }
  return whole.subarray(0, length);
}

const cutOff = () => new Refusal("文件不完整或已损坏，请重新下载或传送，用 Word、WPS 能打开后再导入。");
const tooLarge = () => new Refusal("文件解压后过大，不像是题目，请把题目单独存成一份再导入。");
