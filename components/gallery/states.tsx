import type { Link } from '../../model';
import * as data from '../fixtures';
import { type ClaimPopoverProps, mountPopover, type PopoverProps, popoverCss } from '../popover';
import * as quoted from '../quoted-fixtures';
import { libraryStates } from './library';
import { panelStates } from './panel';
import { popupStates } from './popup';
import { saveStates } from './save';
import { settingsStates } from './settings';
import { type State, shadowIn } from './stage';
import { timelineStates } from './timeline';
import { welcomeStates } from './welcome';

/** Mounts a popover as the page does: in a shadow root, styled by an adopted sheet. */
function popover(props: PopoverProps): State {
  return (stage) => mountPopover(shadowIn(stage, popoverCss), props).destroy;
}

/** The same with the forms to copy a statement in unfolded. */
function unfolded(state: State): State {
  return async (stage) => {
    const leave = await state(stage);
    const { shadowRoot } = stage.querySelector('div') ?? {};
    shadowRoot?.querySelectorAll<HTMLElement>('.more')[1]?.click();
    return leave;
  };
}

/** The same after its button of this name was pressed. */
function after(name: string, state: State): State {
  return async (stage) => {
    const leave = await state(stage);
    const { shadowRoot } = stage.querySelector('div') ?? {};
    const all = shadowRoot?.querySelectorAll('button') ?? [];
    [...all].find((one) => one.textContent === name)?.click();
    return leave;
  };
}

const nothing = () => {};
const handlers = {
  onRead: nothing,
  onCopy: nothing,
  onClose: nothing,
  onNotRelated: nothing,
  onUndoNotRelated: nothing,
  published: '2025-08-20',
};
const claim = (link: Link, statements: ClaimPopoverProps['statements']): PopoverProps => ({
  kind: 'claim',
  link,
  statements,
  onAll: nothing,
  ...handlers,
});
const speaker = (record: Extract<PopoverProps, { kind: 'speaker' }>['record']): PopoverProps => ({
  kind: 'speaker',
  mention: data.mention,
  record,
  ...handlers,
  onAll: nothing,
  onNotThisPerson: nothing,
  onUndoNotThisPerson: nothing,
});

export const states: Record<string, State> = {
  claim: popover(claim(data.link, data.linkViews)),
  'claim-copy-as': unfolded(popover(claim(data.link, data.linkViews))),
  'claim-loading': popover(claim(data.link, 'loading')),
  'claim-error': popover(claim(data.link, { error: 'The archive could not be opened.' })),
  'claim-crowded': popover(claim(data.crowded, data.crowdedViews)),
  'claim-dismissed': after('Not related', popover(claim(data.crowded, data.crowdedViews))),
  'claim-none': popover(claim(data.unclaimed, [data.rootCauses])),
  'quotation-confirmed': popover(claim(quoted.confirmed, data.linkViews)),
  'quotation-other-wording': popover(claim(quoted.otherWording, [data.rootCauses])),
  'quotation-of-another': popover(claim(quoted.anothersWords, data.linkViews)),
  speaker: popover(speaker(data.record)),
  'speaker-dismissed': after('Not this person', popover(speaker(data.record))),
  'speaker-loading': popover(speaker('loading')),
  'speaker-error': popover(speaker({ error: 'The archive could not be opened.' })),
  'speaker-empty': popover(speaker({ ...data.record, statements: [], total: 0, role: null })),
  ...popupStates,
  ...panelStates,
  ...saveStates,
  ...libraryStates,
  ...settingsStates,
  ...timelineStates,
  ...welcomeStates,
};
