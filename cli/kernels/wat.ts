/**
 * Assembles the small part of the WebAssembly text format that the kernels are written in: functions
 * of named i32 and v128 locals, folded instructions, loops, one imported memory. So the kernels
 * stand in the source as text, and no binary that nobody can read lies in the tree.
 */

type Node = string | Node[];

const I32 = 0x7f;
const V128 = 0x7b;
const types: Record<string, number> = { i32: I32, v128: V128 };

/** Opcodes (WebAssembly core specification 2.0, § 5.4); those of SIMD follow the prefix 0xfd. */
const plain: Record<string, number> = {
  'i32.lt_u': 0x49,
  'i32.add': 0x6a,
  'i32.sub': 0x6b,
  'i32.mul': 0x6c,
  'i32.shl': 0x74,
  'i32.shr_u': 0x76,
};
const simd: Record<string, number> = {
  'i32x4.splat': 0x11,
  'f32x4.splat': 0x13,
  'f32x4.gt': 0x44,
  'v128.bitselect': 0x52,
  'i8x16.narrow_i16x8_s': 0x65,
  'i16x8.narrow_i32x4_s': 0x85,
  'i32x4.extend_low_i16x8_s': 0xa7,
  'i32x4.extend_high_i16x8_s': 0xa8,
  'i32x4.add': 0xae,
  'i32x4.dot_i16x8_s': 0xba,
  'f32x4.sqrt': 0xe3,
  'f32x4.add': 0xe4,
  'f32x4.sub': 0xe5,
  'f32x4.mul': 0xe6,
  'f32x4.div': 0xe7,
  'f32x4.pmin': 0xea,
  'f32x4.pmax': 0xeb,
  'f32x4.convert_i32x4_s': 0xfa,
};
/** Which bytes a shuffle takes: so many numbers stand before its operands. */
const LANES = 16;
/** Opcode and log2 of the alignment. */
const memory: Record<string, [number[], number]> = {
  'i32.load': [[0x28], 2],
  'v128.load': [[0xfd, 0x00], 2],
  'v128.load8x8_s': [[0xfd, 0x01], 0],
  'v128.load32_splat': [[0xfd, 0x09], 2],
  'v128.store': [[0xfd, 0x0b], 2],
};

/** The binary module of `(func $name (param $a i32)… (result v128)? (local …)… instruction…)…`; every function is exported. */
export function assemble(source: string): Uint8Array<ArrayBuffer> {
  const functions = parse(source).map(header);
  const index = new Map(functions.map(({ name }, i) => [name, i]));
  const section = (id: number, items: number[][]) => {
    const body = [...unsigned(items.length), ...items.flat()];
    return [id, ...unsigned(body.length), ...body];
  };
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(
      1,
      functions.map(({ parameters, results }) => [
        0x60,
        ...vector(parameters.map(({ type }) => type)),
        ...vector(results),
      ]),
    ),
    ...section(2, [[...text('js'), ...text('memory'), 0x02, 0x00, 0x01]]),
    ...section(
      3,
      functions.map((_, i) => unsigned(i)),
    ),
    ...section(
      7,
      functions.map(({ name }, i) => [...text(name.slice(1)), 0x00, ...unsigned(i)]),
    ),
    ...section(
      10,
      functions.map((fn) => code(fn, index)),
    ),
  ]);
}

interface Local {
  name: string;
  type: number;
}
interface Function {
  name: string;
  parameters: Local[];
  results: number[];
  locals: Local[];
  body: Node[];
}

function header(node: Node): Function {
  const [, name, ...rest] = node as [string, string, ...Node[]];
  const fn: Function = { name, parameters: [], results: [], locals: [], body: [] };
  for (const part of rest) {
    const [head, first, second] = part as string[];
    if (head === 'param') fn.parameters.push({ name: first!, type: typeOf(second) });
    else if (head === 'local') fn.locals.push({ name: first!, type: typeOf(second) });
    else if (head === 'result') fn.results.push(typeOf(first));
    else fn.body.push(part);
  }
  return fn;
}

function typeOf(name: string | undefined): number {
  const type = types[name ?? ''];
  if (type === undefined) throw new SyntaxError(`No such type: ${name}`);
  return type;
}

function code(fn: Function, functions: Map<string, number>): number[] {
  const slots = new Map([...fn.parameters, ...fn.locals].map(({ name }, i) => [name, i]));
  const find = (names: Map<string, number>, name: Node | undefined) => {
    const slot = names.get(name as string);
    if (slot === undefined) throw new SyntaxError(`Not declared: ${name}`);
    return unsigned(slot);
  };
  const emit = (node: Node, labels: string[]): number[] => {
    const [head, ...args] = node as [string, ...Node[]];
    const operands = (from: number) => args.slice(from).flatMap((arg) => emit(arg, labels));
    if (head === 'loop') {
      const inner = [args[0] as string, ...labels];
      return [0x03, 0x40, ...args.slice(1).flatMap((arg) => emit(arg, inner)), 0x0b];
    }
    if (head === 'br_if') {
      return [...operands(1), 0x0d, ...unsigned(labels.indexOf(args[0] as string))];
    }
    if (head === 'local.get') return [0x20, ...find(slots, args[0])];
    if (head === 'local.set') return [...operands(1), 0x21, ...find(slots, args[0])];
    if (head === 'local.tee') return [...operands(1), 0x22, ...find(slots, args[0])];
    if (head === 'call') return [...operands(1), 0x10, ...find(functions, args[0])];
    if (head === 'i32.const') return [0x41, ...signed(Number(args[0]))];
    if (head === 'f32.const') {
      return [0x43, ...new Uint8Array(Float32Array.of(Number(args[0])).buffer)];
    }
    if (head === 'i8x16.shuffle') {
      return [...operands(LANES), 0xfd, 0x0d, ...args.slice(0, LANES).map(Number)];
    }
    const access = memory[head];
    if (access) {
      const [opcode, alignment] = access;
      const given = typeof args[0] === 'string' ? Number(args[0].slice('offset='.length)) : 0;
      const rest = operands(typeof args[0] === 'string' ? 1 : 0);
      return [...rest, ...opcode, alignment, ...unsigned(given)];
    }
    const wide = simd[head];
    if (wide !== undefined) return [...operands(0), 0xfd, ...unsigned(wide)];
    const opcode = plain[head];
    if (opcode === undefined) throw new SyntaxError(`No such instruction: ${head}`);
    return [...operands(0), opcode];
  };
  const locals = fn.locals.flatMap(({ type }) => [1, type]);
  const body = [
    ...unsigned(fn.locals.length),
    ...locals,
    ...fn.body.flatMap((node) => emit(node, [])),
    0x0b,
  ];
  return [...unsigned(body.length), ...body];
}

const vector = (bytes: number[]) => [...unsigned(bytes.length), ...bytes];
const text = (name: string) => vector([...new TextEncoder().encode(name)]);

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
  return done ? [low] : [low | 0x80, ...signed(rest)];
}

function parse(source: string): Node[] {
  const stack: Node[][] = [[]];
  for (const [token] of source.replace(/;;.*/g, '').matchAll(/[()]|[^\s()]+/g)) {
    if (token === '(') stack.push([]);
    else if (token === ')') {
      const done = stack.pop() as Node[];
      stack.at(-1)?.push(done);
    } else stack.at(-1)?.push(token);
  }
  return stack[0] as Node[];
}
