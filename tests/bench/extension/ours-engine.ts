import { createEngine } from '../../../context/annotate';
import { WordVectors } from '../../../context/vectors';
import { handOver } from '../../../extension/later';

const parts = { createEngine, WordVectors };
export type EngineParts = typeof parts;

handOver('engine', parts);
