/**
 * `npm run train -- quotations DIR [--out FILE] [--epochs N]`: trains the tagger of quotations from
 * `DIR/train.jsonl` (form of `polnear`) and writes its weights, int8, to `public/quotations.bin`.
 * Where `DIR/dev.jsonl` stands beside it, its figures are printed after each epoch; nothing is
 * learned from it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTagger } from '../../context/tagger/tagger';
import { packWeights } from '../../context/tagger/weights-file';
import { WordVectors } from '../../context/vectors';
import { spanFigures } from '../eval/spans';
import { spanTable } from '../eval/tokens';
import { examplesOf, readDocuments } from './data';
import { trainPairing } from './pairing';
import { plan, shape } from './plan';
import { Trainer } from './trainer';

/** Runs the command on a folder; `rest` holds its options. */
export function trainQuotations(directory: string, rest: readonly string[]): void {
  const option = (name: string) => {
    const at = rest.indexOf(name);
    return at === -1 ? undefined : rest[at + 1];
  };
  const read = (name: string) =>
    readDocuments(join(directory, name)).flatMap((document) => examplesOf(document));
  const vectors = new WordVectors(readFileSync(asset('vectors.bin')));
  const examples = read('train.jsonl');
  const dev = existsSync(join(directory, 'dev.jsonl')) ? read('dev.jsonl') : [];
  const pairing = trainPairing(examples);
  const epochs = Number(option('--epochs') ?? plan.epochs);
  const trainer = new Trainer(shape, vectors, { ...plan, epochs });
  const packed = () =>
    packWeights({ shape, ...trainer.weights(), pairing: { columns: 1, values: pairing } });

  trainer.train(examples, (epoch, loss) => {
    console.log(`epoch ${epoch} of ${epochs}: loss ${loss.toFixed(3)} a paragraph`);
    if (dev.length === 0) return;
    const tagger = loadTagger(packed(), vectors);
    const pairs = dev.map(({ words, spans }) => ({ right: spans, found: tagger.label(words) }));
    console.log(spanTable(spanFigures(pairs)));
  });
  const bytes = packed();
  writeFileSync(option('--out') ?? asset('quotations.bin'), bytes);
  console.log(`${bytes.length} bytes of weights`);
}

const asset = (name: string) => new URL(`../../public/${name}`, import.meta.url);
