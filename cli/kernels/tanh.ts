import { TANH_END } from '../../context/tagger/plain-kernels';

/** The numbers of Lambert's continued fraction for tanh, cut at x⁷, and the rest that `tanh` and `sigmoid` need. */
const NUMBERS = {
  c1: 135135,
  c2: 17325,
  c3: 378,
  c4: 62370,
  c5: 3150,
  c6: 28,
  end: TANH_END,
  least: -TANH_END,
  half: 0.5,
};

/** The locals that `tanh` and `sigmoid` need, and what sets them before a loop: inside it each would be made anew. */
export const declared = `(local $x v128) (local $s v128) ${Object.keys(NUMBERS)
  .map((name) => `(local $${name} v128)`)
  .join(' ')}`;
export const prepared = Object.entries(NUMBERS)
  .map(([name, value]) => `(local.set $${name} (f32x4.splat (f32.const ${value})))`)
  .join('\n');

/**
 * Instructions that set a local to tanh of another; written out, for a call would cost as much as the arithmetic. `pmin`
 * and `pmax` are one instruction each; `min` and `max`, which look after NaN, are seven.
 */
export const tanh = (to: string, x: string) => `
    (local.set $x (f32x4.pmin (f32x4.pmax ${x} (local.get $least)) (local.get $end)))
    (local.set $s (f32x4.mul (local.get $x) (local.get $x)))
    (local.set ${to} (f32x4.div
      (f32x4.mul (local.get $x) (f32x4.add (local.get $c1) (f32x4.mul (local.get $s)
        (f32x4.add (local.get $c2) (f32x4.mul (local.get $s)
          (f32x4.add (local.get $c3) (local.get $s)))))))
      (f32x4.add (local.get $c1) (f32x4.mul (local.get $s)
        (f32x4.add (local.get $c4) (f32x4.mul (local.get $s)
          (f32x4.add (local.get $c5) (f32x4.mul (local.get $s) (local.get $c6)))))))))`;

export const sigmoid = (to: string, x: string) => `${tanh(to, `(f32x4.mul (local.get $half) ${x})`)}
    (local.set ${to} (f32x4.add (local.get $half) (f32x4.mul (local.get $half) (local.get ${to}))))`;
