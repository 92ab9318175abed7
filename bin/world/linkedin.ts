/**
 * Plays LinkedIn's profile in its server-driven layout, and the details page: the anchors that lib/claims/linkedin.ts reads,
 * the security policy that forbids inline scripts, and navigation that changes the address first and the page later.
 */
import { type Line, PERSON } from './profile.ts';
import { asHtml, type Replies, text } from './reply.ts';

const SITE = 'https://www.linkedin.com';
const CARD = 'com.linkedin.sdui.profile.card.ref';
/** As the site shows it: a few lines, and a link to the rest. */
const POLICY = "default-src 'self'; style-src 'unsafe-inline'; img-src data:";

export const linkedinProfile = (slug: string): string => `${SITE}/in/${slug}/`;

export function linkedin(slug: string, name: string, headline: string, lines: readonly Line[]): Replies {
  const url = linkedinProfile(slug);
  return {
    [url]: text(page(name, profileMain(slug, name, headline, lines)), 'text/html'),
    [`${url}details/certifications/`]: text(page(name, detailsMain(slug, lines)), 'text/html'),
    [`${SITE}/demo.js`]: text(NAVIGATION, 'text/javascript'),
  };
}

function page(name: string, main: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${asHtml(name)} | LinkedIn</title>
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${STYLE}</style></head>
<body><nav><a href="${SITE}/feed/">Home</a> <a href="${linkedinProfile('ola-nilsen')}">Ola Nilsen</a></nav>
<main>${main}</main><script src="/demo.js"></script></body></html>`;
}

function profileMain(slug: string, name: string, headline: string, lines: readonly Line[]): string {
  const id = `${CARD}ACoAA${slug.replace(/\W/g, '')}`;
  return `<div id="${id}Topcard" componentkey="${id}Topcard"><section componentkey="${id}Topcard">
<h2>${asHtml(name)}</h2><p>${asHtml(headline)}</p>
<p><a href="${linkedinProfile(slug)}overlay/contact-info/">Contact info</a></p></section></div>
<div id="${id}CertificationTopLevel" componentkey="${id}CertificationTopLevel"><section>
<h2 componentkey="ProfileNullStateCardAnchor_Certifications">Licenses &amp; certifications<!-- --> (${lines.length})</h2>
${lines.map((line) => entry(slug, line)).join('\n<hr role="presentation">\n')}
<hr role="presentation"><div><a href="${linkedinProfile(slug)}details/certifications/">Show all ${lines.length}</a></div>
</section></div>`;
}

function detailsMain(slug: string, lines: readonly Line[]): string {
  return `<div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.ProfileCertificationDetails">
<h2>Licenses &amp; certifications</h2><div data-component-type="LazyColumn">
${lines.map((line) => entry(slug, line)).join('\n<hr role="presentation">\n')}</div></div>`;
}

function entry(slug: string, { title, issuer, issued, expires, link }: Line): string {
  const dates = `Issued ${monthName(issued)}${expires ? ` · Expires ${monthName(expires)}` : ''}`;
  return `<div><div><p>${asHtml(title)}</p><p>${asHtml(issuer)}</p></div><p>${dates}</p>
<a href="${SITE}/safety/go/?url=${encodeURIComponent(link)}&amp;urlhash=a1b2&amp;isSdui=true" target="_blank">Show credential</a>
<p><a href="/in/${slug}/skill-associations-details/?x=0">Cloud Computing and +3 skills</a></p></div>`;
}

function monthName(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

const STYLE = `body { font: 16px/1.4 system-ui; max-width: 720px; margin: auto; background: #fff; color: #1d2226 }
@media (prefers-color-scheme: dark) { body { background: #1b1f23; color: #f0f2f4 } a { color: #71b7fb } }
nav { padding: 12px 0 } h2 { margin: 24px 0 8px } p { margin: 2px 0 } hr { border: 0; border-top: 1px solid #8884 }`;

/** Address first, page after the answer, title last: as the site does it. */
const NAVIGATION = `
async function show(url) {
  const answer = await fetch(url);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.querySelector('main').replaceChildren(...page.querySelector('main').childNodes);
  document.title = page.title;
}
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="https://www.linkedin.com/in/"]');
  if (!link) return;
  event.preventDefault();
  history.pushState({}, '', link.href);
  show(link.href);
});
addEventListener('popstate', () => show(location.href));
`;

/** Another profile to go to, with one claim of its own. */
export function anotherProfile(line: Line): Replies {
  return linkedin('ola-nilsen', 'Ola Nilsen', 'Teacher', [line]);
}

export const personProfile = (lines: readonly Line[]): Replies =>
  linkedin(PERSON.slug, PERSON.name, PERSON.headline, lines);
