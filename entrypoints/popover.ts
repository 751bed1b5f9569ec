import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { popoverCss } from '../components/popover';
import { handOver } from '../extension/bring-popover';
import { renderPopover } from '../extension/popover';
import { createPopoverHost } from '../page/popover-host';

/** The popover, brought into a page that has marks (see `extension/bring-popover.ts`). */
export default defineUnlistedScript(() => {
  handOver({ createHost: createPopoverHost, render: renderPopover, styles: popoverCss });
});
