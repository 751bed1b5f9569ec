/**
 * The kernels that the tagger reads by, in the WebAssembly text format, as far as `wat.ts` assembles it:
 * what each does stands in `context/tagger/kernels.ts`.
 */
import { ROUND, SATURATED } from '../../context/tagger/plain-kernels';
import { declared, prepared, sigmoid, tanh } from './tanh';

const times = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const locals = (name: string, count: number) => times(count, (i) => `(local $${name}${i} v128)`);

/** Four floats, times their scales, each as a whole number in the lower half of its bits. */
const whole = (offset: string) => `(f32x4.add (local.get $round)
      (f32x4.pmin (f32x4.pmax (f32x4.mul (v128.load ${offset} (i32.add (local.get $from) (local.get $i)))
          (v128.load ${offset} (i32.add (local.get $scale) (local.get $i))))
        (local.get $least)) (local.get $most)))`;

/** `to` += the dot products of pairs that stand at `$p` with those of another local. */
const dot = (to: string, by: string, at: string) =>
  `(local.set $${to} (i32x4.add (local.get $${to}) (i32x4.dot_i16x8_s (local.get $${by}) ${at})))`;

const SUM = ['u', 'u', 'v', 'v'].map(
  (from, i) => `(local.set $s${i} (f32x4.add (local.get $s${i}) (f32x4.mul (local.get $scale)
          (f32x4.convert_i32x4_s (i32x4.extend_${i % 2 ? 'high' : 'low'}_i16x8_s (local.get $${from}))))))`,
);

export const SOURCE = `
(func $weave (param $from i32) (param $to i32) (param $rows i32) (param $columns i32)
  (local $k i32) (local $i i32) (local $p i32) (local $u v128) (local $v v128)
  (loop $pair
    (local.set $i (i32.const 0))
    (loop $next
      (local.set $p (i32.add (local.get $from) (local.get $i)))
      (local.set $u (v128.load8x8_s (local.get $p)))
      (local.set $v (v128.load8x8_s (i32.add (local.get $p) (local.get $columns))))
      (v128.store (local.get $to) (i8x16.shuffle 0 1 16 17 2 3 18 19 4 5 20 21 6 7 22 23
        (local.get $u) (local.get $v)))
      (v128.store offset=16 (local.get $to) (i8x16.shuffle 8 9 24 25 10 11 26 27 12 13 28 29 14 15 30 31
        (local.get $u) (local.get $v)))
      (local.set $to (i32.add (local.get $to) (i32.const 32)))
      (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 8)))
        (local.get $columns))))
    (local.set $from (i32.add (local.get $from) (i32.shl (local.get $columns) (i32.const 1))))
    (br_if $pair (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 2)))
      (local.get $rows)))))

;; Sixteen columns at a time stay in registers while the rows are gone through.
(func $sum (param $list i32) (param $count i32) (param $values i32) (param $scales i32)
  (param $size i32) (param $to i32) (param $words i32)
  (local $n i32) (local $i i32) (local $k i32) (local $end i32) (local $row i32) (local $p i32)
  (local $u v128) (local $v v128) (local $scale v128) ${locals('s', 4)}
  (loop $word
    (local.set $end (i32.add (local.get $list) (i32.add (i32.const 4)
      (i32.shl (local.get $count) (i32.const 2)))))
    (local.set $i (i32.const 0))
    (loop $block
      (local.set $p (i32.add (i32.load (local.get $list)) (i32.shl (local.get $i) (i32.const 2))))
      ${times(4, (i) => `(local.set $s${i} (v128.load offset=${16 * i} (local.get $p)))`)}
      (local.set $k (i32.add (local.get $list) (i32.const 4)))
      (loop $next
        (local.set $row (i32.load (local.get $k)))
        (local.set $scale (v128.load32_splat
          (i32.add (local.get $scales) (i32.shl (local.get $row) (i32.const 2)))))
        (local.set $p (i32.add (local.get $i) (i32.add (local.get $values)
          (i32.mul (local.get $row) (local.get $size)))))
        (local.set $u (v128.load8x8_s (local.get $p)))
        (local.set $v (v128.load8x8_s offset=8 (local.get $p)))
        ${SUM.join('\n')}
        (br_if $next (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 4)))
          (local.get $end))))
      (local.set $p (i32.add (local.get $to) (i32.shl (local.get $i) (i32.const 2))))
      ${times(4, (i) => `(v128.store offset=${16 * i} (local.get $p) (local.get $s${i}))`)}
      (br_if $block (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 16)))
        (local.get $size))))
    (local.set $list (local.get $end))
    (local.set $to (i32.add (local.get $to) (i32.shl (local.get $size) (i32.const 2))))
    (br_if $word (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 1)))
      (local.get $words)))))

(func $quantise (param $from i32) (param $fromRow i32) (param $scale i32) (param $size i32)
  (param $to i32) (param $rows i32) (local $r i32) (local $i i32)
  (local $round v128) (local $most v128) (local $least v128)
  (local.set $round (f32x4.splat (f32.const ${ROUND})))
  (local.set $most (f32x4.splat (f32.const ${SATURATED})))
  (local.set $least (f32x4.splat (f32.const -${SATURATED})))
  (loop $row
    (local.set $i (i32.const 0))
    (loop $next
      (v128.store (local.get $to) (i8x16.shuffle 0 1 4 5 8 9 12 13 16 17 20 21 24 25 28 29
        ${whole('offset=0')}
        ${whole('offset=16')}))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 32)))
        (local.get $size))))
    (local.set $from (i32.add (local.get $from) (local.get $fromRow)))
    (br_if $row (i32.lt_u (local.tee $r (i32.add (local.get $r) (i32.const 1)))
      (local.get $rows)))))

;; Two rows of sixteen columns stay in registers while k runs; of an odd number of rows the last is done twice.
(func $multiply (param $w i32) (param $pairs i32) (param $columns i32) (param $bias i32) (param $unit i32)
  (param $x i32) (param $xRow i32) (param $y i32) (param $yRow i32) (param $rows i32)
  (local $r i32) (local $j i32) (local $k i32) (local $p i32) (local $q i32) (local $more i32)
  (local $x0 i32) (local $x1 i32) (local $y1 i32)
  (local $u v128) (local $v v128) (local $weights v128) ${locals('a', 4)} ${locals('b', 4)}
  (loop $row
    (local.set $more (i32.lt_u (i32.add (local.get $r) (i32.const 1)) (local.get $rows)))
    (local.set $y1 (i32.add (local.get $y) (i32.mul (local.get $more) (local.get $yRow))))
    (local.set $j (i32.const 0))
    (loop $block
      (local.set $p (i32.add (local.get $w) (local.get $j)))
      (local.set $x0 (local.get $x))
      (local.set $x1 (i32.add (local.get $x) (i32.mul (local.get $more) (local.get $xRow))))
      ${times(4, (i) => `(local.set $a${i} (f32x4.splat (f32.const 0)))\n(local.set $b${i} (f32x4.splat (f32.const 0)))`)}
      (local.set $k (i32.const 0))
      (loop $term
        (local.set $u (v128.load32_splat (local.get $x0)))
        (local.set $v (v128.load32_splat (local.get $x1)))
        ${times(
          4,
          (i) => `(local.set $weights (v128.load offset=${16 * i} (local.get $p)))
        ${dot(`a${i}`, 'u', '(local.get $weights)')}
        ${dot(`b${i}`, 'v', '(local.get $weights)')}`,
        )}
        (local.set $p (i32.add (local.get $p) (local.get $columns)))
        (local.set $x0 (i32.add (local.get $x0) (i32.const 4)))
        (local.set $x1 (i32.add (local.get $x1) (i32.const 4)))
        (br_if $term (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 1)))
          (local.get $pairs))))
      (local.set $u (v128.load (local.get $unit)))
      (local.set $p (i32.add (local.get $bias) (local.get $j)))
      (local.set $q (i32.add (local.get $y) (local.get $j)))
      (local.set $x1 (i32.add (local.get $y1) (local.get $j)))
      ${times(
        4,
        (i) => `(local.set $v (v128.load offset=${16 * i} (local.get $p)))
      (v128.store offset=${16 * i} (local.get $q) (f32x4.add (local.get $v)
        (f32x4.mul (local.get $u) (f32x4.convert_i32x4_s (local.get $a${i})))))
      (v128.store offset=${16 * i} (local.get $x1) (f32x4.add (local.get $v)
        (f32x4.mul (local.get $u) (f32x4.convert_i32x4_s (local.get $b${i})))))`,
      )}
      (br_if $block (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 64)))
        (local.get $columns))))
    (local.set $x (i32.add (local.get $x) (i32.shl (local.get $xRow) (i32.const 1))))
    (local.set $y (i32.add (local.get $y) (i32.shl (local.get $yRow) (i32.const 1))))
    (br_if $row (i32.lt_u (local.tee $r (i32.add (local.get $r) (i32.const 2)))
      (local.get $rows)))))

(func $step (param $gates i32) (param $share i32) (param $before i32) (param $after i32)
  (param $size i32) (local $i i32) (local $z v128) (local $r v128) (local $n v128)
  ${declared}
  (local $gr i32) (local $gn i32) (local $ur i32) (local $un i32)
  (local.set $gr (i32.add (local.get $gates) (local.get $size)))
  (local.set $gn (i32.add (local.get $gr) (local.get $size)))
  (local.set $ur (i32.add (local.get $share) (local.get $size)))
  (local.set $un (i32.add (local.get $ur) (local.get $size)))
  ${prepared}
  (loop $next
${sigmoid(
  '$z',
  `(f32x4.add (v128.load (i32.add (local.get $gates) (local.get $i)))
      (v128.load (i32.add (local.get $share) (local.get $i))))`,
)}
${sigmoid(
  '$r',
  `(f32x4.add (v128.load (i32.add (local.get $gr) (local.get $i)))
      (v128.load (i32.add (local.get $ur) (local.get $i))))`,
)}
${tanh(
  '$n',
  `(f32x4.add (v128.load (i32.add (local.get $gn) (local.get $i)))
      (f32x4.mul (local.get $r) (v128.load (i32.add (local.get $un) (local.get $i)))))`,
)}
    (v128.store (i32.add (local.get $after) (local.get $i))
      (f32x4.add (local.get $n) (f32x4.mul (local.get $z)
        (f32x4.sub (v128.load (i32.add (local.get $before) (local.get $i))) (local.get $n)))))
    (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 16)))
      (local.get $size)))))

;; Forty-eight columns at a time stay in registers.
(func $sweep (param $w i32) (param $unit i32) (param $scale i32) (param $gates i32) (param $gateStep i32)
  (param $share i32) (param $whole i32) (param $before i32) (param $after i32) (param $stateStep i32)
  (param $size i32) (param $words i32)
  (local $wide i32) (local $end i32) (local $n i32) (local $j i32) (local $p i32) (local $q i32)
  (local $u i32) (local $v v128) ${locals('s', 12)}
  (local.set $wide (i32.mul (local.get $size) (i32.const 3)))
  (local.set $end (i32.add (local.get $whole) (i32.shr_u (local.get $size) (i32.const 1))))
  (call $quantise (local.get $before) (i32.const 0) (local.get $scale) (local.get $size)
    (local.get $whole) (i32.const 1))
  (loop $word
    (local.set $j (i32.const 0))
    (loop $block
      (local.set $p (i32.add (local.get $w) (local.get $j)))
      (local.set $u (local.get $whole))
      ${times(12, (i) => `(local.set $s${i} (f32x4.splat (f32.const 0)))`)}
      (loop $term
        (local.set $v (v128.load32_splat (local.get $u)))
        ${times(12, (i) => dot(`s${i}`, 'v', `(v128.load offset=${16 * i} (local.get $p))`))}
        (local.set $p (i32.add (local.get $p) (local.get $wide)))
        (br_if $term (i32.lt_u (local.tee $u (i32.add (local.get $u) (i32.const 4)))
          (local.get $end))))
      (local.set $v (v128.load (local.get $unit)))
      (local.set $q (i32.add (local.get $share) (local.get $j)))
      ${times(12, (i) => `(v128.store offset=${16 * i} (local.get $q) (f32x4.mul (local.get $v) (f32x4.convert_i32x4_s (local.get $s${i}))))`)}
      (br_if $block (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 192)))
        (local.get $wide))))
    (call $step (local.get $gates) (local.get $share) (local.get $before) (local.get $after)
      (local.get $size))
    (call $quantise (local.get $after) (i32.const 0) (local.get $scale) (local.get $size)
      (local.get $whole) (i32.const 1))
    (local.set $gates (i32.add (local.get $gates) (local.get $gateStep)))
    (local.set $before (i32.add (local.get $before) (local.get $stateStep)))
    (local.set $after (i32.add (local.get $after) (local.get $stateStep)))
    (br_if $word (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 1)))
      (local.get $words)))))

(func $follow (param $scores i32) (param $transitions i32) (param $labels i32) (param $best i32)
  (param $back i32) (param $words i32) (local $n i32) (local $a i32) (local $p i32)
  (local $first v128) (local $v v128) (local $c v128) (local $m v128) (local $label v128)
  ${locals('t', 4)} ${locals('g', 4)}
  (loop $word
    (local.set $first (v128.load32_splat (local.get $best)))
    ${times(
      4,
      (
        i,
      ) => `(local.set $t${i} (f32x4.add (local.get $first) (v128.load offset=${16 * i} (local.get $transitions))))
    (local.set $g${i} (f32x4.splat (f32.const 0)))`,
    )}
    (local.set $a (i32.const 1))
    (loop $next
      (local.set $v (v128.load32_splat (i32.add (local.get $best)
        (i32.shl (local.get $a) (i32.const 2)))))
      (local.set $p (i32.add (local.get $transitions) (i32.shl (local.get $a) (i32.const 6))))
      (local.set $label (i32x4.splat (local.get $a)))
      ${times(
        4,
        (
          i,
        ) => `(local.set $c (f32x4.add (local.get $v) (v128.load offset=${16 * i} (local.get $p))))
      (local.set $m (f32x4.gt (local.get $c) (local.get $t${i})))
      (local.set $t${i} (v128.bitselect (local.get $c) (local.get $t${i}) (local.get $m)))
      (local.set $g${i} (v128.bitselect (local.get $label) (local.get $g${i}) (local.get $m)))`,
      )}
      (br_if $next (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 1)))
        (local.get $labels))))
    ${times(
      4,
      (i) => `(v128.store offset=${16 * i} (local.get $best) (f32x4.add
      (f32x4.sub (local.get $t${i}) (local.get $first)) (v128.load offset=${16 * i} (local.get $scores))))`,
    )}
    (v128.store (local.get $back) (i8x16.narrow_i16x8_s
      (i16x8.narrow_i32x4_s (local.get $g0) (local.get $g1))
      (i16x8.narrow_i32x4_s (local.get $g2) (local.get $g3))))
    (local.set $scores (i32.add (local.get $scores) (i32.const 64)))
    (local.set $back (i32.add (local.get $back) (i32.const 16)))
    (br_if $word (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 1)))
      (local.get $words)))))
`;
