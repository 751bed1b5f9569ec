import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Panel } from '../../components/panel/Panel';
import { followFront } from '../../extension/panel/front';
import { startPanel } from '../../extension/panel/session';

const app = document.querySelector<HTMLElement>('#app') as HTMLElement;
const panel = startPanel((props) => render(<Panel {...props} />, app));

// A page that is loaded anew ends the port to the one before by itself; what has its port keeps it.
void followFront((tab, why) => (why === 'other' ? panel.beside(tab) : panel.again()));
browser.permissions.onAdded.addListener(() => panel.again());
browser.permissions.onRemoved.addListener(() => panel.again());
