/** Classes of a claim: for it, against it, about it. */
export const CLASSES = 3;

/** What is learnt of claims by sentences on them (`cli/train/claims-read.ts`), as it is kept in the package. */
export interface LearntWeights {
  /** The claims that it can tell, in their order: id and proposition, for what is learnt of a claim is nothing of another under its id. */
  claims: readonly { id: string; proposition: string }[];
  /** By class what it has without any feature. Of claim `c` the three (`CLASSES`) from `3c` on; the last is none. */
  bias: Float32Array;
  /** Hashes of features. */
  hashes: Uint32Array;
  /** By feature how rare it is (inverse document frequency, never 0). */
  rarity: Float32Array;
  /** By feature where its weights begin, and behind the last where they end. */
  starts: Uint32Array;
  /** By weight its class, and itself. */
  classes: Uint8Array;
  weights: Int8Array;
  /** What a weight of 1 stands for. */
  scale: number;
}

/** 255 of the file is this rarity. */
const RAREST = 16;

/**
 * File: a little-endian uint32, the length of a head in JSON (claims, bias, scale, how many features and weights), the head,
 * then by feature its hash (uint32), rarity (uint8) and number of weights (uint8), then by weight its class (uint8) and itself (int8).
 */
export function packLearnt({ claims, bias, scale, ...its }: LearntWeights): Uint8Array {
  const { hashes, rarity, starts, classes, weights } = its;
  const counts = [hashes.length, weights.length];
  const head = new TextEncoder().encode(
    JSON.stringify({ claims, bias: [...bias], scale, features: counts[0], weights: counts[1] }),
  );
  const bytes = new Uint8Array(4 + head.length + 6 * hashes.length + 2 * weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, head.length, true);
  bytes.set(head, 4);
  let at = 4 + head.length;
  for (const hash of hashes) {
    view.setUint32(at, hash, true);
    at += 4;
  }
  for (const rare of rarity) bytes[at++] = Math.round((rare * 255) / RAREST);
  for (let i = 0; i < hashes.length; i++) {
    bytes[at++] = (starts[i + 1] as number) - (starts[i] as number);
  }
  bytes.set(classes, at);
  bytes.set(
    new Uint8Array(weights.buffer, weights.byteOffset, weights.length),
    at + weights.length,
  );
  return bytes;
}

/** Reads what `packLearnt` wrote; throws a RangeError for any other bytes. */
export function readLearnt(bytes: Uint8Array): LearntWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < 4 ? Number.POSITIVE_INFINITY : view.getUint32(0, true);
  if (4 + length > bytes.length) throw new RangeError(NOT_OURS);
  const head = headOf(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  const { claims, bias, scale, features, weights: count } = head;
  if (4 + length + 6 * features + 2 * count !== bytes.length) throw new RangeError(NOT_OURS);
  let at = 4 + length;
  const hashes = new Uint32Array(features);
  for (let i = 0; i < features; i++) hashes[i] = view.getUint32(at + 4 * i, true);
  at += 4 * features;
  const rarity = Float32Array.from(bytes.subarray(at, at + features), (x) => (x * RAREST) / 255);
  at += features;
  const starts = new Uint32Array(features + 1);
  for (let i = 0; i < features; i++)
    starts[i + 1] = (starts[i] as number) + (bytes[at + i] as number);
  at += features;
  const classes = bytes.subarray(at, at + count);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at + count, count);
  return { claims, bias: Float32Array.from(bias), hashes, rarity, starts, classes, weights, scale };
}

const NOT_OURS = 'This is not what was learnt of claims: the file has another form.';

interface Head {
  claims: { id: string; proposition: string }[];
  bias: number[];
  scale: number;
  features: number;
  weights: number;
}

function headOf(json: string): Head {
  try {
    return JSON.parse(json);
  } catch {
    throw new RangeError(NOT_OURS);
  }
}
