/**
 * 64 bits of an id, as two numbers: two multiplicative hashes that run through it side by side, each
 * finished as in MurmurHash3. Two different ids of a million have the same with a chance of 1 in 10⁷;
 * who makes such a pair on purpose has his own pack refused.
 */
export function idHash(id: string): [number, number] {
  let a = 0x9e3779b1 ^ id.length;
  let b = 0x85ebca77;
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x5bd1e995);
    b = Math.imul(b ^ unit, 0x1b873593) + a;
    a ^= a >>> 15;
  }
  return [finished(a), finished(b)];
}

function finished(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
