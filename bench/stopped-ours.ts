/** The worker of an extension that verifies one credential by our engine; what few credentials need is apart, as it is in ours. */
import { ourWay } from './ours.ts';
import { answerBy } from './stopped-worker.ts';

answerBy((file) => ourWay([file]));
