const centralEntry = 0x02014b50;
const localEntry = 0x04034b50;
const endOfDirectory = 0x06054b50;
const deflated = 8;

/** true for a zip file, which a workbook is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 4 && viewOf(bytes).getUint32(0, true) === localEntry;
}

/** The text of every file in a zip file, one below another, each under its name. */
export async function unzipped(bytes: Uint8Array): Promise<string> {
  const view = viewOf(bytes);
  const texts: string[] = [];
  for (let at = view.getUint32(endAt(view) + 16, true); view.getUint32(at, true) === centralEntry; ) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const local = view.getUint32(at + 42, true);
    const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.slice(begin, begin + view.getUint32(at + 20, true));
    const isDeflated = view.getUint16(at + 10, true) === deflated;
    const name = new TextDecoder().decode(bytes.slice(at + 46, at + 46 + (nameLength ?? 0)));
    texts.push(name, isDeflated ? await through(packed, new DecompressionStream("deflate-raw")) : textOf(packed));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return texts.join("\n");
}

/** A zip file of one deflated file; without checksums, which nobody here reads. */
export async function zipOf(name: string, text: string): Promise<Uint8Array> {
  const packer = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const packed = new Uint8Array(await new Response(packer).arrayBuffer());
  const title = new TextEncoder().encode(name);
  const bytes = new Uint8Array(30 + 46 + 22 + 2 * title.length + packed.length);
  const view = viewOf(bytes);
  const central = 30 + title.length + packed.length;
  const end = central + 46 + title.length;
  view.setUint32(0, localEntry, true);
  view.setUint16(26, title.length, true);
  bytes.set(title, 30);
  bytes.set(packed, 30 + title.length);
  view.setUint32(central, centralEntry, true);
  view.setUint16(central + 10, deflated, true);
  view.setUint32(central + 20, packed.length, true);
  view.setUint16(central + 28, title.length, true);
  bytes.set(title, central + 46);
  view.setUint32(end, endOfDirectory, true);
  view.setUint32(end + 16, central, true);
  return bytes;
}

function endAt(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === endOfDirectory) return at;
  throw new Error("this is no zip file");
}

function through(bytes: Uint8Array<ArrayBuffer>, stream: DecompressionStream): Promise<string> {
  return new Response(new Blob([bytes]).stream().pipeThrough(stream)).text();
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
