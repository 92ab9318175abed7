/** A worker that verifies one credential by our engine and answers. */
import { ourWay } from './ours.ts';

addEventListener('message', async ({ data }: MessageEvent<string>) => {
  await ourWay([data])(0);
  postMessage('verified');
});
