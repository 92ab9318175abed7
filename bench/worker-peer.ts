/** A worker that verifies one credential by @digitalbazaar/vc and answers. */
import { peerWay, SUITES } from './peers.ts';

addEventListener('message', async ({ data }: MessageEvent<string>) => {
  await peerWay([JSON.parse(data)], SUITES['eddsa-rdfc-2022']?.peer ?? Object)(0);
  postMessage('verified');
});
