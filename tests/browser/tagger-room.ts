/** The tagger of quotations, bundled for a page as `window.taggerRoom`. */
import { loadTagger } from '../../context/tagger/tagger';
import { WordVectors } from '../../context/vectors';

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

const taggerRoom = {
  load: (weights: string, vectors: string) =>
    loadTagger(bytesOf(weights), new WordVectors(bytesOf(vectors))),
  /** Whether the page may run WebAssembly: the smallest module there is. */
  hasWebAssembly(): boolean {
    try {
      new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
      return true;
    } catch {
      return false;
    }
  },
};

declare global {
  interface Window {
    taggerRoom: typeof taggerRoom;
  }
}

window.taggerRoom = taggerRoom;
