/** The numbers that training is done with, chosen on PolNeAR's development set. */
import type { Shape } from '../../context/tagger/layout';

export interface Plan {
  epochs: number;
  /** Paragraphs between two steps. */
  batch: number;
  /** Adam's, at its highest. */
  rate: number;
  /** Share of the input, and of each layer's states, that is left out. */
  dropInput: number;
  dropStates: number;
  /** Share of words that are read as if they had never been seen. */
  dropWords: number;
  seed: number;
}

export const shape: Shape = { rows: 16_384, vector: 48, input: 64, hidden: 48, layers: 2 };

export const plan: Plan = {
  epochs: 7,
  batch: 24,
  rate: 4e-3,
  dropInput: 0.3,
  dropStates: 0.45,
  dropWords: 0.15,
  seed: 1,
};

/** Steps over which the rate rises, and the share of it that is gone at the end. */
export const WARM = 200;
export const FALL = 0.9;
/** Gradients longer than this are shortened. */
export const CLIP = 5;
/** Weights are averaged over this last part of training (Izmailov et al. 2018), every so many steps. */
export const AVERAGE_FROM = 0.45;
export const AVERAGE_EVERY = 60;
/**
 * Taken from the score of every label that begins a span, when the weights are written: a doubtful
 * span is worth less than a silence. Between .3 and .5 exact spans are best on the development set; more costs found ones.
 */
export const CAUTION = 0.4;
