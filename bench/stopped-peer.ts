/** The worker of an extension that verifies one credential by @digitalbazaar/vc. */
import { peerWay, SUITES } from './peers.ts';
import { answerBy } from './stopped-worker.ts';

answerBy((file) => peerWay([JSON.parse(file)], SUITES['eddsa-rdfc-2022']?.peer ?? Object));
