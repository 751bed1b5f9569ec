import { TANH_END } from '../../context/tagger/plain-kernels';

/**
 * Instructions that set a local to tanh of another, by Lambert's continued fraction cut at x⁷; written out, for a call would
 * cost as much as the arithmetic. They need the locals `$x` and `$s`.
 */
export const tanh = (to: string, x: string) => `
    (local.set $x (f32x4.min (f32x4.max ${x} (f32x4.splat (f32.const -${TANH_END})))
      (f32x4.splat (f32.const ${TANH_END}))))
    (local.set $s (f32x4.mul (local.get $x) (local.get $x)))
    (local.set ${to} (f32x4.div
      (f32x4.mul (local.get $x) (f32x4.add (f32x4.splat (f32.const 135135)) (f32x4.mul (local.get $s)
        (f32x4.add (f32x4.splat (f32.const 17325)) (f32x4.mul (local.get $s)
          (f32x4.add (f32x4.splat (f32.const 378)) (local.get $s)))))))
      (f32x4.add (f32x4.splat (f32.const 135135)) (f32x4.mul (local.get $s)
        (f32x4.add (f32x4.splat (f32.const 62370)) (f32x4.mul (local.get $s)
          (f32x4.add (f32x4.splat (f32.const 3150)) (f32x4.mul (local.get $s)
            (f32x4.splat (f32.const 28))))))))))`;

export const sigmoid = (
  to: string,
  x: string,
) => `${tanh(to, `(f32x4.mul (f32x4.splat (f32.const 0.5)) ${x})`)}
    (local.set ${to} (f32x4.add (f32x4.splat (f32.const 0.5))
      (f32x4.mul (f32x4.splat (f32.const 0.5)) (local.get ${to}))))`;
