/** Classes of a claim: for it, against it, about it. */
export const CLASSES = 3;

/** What is learnt of claims by sentences on them (`cli/train/claims-read.ts`). */
interface Learnt {
  /** The claims that it can tell, in their order: id and proposition, for what is learnt of a claim is nothing of another under its id. */
  claims: readonly { id: string; proposition: string }[];
  /** By class what it has without any feature. Of claim `c` the three (`CLASSES`) from `3c` on; the last is none. */
  bias: Float32Array;
  /** By feature its hash, each once. */
  hashes: Uint32Array;
  /** By weight its class, and itself. */
  classes: Uint8Array;
  weights: Int8Array;
  /** What a weight of 1 stands for. */
  scale: number;
}

/** As it is trained. */
export interface TrainedWeights extends Learnt {
  /** By feature how rare it is (inverse document frequency, never 0). */
  rarity: Float32Array;
  /** By feature where its weights begin, and behind the last where they end. */
  starts: Uint32Array;
}

/** As it is kept in the package: nothing has to be worked out of it when a worker wakes. Hashes rise. */
export interface LearntWeights extends Learnt {
  /** By feature how rare it is, by its number in `RARITY`. */
  rarity: Uint8Array;
  /** By feature how many weights it has. */
  counts: Uint8Array;
  /** For each beginning of hashes its first feature and that one's first weight, and behind the last where both end. */
  buckets: Uint32Array;
}

/** Hashes are found by so many of their first bits: some twenty features have them in common. */
const BUCKET_BITS = 11;
const BUCKETS = 1 << BUCKET_BITS;

/** The place in `buckets` of those that begin as a hash does. */
function bucketOf(hash: number): number {
  return 2 * (hash >>> (32 - BUCKET_BITS));
}

/** The feature that has a hash; −1 where nothing was learnt of any. */
export function featureOf({ buckets, hashes }: LearntWeights, hash: number): number {
  const bucket = bucketOf(hash);
  const end = buckets[bucket + 2] as number;
  for (let feature = buckets[bucket] as number; feature < end; feature++) {
    const its = hashes[feature] as number;
    if (its >= hash) return its === hash ? feature : -1;
  }
  return -1;
}

/** Where a feature's weights begin. */
export function beginOf({ buckets, hashes, counts }: LearntWeights, feature: number): number {
  const bucket = bucketOf(hashes[feature] as number);
  let begin = buckets[bucket + 1] as number;
  for (let i = buckets[bucket] as number; i < feature; i++) begin += counts[i] as number;
  return begin;
}

/** 255 of the file is this rarity. */
const RAREST = 16;

/** How rare what has this number is. */
export const RARITY = Float32Array.from({ length: 256 }, (_, number) => (number * RAREST) / 255);

/**
 * File: a little-endian uint32, the length of a head in JSON (claims, bias, scale, how many features and weights), the head,
 * buckets and hashes (uint32), then by feature rarity (uint8) and number of weights (uint8), then by weight its class (uint8)
 * and itself (int8).
 */
export function packLearnt({ claims, bias, scale, ...its }: TrainedWeights): Uint8Array {
  const order = [...its.hashes.keys()].sort(
    (a, b) => (its.hashes[a] as number) - (its.hashes[b] as number),
  );
  const buckets = new Uint32Array(2 * (BUCKETS + 1));
  const hashes = new Uint32Array(order.length);
  const rarity = new Uint8Array(order.length);
  const counts = new Uint8Array(order.length);
  const classes = new Uint8Array(its.classes.length);
  const weights = new Int8Array(its.weights.length);
  let [bucket, at] = [0, 0];
  const begin = (until: number, feature: number) => {
    for (; bucket <= until; bucket += 2) buckets.set([feature, at], bucket);
  };
  order.forEach((from, feature) => {
    const [start, end] = [its.starts[from] as number, its.starts[from + 1] as number];
    hashes[feature] = its.hashes[from] as number;
    begin(bucketOf(hashes[feature]), feature);
    rarity[feature] = Math.round(((its.rarity[from] as number) * 255) / RAREST);
    counts[feature] = end - start;
    classes.set(its.classes.subarray(start, end), at);
    weights.set(its.weights.subarray(start, end), at);
    at += end - start;
  });
  begin(2 * BUCKETS, order.length);
  const head = { claims, bias: [...bias], scale, features: order.length, weights: at };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const size = Uint32Array.of(json.length);
  return joined([size, json, buckets, hashes, rarity, counts, classes, weights]);
}

/** Reads what `packLearnt` wrote; throws a RangeError for any other bytes. */
export function readLearnt(bytes: Uint8Array): LearntWeights {
  let at = 0;
  const small = (count: number) => {
    at += count;
    if (at > bytes.length) throw new RangeError(NOT_OURS);
    return bytes.subarray(at - count, at);
  };
  // Copied, for they may lie at any place. All machines that browsers run on have bytes in the file's order.
  const large = (count: number) => new Uint32Array(new Uint8Array(small(4 * count)).buffer);
  const [length = 0] = large(1);
  const head = headOf(new TextDecoder().decode(small(length)));
  const { claims, bias, scale, features, weights: count } = head;
  const buckets = large(2 * (BUCKETS + 1));
  const hashes = large(features);
  const [rarity, counts, classes] = [small(features), small(features), small(count)];
  const its = small(count);
  if (at !== bytes.length) throw new RangeError(NOT_OURS);
  const weights = new Int8Array(its.buffer, its.byteOffset, count);
  const found = { hashes, rarity, counts, buckets, classes, weights };
  return { claims, bias: Float32Array.from(bias), scale, ...found };
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

function joined(parts: readonly ArrayBufferView[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}
