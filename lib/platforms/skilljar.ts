/**
 * Skilljar, the learning platform of Anthropic, Netskope and others. The certificate page says what was completed, at whose
 * school and when; where on it the holder stands is unconfirmed, so no name is taken from it.
 */
import { troubleEvidence } from '../checks/document.ts';
import { readText } from '../formats/json.ts';
import { pageUnknown, resolved } from './evidence.ts';
import { known } from './fields.ts';
import { platformLinks } from './links.ts';
import { englishDate, metaContent, textsOfTag } from './page.ts';
import type { Evidence, EvidenceTools, Platform, Reference } from './platform.ts';

const WHO = 'Skilljar';

export const links = platformLinks({
  id: 'skilljar',
  name: WHO,
  hosts: ['verify.skilljar.com'],
  forms: [{ path: '/c/([a-z\\d]{12})', canonical: 'https://verify.skilljar.com/c/$1' }],
});

async function evidence({ canonical }: Reference, { ask }: EvidenceTools): Promise<Evidence> {
  const answer = await ask(canonical, { accept: 'text/html' });
  const trouble = troubleEvidence(answer, WHO);
  if (trouble) return trouble;
  const page = readText(answer.bytes) ?? '';
  const name = /^Certificate for (.+)$/.exec(metaContent(page, 'og:title') ?? '')?.[1];
  if (!name) return pageUnknown();
  const texts = textsOfTag(page, 'p', 'h2', 'h3', 'h4', 'dt', 'dd', 'span', 'div', 'strong');
  const after = (label: string) => texts[texts.findIndex((text) => text.toLowerCase() === label) + 1 || texts.length];
  const school = after('offered by');
  return resolved({
    format: 'platform',
    achievement: { name },
    ...(school && { issuer: { name: school } }),
    ...known({ issued: englishDate(after('completion date') ?? '') }),
  });
}

export const platform: Platform = {
  links,
  homepage: 'https://www.skilljar.com',
  policy: 'resolve',
  terms: 'Its page is read; how it shows an unknown code, and where it names the holder, are not confirmed.',
  asks: ['verify.skilljar.com'],
  vouches: false,
  evidence,
  examples: [
    {
      url: 'http://verify.skilljar.com/c/abcdef123456?trk=public_profile_see-credential',
      canonical: 'https://verify.skilljar.com/c/abcdef123456',
      id: 'abcdef123456',
    },
  ],
  counterexamples: ['https://verify.skilljar.com/c/abc', 'https://academy.skilljar.com/path/abcdef123456'],
};
