/**
 * Google Skillshop on its learning platform: an award page says who completed what and when. Newer awards are Accredible's
 * (skillshop.credential.net).
 */
import { troubleEvidence } from '../checks/document.ts';
import { readText } from '../formats/json.ts';
import { pageUnknown, resolved } from './evidence.ts';
import { known } from './fields.ts';
import { platformLinks } from './links.ts';
import { englishDate, plainText, textsOfTag } from './page.ts';
import type { Evidence, EvidenceTools, Platform, Reference } from './platform.ts';

const WHO = 'Google Skillshop';

export const links = platformLinks({
  id: 'skillshop',
  name: WHO,
  hosts: ['skillshop.exceedlms.com'],
  forms: [{ path: '/student/award/([\\w-]{6,60})', canonical: 'https://skillshop.exceedlms.com/student/award/$1' }],
});

async function evidence({ canonical }: Reference, { ask }: EvidenceTools): Promise<Evidence> {
  const answer = await ask(canonical, { accept: 'text/html' });
  const trouble = troubleEvidence(answer, WHO);
  if (trouble) return trouble;
  const page = readText(answer.bytes) ?? '';
  const said = /Completed by ([^<>]{1,120}?) on ([^<>]{1,40})/.exec(plainText(page.slice(0, 500_000)));
  if (!said?.[1]) return pageUnknown();
  return resolved({
    format: 'platform',
    achievement: known({ name: textsOfTag(page, 'h1', 'h2').find((text) => !/^congratulations/i.test(text)) }),
    issuer: { id: 'https://skillshop.withgoogle.com', name: 'Google' },
    holder: { name: said[1] },
    ...known({ issued: englishDate(said[2] ?? '') }),
  });
}

export const platform: Platform = {
  links,
  homepage: 'https://skillshop.withgoogle.com',
  policy: 'resolve',
  terms: 'Its page is read; how it shows an unknown award is not confirmed.',
  asks: ['skillshop.exceedlms.com'],
  vouches: false,
  evidence,
  examples: [
    {
      url: 'https://skillshop.exceedlms.com/student/award/AbCdEf123456',
      canonical: 'https://skillshop.exceedlms.com/student/award/AbCdEf123456',
      id: 'AbCdEf123456',
    },
  ],
  counterexamples: [
    'https://skillshop.exceedlms.com/student/catalog',
    'https://skillshop.exceedlms.com/student/award/',
  ],
};
