/**
 * TryHackMe: certificates of learning paths, as a page or a picture.
 */
import { linkOut } from './link-out.ts';
import { platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'tryhackme',
  name: 'TryHackMe',
  hosts: ['tryhackme.com', 'tryhackme-certificates.s3-eu-west-1.amazonaws.com'],
  forms: [
    {
      path: '/certificate/((?:THM-)?[A-Z\\d]{10})',
      host: '(?:www\\.)?tryhackme\\.com',
      canonical: 'https://tryhackme.com/certificate/$1',
    },
    {
      host: 'tryhackme-certificates\\.s3-eu-west-1\\.amazonaws\\.com',
      path: '/(THM-[A-Z\\d]{10}\\.(?:png|pdf))',
      kind: 'file',
      canonical: 'https://tryhackme-certificates.s3-eu-west-1.amazonaws.com/$1',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://tryhackme.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://tryhackme.com/certificate/THM-ABCDE12345',
      canonical: 'https://tryhackme.com/certificate/THM-ABCDE12345',
      id: 'THM-ABCDE12345',
    },
    {
      url: 'https://tryhackme-certificates.s3-eu-west-1.amazonaws.com/THM-ABCDE12345.png',
      canonical: 'https://tryhackme-certificates.s3-eu-west-1.amazonaws.com/THM-ABCDE12345.png',
      id: 'THM-ABCDE12345.png',
      kind: 'file',
    },
  ],
  counterexamples: ['https://tryhackme.com/p/leaberg', 'https://tryhackme.com/certificate/THM-ABC'],
});
