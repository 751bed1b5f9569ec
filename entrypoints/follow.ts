import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOverFollow } from '../extension/panel/bring';
import { follow } from '../page/follow';

/** What tells a panel beside a page where its reader is (see `extension/panel/answer.ts`). */
export default defineUnlistedScript(() => {
  handOverFollow(follow);
});
