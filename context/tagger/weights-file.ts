/**
 * The tagger's weights as a file: `ORQT`, a version, the shape's five sizes and the rows of the
 * pairing table (little-endian uint32), then each matrix as one float32 scale a row and its values
 * as int8.
 */
import type { Shape } from './layout';

const MAGIC = 0x54_51_52_4f;
const VERSION = 1;
const HEADER = 4 * 8;

/** Values in rows; `values.length` is `rows × columns`. */
export interface Matrix {
  columns: number;
  values: Float32Array;
}

/** Matrices as they lie in the file. */
export interface Packed {
  columns: number;
  scales: Float32Array;
  values: Int8Array;
}

export interface Weights<M> {
  shape: Shape;
  /** Of the network, in its order. */
  tensors: M[];
  /** The embedding table. */
  table: M;
  /** For pairing sources and contents with cues: one column. */
  pairing: M;
}

export function packWeights({ shape, tensors, table, pairing }: Weights<Matrix>): Uint8Array {
  const all = [...tensors, table, pairing];
  const rowsOf = ({ values, columns }: Matrix) => values.length / columns;
  const size = all.reduce((sum, matrix) => sum + 4 * rowsOf(matrix) + matrix.values.length, HEADER);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const { rows, vector, input, hidden, layers } = shape;
  [MAGIC, VERSION, rows, vector, input, hidden, layers, pairing.values.length].forEach(
    (value, i) => {
      view.setUint32(4 * i, value, true);
    },
  );
  let at = HEADER;
  for (const { columns, values } of all) {
    const rowCount = values.length / columns;
    let data = at + 4 * rowCount;
    for (let r = 0; r < rowCount; r++) {
      const row = values.subarray(r * columns, (r + 1) * columns);
      let most = 0;
      for (const value of row) most = Math.max(most, Math.abs(value));
      view.setFloat32(at + 4 * r, most / 127, true);
      for (const value of row)
        view.setInt8(data++, most === 0 ? 0 : Math.round((value * 127) / most));
    }
    at = data;
  }
  return bytes;
}

/** Reads the file; throws a RangeError when it is none of ours. `sizes` tells rows and columns of the network's tensors. */
export function readWeights(
  bytes: Uint8Array,
  sizes: (shape: Shape) => { rows: number; columns: number }[],
): Weights<Packed> {
  const refuse = () => new RangeError('These are no weights of the quotation tagger.');
  if (bytes.length < HEADER) throw refuse();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [magic, version, rows, vector, input, hidden, layers, pairs] = Array.from(
    { length: 8 },
    (_, i) => view.getUint32(4 * i, true),
  ) as [number, number, number, number, number, number, number, number];
  if (magic !== MAGIC || version !== VERSION || layers > 8) throw refuse();
  const shape = { rows, vector, input, hidden, layers };
  let at = HEADER;
  const take = (size: { rows: number; columns: number }): Packed => {
    const values = at + 4 * size.rows;
    const end = values + size.rows * size.columns;
    if (end > bytes.length) throw refuse();
    // Copied, for they stand at any byte; as every machine that runs a browser reads them, little-endian.
    const { buffer, byteOffset } = bytes;
    const scales = new Float32Array(buffer.slice(byteOffset + at, byteOffset + values));
    at = end;
    return {
      columns: size.columns,
      scales,
      values: new Int8Array(bytes.buffer, bytes.byteOffset + values, end - values),
    };
  };
  const tensors = sizes(shape).map(take);
  const table = take({ rows, columns: input });
  const pairing = take({ rows: pairs, columns: 1 });
  if (at !== bytes.length) throw refuse();
  return { shape, tensors, table, pairing };
}
