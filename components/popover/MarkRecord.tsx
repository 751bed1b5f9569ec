import { ClaimPopover, type ClaimPopoverProps } from './ClaimPopover';
import { Own, type OwnActions } from './Item';
import { SpeakerPopover, type SpeakerPopoverProps } from './SpeakerPopover';

/** What a popover shows: a claim mark's record or a speaker mark's. */
export type PopoverProps = (
  | ({ kind: 'claim' } & ClaimPopoverProps)
  | ({ kind: 'speaker' } & SpeakerPopoverProps)
) & {
  /** Without it the reader's own statements cannot be changed here. */
  own?: OwnActions;
};

/** What is on record behind a mark, with all that can be done with it. */
export function MarkRecord({ own, ...props }: PopoverProps) {
  // Keyed by what it is about, so that another mark's starts afresh.
  return (
    <Own.Provider value={own ?? null}>
      {props.kind === 'claim' ? (
        <ClaimPopover key={`claim ${props.link.start} ${props.link.exact}`} {...props} />
      ) : (
        <SpeakerPopover key={`speaker ${props.mention.start}`} {...props} />
      )}
    </Own.Provider>
  );
}
