/** The shape that every profile site keeps. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readAs } from '../../lib/claims/reading.ts';
import { SITES, siteOf } from '../../lib/claims/sites.ts';
import { contentOfPage, sceneAt } from './page.ts';

describe('sites', () => {
  it('each file is listed, under its own name', () => {
    const files = readdirSync(join(import.meta.dirname, '../../lib/claims/sites')).map((file) =>
      file.replace('.ts', ''),
    );
    expect(SITES.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  });

  it.each(SITES.map(({ id }) => id))('%s has a saved page', (id) => {
    const expected: Record<string, { site: string }> = JSON.parse(
      readFileSync(join(import.meta.dirname, '../pages/expected.json'), 'utf8'),
    );
    expect(Object.values(expected).map(({ site }) => site)).toContain(id);
  });

  it.each(SITES.map((site) => [site.id, site] as const))('%s says when each layout was last seen', (_, { layouts }) => {
    expect(layouts.length).toBeGreaterThan(0);
    for (const { id, seen } of layouts) {
      expect(id).toMatch(/^[a-z-]+$/);
      expect(seen).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/);
    }
    expect(new Set(layouts.map(({ id }) => id)).size).toBe(layouts.length);
  });

  it.each(SITES.map((site) => [site.id, site] as const))(
    '%s matches https alone, and no more than its own hosts',
    (_, { matches }) => {
      for (const match of matches) expect(match).toMatch(/^https:\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+\/\S*$/);
    },
  );

  it.each(SITES.map((site) => [site.id, site] as const))(
    '%s reads an empty page as a page without claims',
    (_, site) => {
      const { document } = new Window({ url: 'https://host.example/' });
      const read = readAs(site, document as unknown as Document, sceneAt('https://host.example/'));
      expect(read.claims.filter(({ title }) => title !== undefined)).toEqual([]);
    },
  );

  it.each([
    ['https://www.linkedin.com/in/ana-example/', 'linkedin'],
    ['https://de.linkedin.com/in/ana-example/details/certifications/?profileUrn=x', 'linkedin'],
    ['https://www.linkedin.com/in/ana-example/recent-activity/all/', 'generic'],
    ['https://www.linkedin.com/feed/', 'generic'],
    ['https://linkedin.com.evil.example/in/ana/', 'generic'],
    ['https://github.com/ana-example', 'github'],
    ['https://github.com/ana-example/tool', 'generic'],
    ['https://github.com/settings', 'generic'],
    ['https://www.credly.com/users/ana-example/badges', 'credly'],
    ['https://www.credly.com/users/sign_in', 'generic'],
    ['https://lms.college.example/moodle/user/profile.php?id=3', 'moodle'],
    ['https://orcid.org/0000-0002-1825-009X', 'orcid'],
    ['https://ana.example/', 'generic'],
  ])('%s is of %s', (url, site) => {
    expect(siteOf(new URL(url)).id).toBe(site);
  });
});

describe('an unsettled LinkedIn page', () => {
  it('is not read while the top card is another person’s', () => {
    const document = contentOfPage(
      'https://www.linkedin.com/in/new-person/',
      `<main><div componentkey="x.refOLDTopcard"><h2>Old Person</h2><a href="/in/old-person/overlay/contact-info/">i</a></div>
       <div componentkey="x.refOLDCertificationTopLevel"><p>Old badge</p><p>Old issuer</p></div></main>`,
    );
    expect(readAs(siteOf(new URL(document.URL)), document, sceneAt(document.URL))).toEqual({
      site: 'linkedin',
      claims: [],
    });
  });
});

describe('the headline below a name', () => {
  const headlineAt = (url: string, body: string) =>
    readAs(siteOf(new URL(url)), contentOfPage(url, body), sceneAt(url)).person?.headline;
  const LINKEDIN = 'https://www.linkedin.com/in/new-person/';

  it.each([
    [
      'LinkedIn, components',
      LINKEDIN,
      `<main><div componentkey="x.refNEWTopcard"><h2>New Person</h2><p>She/Her</p><p>· 2nd</p><p>2x Cloud Certified | Diver</p>
       <p>Exampleton</p></div></main>`,
      '2x Cloud Certified | Diver',
    ],
    [
      'LinkedIn, signed out',
      LINKEDIN,
      '<main><section class="top-card"><h1 class="top-card-layout__title">New Person</h1><h2 class="top-card-layout__headline">Diver, CSM</h2></section></main>',
      'Diver, CSM',
    ],
    [
      'LinkedIn, none',
      LINKEDIN,
      '<main><div componentkey="x.refNEWTopcard"><h2>New Person</h2></div></main>',
      undefined,
    ],
    [
      'GitHub',
      'https://github.com/new-person',
      '<span class="vcard-fullname">New Person</span><div class="p-note user-profile-bio">CKA, gardener</div>',
      'CKA, gardener',
    ],
    [
      'GitLab',
      'https://gitlab.com/new-person',
      '<div class="user-profile"><h1 itemprop="name">New Person</h1><p class="profile-user-bio">CKS</p></div>',
      'CKS',
    ],
    [
      'dev.to',
      'https://dev.to/new-person',
      '<header class="profile-header"><h1>New Person</h1><p class="profile-header__bio">3x Cloud Certified</p></header>',
      '3x Cloud Certified',
    ],
    [
      'a page of one’s own',
      'https://new-person.example/',
      `<script type="application/ld+json">{"@type":"Person","url":"https://new-person.example/","name":"New Person","jobTitle":"2x Cloud Certified"}</script>`,
      '2x Cloud Certified',
    ],
  ])('%s', (_, url, body, headline) => {
    expect(headlineAt(url, body)).toBe(headline);
  });
});
