/** The popup of the toolbar's icon. */
import { openPanel } from '../sidepanel/open.ts';
import { openSurface } from './wire.tsx';

openSurface({ left: () => window.close(), onPanel: openPanel() });
