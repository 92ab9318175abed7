/**
 * Red Hat: its page for one certificate could be read, but its form is unconfirmed.
 */
import { linkOut } from './link-out.ts';
import { platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'redhat',
  name: 'Red Hat',
  hosts: ['rhtapps.redhat.com'],
  forms: [
    {
      path: '/verify',
      query: { certId: '(\\d{3}-\\d{3}-\\d{3})' },
      canonical: 'https://rhtapps.redhat.com/verify?certId=$1',
    },
    { path: '/verify', kind: 'form', id: 'form', canonical: 'https://rhtapps.redhat.com/verify' },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.redhat.com/en/services/certification',
  why: 'the form of its page is not confirmed',
  examples: [
    {
      url: 'https://rhtapps.redhat.com/verify?certId=123-456-789',
      canonical: 'https://rhtapps.redhat.com/verify?certId=123-456-789',
      id: '123-456-789',
    },
    {
      url: 'https://rhtapps.redhat.com/verify',
      canonical: 'https://rhtapps.redhat.com/verify',
      id: 'form',
      kind: 'form',
    },
  ],
  counterexamples: ['https://www.redhat.com/verify?certId=123-456-789'],
});
