/** The entry of the bundle that a page runs (chromium.ts). */
import { contend, listRows, tokenRows } from './anywhere.ts';

Object.assign(globalThis, { bench: { contend, listRows, tokenRows } });
