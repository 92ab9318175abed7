/** A showing and a credential with nothing in them, for tests to fill. */
import type { Showing } from '../../lib/checks/showing.ts';
import type { Credential } from '../../lib/formats/credential.ts';
import { createTrust } from '../../lib/settings/trust.ts';

export const NOW = Date.parse('2026-05-04T12:00:00Z');

export const showing = (some: Partial<Showing> = {}): Showing => ({
  names: [],
  addresses: [],
  profileUrls: [],
  claim: {},
  trust: createTrust([]),
  now: NOW,
  ...some,
});

export const credential = (some: Partial<Credential> = {}): Credential => ({
  format: 'platform',
  achievement: { name: 'Digital Skills' },
  ...some,
});
