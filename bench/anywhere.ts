/** What is measured in Node and in a page alike: one entry, bundled for both (bundle.ts). */

export { contend } from './contestants.ts';
export { listRows, tokenRows } from './lists.ts';
