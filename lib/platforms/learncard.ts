/**
 * LearnCard: a wallet for verifiable credentials. A share link carries the address of the credential and, apart, the seed and
 * PIN that open it; those are secrets and are dropped.
 */
import { linkOut } from './link-out.ts';
import { platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'learncard',
  name: 'LearnCard',
  hosts: ['learncard.app'],
  forms: [
    { path: '/share-boost', query: { uri: '(.{1,500})' }, canonical: 'https://learncard.app/share-boost?uri=$1' },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.learncard.com',
  why: 'what opens it is in the link alone and is kept by nobody else',
  examples: [
    {
      url: 'https://learncard.app/share-boost?uri=lc%3Anetwork%3Aexample&seed=secret&pin=1234',
      canonical: 'https://learncard.app/share-boost?uri=lc%3Anetwork%3Aexample',
      id: 'lc%3Anetwork%3Aexample',
    },
  ],
  counterexamples: ['https://learncard.app/share-boost', 'https://learncard.app/wallet?uri=lc'],
});
