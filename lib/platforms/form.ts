/**
 * Verification forms: they want a name or a number typed in, also where the link carries some of it. None names a credential.
 */
import { linkOut } from './link-out.ts';
import { LANGUAGE, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'form',
  name: 'Verification form',
  hosts: [
    'aws.amazon.com',
    'verify.comptia.org',
    'isc2.org',
    'pmi.org',
    'aspen.eccouncil.org',
    'training.linuxfoundation.org',
    'trailhead.salesforce.com',
  ],
  forms: [
    {
      host: '(aws\\.amazon\\.com)',
      path: `${LANGUAGE}(?:/certification)?/verification`,
      kind: 'form',
      id: '$1',
      canonical: 'https://$1/verification',
    },
    { host: '(verify\\.comptia\\.org)', path: '(?:/.*)?', kind: 'form', id: '$1', canonical: 'https://$1' },
    {
      host: '(?:www\\.)?(isc2\\.org)',
      path: '/[Mm]ember-?[Vv]erification',
      kind: 'form',
      id: '$1',
      canonical: 'https://www.$1/MemberVerification',
    },
    {
      host: '(?:www\\.)?(pmi\\.org)',
      path: '/certifications/(?:[\\w-]+/)*registry',
      kind: 'form',
      id: '$1',
      canonical: 'https://www.$1/certifications/certification-resources/registry',
    },
    { host: '(aspen\\.eccouncil\\.org)', path: '/[Vv]erify', kind: 'form', id: '$1', canonical: 'https://$1/Verify' },
    {
      host: '(training\\.linuxfoundation\\.org)',
      path: '/certification/verify',
      kind: 'form',
      id: '$1',
      canonical: 'https://$1/certification/verify',
    },
    {
      host: '(trailhead\\.salesforce\\.com)',
      path: `${LANGUAGE}/credentials/verification`,
      kind: 'form',
      id: '$1',
      canonical: 'https://$1/credentials/verification',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://aws.amazon.com/verification',
  why: 'it is a form that wants a name or a number typed in',
  examples: [
    {
      url: 'https://aws.amazon.com/verification',
      canonical: 'https://aws.amazon.com/verification',
      id: 'aws.amazon.com',
      kind: 'form',
    },
    {
      url: 'https://www.isc2.org/MemberVerification?LastName=Berg&MemberNumber=123456',
      canonical: 'https://www.isc2.org/MemberVerification',
      id: 'isc2.org',
      kind: 'form',
    },
    {
      url: 'https://www.pmi.org/certifications/certification-resources/registry',
      canonical: 'https://www.pmi.org/certifications/certification-resources/registry',
      id: 'pmi.org',
      kind: 'form',
    },
    {
      url: 'https://verify.comptia.org/',
      canonical: 'https://verify.comptia.org',
      id: 'verify.comptia.org',
      kind: 'form',
    },
    {
      url: 'https://aspen.eccouncil.org/Verify',
      canonical: 'https://aspen.eccouncil.org/Verify',
      id: 'aspen.eccouncil.org',
      kind: 'form',
    },
    {
      url: 'https://training.linuxfoundation.org/certification/verify/',
      canonical: 'https://training.linuxfoundation.org/certification/verify',
      id: 'training.linuxfoundation.org',
      kind: 'form',
    },
    {
      url: 'https://trailhead.salesforce.com/en/credentials/verification/',
      canonical: 'https://trailhead.salesforce.com/credentials/verification',
      id: 'trailhead.salesforce.com',
      kind: 'form',
    },
  ],
  counterexamples: [
    'https://aws.amazon.com/certification/',
    'https://www.pmi.org/certifications/project-management-pmp',
    'https://www.isc2.org/certifications/cissp',
  ],
});
