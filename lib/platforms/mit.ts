/**
 * MITx Online and MIT xPRO: the certificate page, which the server makes, names holder, course and date. A 404 also means
 * that the course page was taken down, and is told as the issuer tells it.
 */
import { troubleEvidence } from '../checks/document.ts';
import { readText } from '../formats/json.ts';
import { pageUnknown, resolved } from './evidence.ts';
import { known } from './fields.ts';
import { platformLinks, UUID } from './links.ts';
import { englishDate, plainText, textOfClass, textsOfTag } from './page.ts';
import type { Evidence, EvidenceTools, Platform, Reference } from './platform.ts';

const WHO = 'MIT';

export const links = platformLinks({
  id: 'mit',
  name: 'MITx Online and MIT xPRO',
  hosts: ['mitxonline.mit.edu', 'xpro.mit.edu'],
  forms: [
    {
      host: '((?:mitxonline|xpro)\\.mit\\.edu)',
      path: `/certificate/(program/)?${UUID}`,
      id: '$3',
      canonical: 'https://$1/certificate/$2$3',
      lower: true,
    },
  ],
});

async function evidence({ canonical }: Reference, { ask }: EvidenceTools): Promise<Evidence> {
  // The server sends addresses without the closing slash on to those with it.
  const answer = await ask(`${canonical}/`, { accept: 'text/html' });
  const trouble = troubleEvidence(answer, WHO);
  if (trouble) return trouble;
  const page = readText(answer.bytes) ?? '';
  const holder = textOfClass(page, 'certify-name');
  if (!holder) return pageUnknown();
  const issued = /Issued:[^<]{0,80}(?:<[^<>]*>[^<]{0,80}){0,3}/.exec(page)?.[0];
  return resolved({
    format: 'platform',
    achievement: known({ name: textsOfTag(page, 'h1')[0] }),
    issuer: { id: new URL(canonical).origin, name: WHO },
    holder: { name: holder },
    ...known({ issued: issued && englishDate(plainText(issued)) }),
  });
}

const ID = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

export const platform: Platform = {
  links,
  homepage: 'https://mitxonline.mit.edu',
  policy: 'resolve',
  terms: 'Its page is read.',
  asks: ['mitxonline.mit.edu', 'xpro.mit.edu'],
  vouches: false,
  evidence,
  examples: [
    {
      url: `https://mitxonline.mit.edu/certificate/${ID}/`,
      canonical: `https://mitxonline.mit.edu/certificate/${ID}`,
      id: ID,
    },
    {
      url: `https://xpro.mit.edu/certificate/program/${ID}/`,
      canonical: `https://xpro.mit.edu/certificate/program/${ID}`,
      id: ID,
    },
  ],
  counterexamples: ['https://mitxonline.mit.edu/courses/', `https://web.mit.edu/certificate/${ID}/`],
};
