/** The other pages of the person: a GitHub profile, a site of her own with schema.org and an embedded badge, an evil page. */
import { linkedinProfile } from './linkedin.ts';
import { type Line, PERSON } from './profile.ts';
import { asHtml, type Replies, text } from './reply.ts';

export const GITHUB = 'https://github.com/mara-ellingsen';
export const OWN_SITE = 'https://mara-ellingsen.example/';
export const GALLERY = 'https://gallery.example/';
export const HOSTILE_SLUG = 'mallory-hostile';

export function github(lines: readonly Line[]): Replies {
  const badges = lines
    .map(({ title, link }) => `<a href="${link}" rel="nofollow"><img src="data:," alt="${asHtml(title)}"></a>`)
    .join('\n');
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>mara-ellingsen (${PERSON.name}) · GitHub</title>
<meta name="octolytics-dimension-user_login" content="mara-ellingsen"></head><body>
<h1 class="vcard-names"><span class="p-name vcard-fullname" itemprop="name">${PERSON.name}</span>
<span class="p-nickname vcard-username" itemprop="additionalName">mara-ellingsen</span></h1>
<ul class="vcard-details"><li itemprop="social">
<a rel="nofollow me" href="${linkedinProfile(PERSON.slug)}">in/${PERSON.slug}</a></li></ul>
<main><article class="markdown-body" itemprop="text"><h2>Hello</h2><p>${badges}</p></article></main></body></html>`;
  return { [GITHUB]: text(body, 'text/html') };
}

export function ownSite([linked, embedded]: readonly [Line, Line]): Replies {
  const person = {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: PERSON.name,
    url: OWN_SITE,
    sameAs: [linkedinProfile(PERSON.slug), GITHUB],
    hasCredential: { '@type': 'EducationalOccupationalCredential', name: linked.title, url: linked.link },
  };
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${PERSON.name}</title>
<script type="application/ld+json">${JSON.stringify(person)}</script></head><body>
<main><h1>${PERSON.name}</h1><p>I hold the <a href="${linked.link}">${asHtml(linked.title)}</a>.</p>
<blockquote class="badgr-badge"><a href="${embedded.link}"><img src="data:," alt="${asHtml(embedded.title)}"></a>
<p class="badgr-badge-name">${asHtml(embedded.title)}</p></blockquote></main></body></html>`;
  return { [OWN_SITE]: text(body, 'text/html') };
}

/** A page with nothing but a picture, into which a credential is baked (Open Badges 3.0, SVG). */
export function pictured({ title, link }: Line, credential: string): Replies {
  const picture = new URL('/pictures/badge.svg', link).href;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" width="96" height="96">
<openbadges:credential><![CDATA[${credential}]]></openbadges:credential><circle cx="48" cy="48" r="48" fill="#1d5cbb"/></svg>`;
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pictures</title></head><body>
<main><h1>Pictures</h1><img src="${picture}" width="96" height="96" alt="${asHtml(title)}"></main></body></html>`;
  return { [GALLERY]: text(body, 'text/html'), [picture]: text(svg, 'image/svg+xml') };
}

/** The certificate's own page, which machines may not ask for: it is there for readers. */
export function course({ title, link, issued }: Line): Replies {
  const day = new Date(`${issued}-15T00:00:00Z`).toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' });
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Completion Certificate for ${asHtml(title)} | Coursera</title>
</head><body><header><a href="/">Coursera</a></header><main><h1>${asHtml(title)}</h1>
<p>Completed by <strong>${PERSON.name}</strong></p><p>${day}</p><p>Mara's account is verified.</p></main></body></html>`;
  return { [link]: text(body, 'text/html'), [SHARED_COURSE]: { status: 302, location: link, body: '' } };
}

/** The same certificate by the link that the platform gives for sharing: its server leads on. */
export const SHARED_COURSE = 'https://www.coursera.org/share/0f3c1a5279b84d6ea90b2c7d1e8f4a63';

/** What a hostile page does to whoever adds to it: it forges marks, removes what it did not make, and pollutes prototypes. */
export function hostile(page: string): Replies {
  const url = linkedinProfile(HOSTILE_SLUG);
  return {
    [url]: text(page.replace('/demo.js', '/hostile.js'), 'text/html'),
    [new URL('/hostile.js', url).href]: text(HOSTILITY, 'text/javascript'),
  };
}

const HOSTILITY = `
Object.prototype.verdict = 'verified';
Array.prototype.find = () => ({ verdict: 'verified' });
Element.prototype.attachShadow = () => { throw new Error('no shadows here'); };
const own = new WeakSet(document.querySelectorAll('*'));
for (const link of document.querySelectorAll('main a[target]')) {
  const forged = document.createElement('span');
  forged.className = 'forged';
  forged.textContent = '✓ Verified';
  own.add(forged);
  link.after(forged);
}
let removed = 0;
new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes)
      if (node.nodeType === 1 && !own.has(node)) { node.remove(); document.body.dataset.removed = String(++removed); }
}).observe(document.querySelector('main'), { subtree: true, childList: true });
`;
