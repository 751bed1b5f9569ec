/** Builds the index of a pack for the worker that reads it: a second core has something to do. */
import { serveIndex } from '../../archive/remote-index';

serveIndex({
  postMessage: (message, transfer) => postMessage(message, { transfer }),
  addEventListener: (type, listener) => addEventListener(type, listener),
});
