import { h, render } from 'preact';
import { direction, language } from '../../words/language';
import statement from '../statement/statement.css?inline';
import tokens from '../tokens.css?inline';
import { Framed } from './Card';
import { ClaimPopover, type ClaimPopoverProps } from './ClaimPopover';
import { Own, type OwnActions } from './Item';
import popover from './popover.css?inline';
import { SpeakerPopover, type SpeakerPopoverProps } from './SpeakerPopover';

/** What a popover shows: a claim mark's record or a speaker mark's. */
export type PopoverProps = (
  | ({ kind: 'claim' } & ClaimPopoverProps)
  | ({ kind: 'speaker' } & SpeakerPopoverProps)
) & {
  /** Without it the reader's own statements cannot be changed here. */
  own?: OwnActions;
};

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
    // Keyed by what it is about, so that another mark's popover starts afresh.
    const view =
      props.kind === 'claim'
        ? h(ClaimPopover, { key: `claim ${props.link.start} ${props.link.exact}`, ...props })
        : h(SpeakerPopover, { key: `speaker ${props.mention.start}`, ...props });
    const owned = h(Own.Provider, { value: props.own ?? null, children: view });
    render(h(Framed.Provider, { value: framed, children: owned }), root);
  };
  update(first);
  return { update, destroy: () => render(null, root) };
}

export type { ClaimPopoverProps, SpeakerPopoverProps };
