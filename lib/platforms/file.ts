/**
 * File stores: a document or picture that its owner put there. It names no credential, whatever it shows.
 */
import { linkOut } from './link-out.ts';
import { platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'file',
  name: 'File store',
  hosts: [
    'drive.google.com',
    'docs.google.com',
    'dropbox.com',
    '1drv.ms',
    'box.com',
    'icloud.com',
    'onedrive.live.com',
    'sharepoint.com',
    'mega.nz',
    'photos.app.goo.gl',
    'imgur.com',
    'ibb.co',
  ],
  forms: [
    {
      host: 'drive\\.google\\.com',
      path: '/(?:open|uc)',
      query: { id: '([\\w-]{6,80})' },
      kind: 'file',
      canonical: 'https://drive.google.com/file/d/$1',
    },
    {
      host: 'drive\\.google\\.com',
      path: '(?:/u/\\d+)?/file/d/([\\w-]{3,80})(?:/\\w+)?',
      kind: 'file',
      canonical: 'https://drive.google.com/file/d/$1',
    },
    {
      host: '([\\w.-]+)',
      path: '(/.+)',
      kind: 'file',
      id: '$2',
      canonical: 'https://$1$2',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://drive.google.com',
  why: 'it is a document or picture that its owner put into a file store',
  examples: [
    {
      url: 'https://drive.google.com/file/d/1abcDEF/view?usp=sharing',
      canonical: 'https://drive.google.com/file/d/1abcDEF',
      id: '1abcDEF',
      kind: 'file',
    },
    {
      url: 'https://drive.google.com/open?id=1abcDEF',
      canonical: 'https://drive.google.com/file/d/1abcDEF',
      id: '1abcDEF',
      kind: 'file',
    },
    {
      url: 'https://www.dropbox.com/s/abc123/certificate.pdf?dl=0',
      canonical: 'https://www.dropbox.com/s/abc123/certificate.pdf',
      id: '/s/abc123/certificate.pdf',
      kind: 'file',
    },
    {
      url: 'https://college-my.sharepoint.com/:b:/g/personal/mira/EabcDEF?e=1',
      canonical: 'https://college-my.sharepoint.com/:b:/g/personal/mira/EabcDEF',
      id: '/:b:/g/personal/mira/EabcDEF',
      kind: 'file',
    },
    {
      url: 'https://i.imgur.com/aBcDeF1.png',
      canonical: 'https://i.imgur.com/aBcDeF1.png',
      id: '/aBcDeF1.png',
      kind: 'file',
    },
  ],
  counterexamples: ['https://imgur.com/', 'https://drive.google.com/', 'https://www.google.com/file/d/1abcDEF'],
});
