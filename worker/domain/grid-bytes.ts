import type { Grid } from "./ability-estimate.ts";

/** Grids as stored: Float32, little-endian, 164 bytes each, one after another. */
export function bytesOfGrids(grids: readonly Grid[]): Uint8Array {
  const bytes = new Uint8Array(grids.reduce((sum, grid) => sum + grid.byteLength, 0));
  const view = new DataView(bytes.buffer);
  let offset = 0;
  for (const grid of grids) {
    for (const value of grid) {
      view.setFloat32(offset, value, true);
      offset += 4;
    }
  }
  return bytes;
}

/** The `count` grids stored in bytes; throws RangeError where the bytes are too short. */
export function gridsOfBytes(bytes: Uint8Array, count: number): Grid[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const points = 41;
  return Array.from({ length: count }, (_, grid) =>
    Float32Array.from({ length: points }, (_value, index) => view.getFloat32((grid * points + index) * 4, true)),
  );
}
