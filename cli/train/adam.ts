/** Adam (Kingma & Ba 2015) in WebAssembly, over stretches of the network's memory. */
import { assemble } from '../kernels/wat';

const MEANS = 0.9;
const SQUARES = 0.99;
const EPSILON = 1e-8;

/** Constants stand in memory one after the other: gradient's factor, 0.9, 0.1, 0.99, 0.01, step, epsilon. */
const SOURCE = `
(func $adam (param $w i32) (param $g i32) (param $m i32) (param $v i32) (param $size i32)
  (param $constants i32) (local $i i32) (local $gradient v128) (local $mean v128)
  (local $square v128)
  (loop $next
    (local.set $gradient (f32x4.mul (v128.load32_splat (local.get $constants))
      (v128.load (i32.add (local.get $g) (local.get $i)))))
    (v128.store (i32.add (local.get $g) (local.get $i)) (f32x4.splat (f32.const 0)))
    (local.set $mean (f32x4.add
      (f32x4.mul (v128.load32_splat offset=4 (local.get $constants))
        (v128.load (i32.add (local.get $m) (local.get $i))))
      (f32x4.mul (v128.load32_splat offset=8 (local.get $constants)) (local.get $gradient))))
    (local.set $square (f32x4.add
      (f32x4.mul (v128.load32_splat offset=12 (local.get $constants))
        (v128.load (i32.add (local.get $v) (local.get $i))))
      (f32x4.mul (v128.load32_splat offset=16 (local.get $constants))
        (f32x4.mul (local.get $gradient) (local.get $gradient)))))
    (v128.store (i32.add (local.get $m) (local.get $i)) (local.get $mean))
    (v128.store (i32.add (local.get $v) (local.get $i)) (local.get $square))
    (v128.store (i32.add (local.get $w) (local.get $i))
      (f32x4.sub (v128.load (i32.add (local.get $w) (local.get $i)))
        (f32x4.div
          (f32x4.mul (v128.load32_splat offset=20 (local.get $constants)) (local.get $mean))
          (f32x4.add (f32x4.sqrt (local.get $square))
            (v128.load32_splat offset=24 (local.get $constants))))))
    (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 16)))
      (local.get $size)))))
`;

/** Weights, their gradient, and Adam's two means lie `stride` floats apart, from `at`. */
export class Adam {
  readonly #floats: Float32Array;
  readonly #run: (...values: number[]) => void;
  readonly #constants: number;
  #steps = 0;

  /** `constants`: the address of eight free floats. */
  constructor(memory: WebAssembly.Memory, constants: number) {
    this.#floats = new Float32Array(memory.buffer);
    const module = new WebAssembly.Module(assemble(SOURCE));
    const { exports } = new WebAssembly.Instance(module, { js: { memory } });
    this.#run = exports.adam as (...values: number[]) => void;
    this.#constants = constants;
  }

  /** Begins a step: gradients count `factor` times. */
  begin(rate: number, factor: number): void {
    this.#steps++;
    const step = (rate * Math.sqrt(1 - SQUARES ** this.#steps)) / (1 - MEANS ** this.#steps);
    this.#floats.set(
      [factor, MEANS, 1 - MEANS, SQUARES, 1 - SQUARES, step, EPSILON],
      this.#constants,
    );
  }

  /** Moves `size` weights against their gradient, and empties it; addresses count floats, `size` is a multiple of 4. */
  update(weights: number, gradient: number, mean: number, square: number, size: number): void {
    this.#run(4 * weights, 4 * gradient, 4 * mean, 4 * square, 4 * size, 4 * this.#constants);
  }
}
