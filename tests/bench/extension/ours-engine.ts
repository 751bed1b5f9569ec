import { createEngine } from '../../../context/annotate';
import { readClaims } from '../../../context/learnt/claim-reader';
import { QuotationReader } from '../../../context/tagger/reader';
import { loadTagger } from '../../../context/tagger/tagger';
import { WordVectors } from '../../../context/vectors';
import { handOver } from '../../../extension/later';

const parts = { createEngine, loadTagger, QuotationReader, readClaims, WordVectors };
export type EngineParts = typeof parts;

handOver('engine', parts);
