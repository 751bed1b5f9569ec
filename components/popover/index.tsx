import { h, render } from 'preact';
import { direction, language } from '../../words/language';
import statement from '../statement/statement.css?inline';
import tokens from '../tokens.css?inline';
import { Framed } from './Card';
import type { ClaimPopoverProps } from './ClaimPopover';
import { MarkRecord, type PopoverProps } from './MarkRecord';
import popover from './popover.css?inline';
import type { SpeakerPopoverProps } from './SpeakerPopover';

/** All the popover's styles, for one constructed sheet in the shadow root that holds it. */
export const popoverCss: string = tokens + statement + popover;

export interface MountedPopover {
  /** Shows other data in the same place: what was `'loading'` when it has come. */
  update: (props: PopoverProps) => void;
  /** Takes everything out of the root again. */
  destroy: () => void;
}

/**
 * Draws a popover into `root`, an element of the host's shadow root in which `popoverCss` is
 * adopted. `root` gets a class; where it stands, its focus, Escape and the pointer's ways are the
 * host's, which may say in `--room` how high the card may get. When `root` is a dialog already
 * (`role=dialog`), that is the one that is named; else the card inside is, and takes the focus.
 */
export function mountPopover(root: HTMLElement, first: PopoverProps): MountedPopover {
  root.classList.add('onrecord');
  // Our own texts are in our language, whatever the page's is; the words said find their own direction.
  root.lang = language();
  root.dir = direction();
  const framed = root.getAttribute('role') === 'dialog';
  const update = (props: PopoverProps) => {
    const view = h(MarkRecord, props);
    render(h(Framed.Provider, { value: framed ? 'dialog' : 'nothing', children: view }), root);
  };
  update(first);
  return { update, destroy: () => render(null, root) };
}

export type { ClaimPopoverProps, PopoverProps, SpeakerPopoverProps };
