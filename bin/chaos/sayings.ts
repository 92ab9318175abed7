/** What a mark's card has to say of each illness of an issuer: the heart of the sentence, as people read it. */
import type { Sickness } from '../world/faults.ts';

export const SAYINGS: Readonly<Record<Sickness, string>> = {
  down: 'could not be reached',
  'no-tls': 'could not be reached',
  cut: 'could not be reached',
  dribble: 'did not answer in time',
  limited: 'asks for fewer questions',
  'limited-until': 'asks for fewer questions',
  wall: 'turned the question away',
  broken: 'has trouble of its own',
  trouble: 'has trouble of its own',
  loop: 'sent the question on',
  huge: 'larger or deeper than is safe to read',
  truncated: 'could not be read',
  page: 'could not be read',
  'bad-gzip': 'could not be reached',
};
