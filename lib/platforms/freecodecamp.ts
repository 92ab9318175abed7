/**
 * freeCodeCamp. The answer behind the certificate page is open source. It says "no" with HTTP 200 and a message: no such user,
 * not certified, private, barred. Only an unknown course is 404. The API's host is known from one source alone.
 */
import type { Credential } from '../formats/credential.ts';
import { passed } from '../verdict/codes.ts';
import type { Json } from '../verdict/words.ts';
import { aboutAnother, answered, askJson, revoked, said, unreadable } from './evidence.ts';
import { at, known, textAt } from './fields.ts';
import { NAME, platformLinks } from './links.ts';
import type { Evidence, EvidenceTools, Platform, Reference } from './platform.ts';

const WHO = 'freeCodeCamp';

/** The site's other languages. */
const WORLD = '(?:/(?:espanol|italian|portuguese|ukrainian|japanese|german|swahili|korean|chinese(?:-traditional)?))?';

export const links = platformLinks({
  id: 'freecodecamp',
  name: WHO,
  hosts: ['freecodecamp.org'],
  forms: [
    {
      path: `${WORLD}/certification/${NAME}/${NAME}`,
      canonical: 'https://www.freecodecamp.org/certification/$1/$2',
    },
  ],
});

async function evidence({ id }: Reference, { ask }: EvidenceTools): Promise<Evidence> {
  const [user = '', course = ''] = (id ?? '').split('/');
  const asked = await askJson(ask, `https://api.freecodecamp.org/certificate/showCert/${user}/${course}`, WHO);
  if (asked.trouble) return asked.evidence;
  const message = textAt(asked.json, 'messages', 0, 'message');
  if (message)
    return MESSAGES.get(message.replace(/^flash\./, ''))?.(course) ?? unreadable(`it says “${message.slice(0, 60)}”`);
  const [holder, slug] = [textAt(asked.json, 'username'), textAt(asked.json, 'certSlug')];
  if (!textAt(asked.json, 'certTitle') || !holder) return unreadable('it names no certificate');
  if (holder.toLowerCase() !== user.toLowerCase()) return aboutAnother(holder);
  if (slug && slug.toLowerCase() !== course.toLowerCase()) return aboutAnother(slug);
  return answered(WHO, credentialOf(asked.json, holder), passed('status'));
}

const noSuch = () => said('not-found', WHO);
const hidden = () => said('private', WHO);
/** The account is barred: whatever it earned is shown to nobody any more. */
const barred = (course: string) =>
  answered(WHO, { format: 'platform', achievement: { id: course }, issuer: ISSUER }, revoked('the account is barred'));

const MESSAGES: ReadonlyMap<string, (course: string) => Evidence> = new Map([
  ['username-not-found', noSuch],
  ['user-not-certified', noSuch],
  ['cert-not-found', noSuch],
  ['profile-private', hidden],
  ['certs-private', hidden],
  ['timeline-private', hidden],
  ['add-name', hidden],
  ['not-eligible', barred],
]);

const ISSUER = { id: 'https://www.freecodecamp.org', name: WHO, url: 'https://www.freecodecamp.org' };

function credentialOf(json: Json, user: string): Credential {
  const date = at(json, 'date');
  const hours = textAt(json, 'completionTime');
  return {
    format: 'platform',
    achievement: known({ name: textAt(json, 'certTitle'), hours }),
    issuer: ISSUER,
    holder: known({ name: textAt(json, 'name'), url: `https://www.freecodecamp.org/${encodeURIComponent(user)}` }),
    ...(typeof date === 'number' && Math.abs(date) < 8.64e15 && { issued: new Date(date).toISOString() }),
  };
}

export const platform: Platform = {
  links,
  homepage: 'https://www.freecodecamp.org',
  policy: 'machine',
  terms: 'The server is open source; that its host is api.freecodecamp.org is not confirmed by a second source.',
  asks: ['api.freecodecamp.org'],
  vouches: true,
  evidence,
  examples: [
    {
      url: 'https://www.freecodecamp.org/espanol/certification/leaberg/responsive-web-design',
      canonical: 'https://www.freecodecamp.org/certification/leaberg/responsive-web-design',
      id: 'leaberg/responsive-web-design',
    },
    {
      url: 'https://www.freecodecamp.org/certification/leaberg/responsive-web-design?utm_source=x',
      canonical: 'https://www.freecodecamp.org/certification/leaberg/responsive-web-design',
      id: 'leaberg/responsive-web-design',
    },
  ],
  counterexamples: [
    'https://www.freecodecamp.org/learn/responsive-web-design',
    'https://www.freecodecamp.org/certification/leaberg',
  ],
};
