/** Pages of any shape, for every site's reader: none makes it throw, none makes it say more than it may. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret } from '../../lib/claims/interpret.ts';
import { readPage } from '../../lib/claims/read.ts';
import { SITES } from '../../lib/claims/sites.ts';
import { contentOfPage } from './page.ts';

/** A page of each site, so that its own reader reads. */
const PAGES: Readonly<Record<string, string>> = {
  linkedin: 'https://www.linkedin.com/in/ana-example/',
  github: 'https://github.com/ana-example',
  gitlab: 'https://gitlab.com/ana-example',
  credly: 'https://www.credly.com/users/ana-example/badges',
  googleskills: 'https://www.skills.google/public_profiles/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  mslearn: 'https://learn.microsoft.com/en-us/users/ana-example/transcript/a1b2c3d4e5f6g7h',
  trailhead: 'https://www.salesforce.com/trailblazer/ana',
  badgr: 'https://badgr.com/public/collections/0123456789abcdef0123456789abcdef',
  accredible: 'https://www.credential.net/profile/ana/wallet',
  obp: 'https://openbadgepassport.com/app/profile/4711',
  orcid: 'https://orcid.org/0000-0002-1825-009X',
  xing: 'https://www.xing.com/profile/Ana_Example',
  stackoverflow: 'https://stackoverflow.com/users/1/ana',
  linktree: 'https://linktr.ee/ana',
  devto: 'https://dev.to/ana',
  freecodecamp: 'https://www.freecodecamp.org/ana',
  moodle: 'https://lms.college.example/user/profile.php?id=3',
  generic: 'https://ana.example/',
};

const ATTRIBUTES = [
  ['componentkey', 'x.refACoAATopcard'],
  ['componentkey', 'x.refACoAACertificationTopLevel'],
  ['data-view-name', 'license-certifications-lockup-view'],
  ['data-section', 'certifications'],
  ['data-testid', 'desktop-badge-card'],
  ['data-testid', 'LinkButton'],
  ['data-xds', 'Hero'],
  ['data-share-badge-id', '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'],
  ['id', 'XingIdModule'],
  ['id', 'ProfileTimelineModule'],
  ['id', 'licenses_and_certifications'],
  ['id', 'cy-affiliation-education-and-qualification'],
  ['class', 'profile-badge'],
  ['class', 'badges'],
  ['class', 'vcard-fullname'],
  ['class', 'markdown-body'],
  ['class', 'h-card p-name'],
  ['class', 'badgr-badge'],
  ['class', 'certifications'],
  ['itemscope', ''],
  ['itemtype', 'https://schema.org/Person'],
  ['itemprop', 'hasCredential'],
  ['rel', 'me'],
  ['hidden', ''],
  ['href', 'https://www.credly.com/badges/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'],
  ['href', 'https://www.linkedin.com/safety/go?url=https%3A%2F%2Fbadges.example%2F1'],
  ['href', 'javascript:alert(1)'],
  ['href', 'http://127.0.0.1/badges/'],
  ['href', '//[::1'],
  ['src', 'https://www.credly.com/embedded_badge/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'],
] as const;

const NAMES =
  'a div section main article li ul p h1 h2 h3 h4 span hr iframe img blockquote time nav meta script orcid-panel'.split(
    ' ',
  );

interface Tree {
  readonly name: string;
  readonly text: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly Tree[];
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'Licenses & certifications',
    'Issued Mar 2024 · No expiration date',
    '{"@type":"Person"',
    '\u202e',
    '9'.repeat(2_000),
  ),
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    name: fc.constantFrom(...NAMES),
    text,
    attributes: fc.array(
      fc.oneof(fc.constantFrom(...ATTRIBUTES), fc.tuple(fc.constantFrom('href', 'class', 'id', 'title'), text)),
      {
        maxLength: 3,
      },
    ),
    children: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant([]),
      fc.array(tie('tree'), { maxLength: 4 }),
    ),
  }),
}));

function grow(parent: Element, { name, text: said, attributes, children }: Tree): void {
  const element = parent.ownerDocument.createElement(name);
  for (const [attribute, value] of attributes) element.setAttribute(attribute, value);
  element.append(said);
  parent.append(element);
  for (const child of children) grow(element, child);
}

describe.each(SITES.map(({ id }) => id))('%s', (id) => {
  it('has a page here', () => {
    expect(Object.keys(PAGES)).toContain(id);
    expect(readPage(contentOfPage(PAGES[id] ?? '', ''), new URL(PAGES[id] ?? '')).site).toBe(id);
  });

  it('reads whatever stands there, and no more than it may', () => {
    const url = PAGES[id] ?? '';
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 8 }), (trees) => {
        const document = contentOfPage(url, '<main></main>');
        const main = document.querySelector('main') ?? document.body;
        for (const one of trees) grow(main, one);
        const { claims, person, coverage } = readPage(document, new URL(url));
        expect(claims.length).toBeLessThanOrEqual(500);
        expect(new Set(claims.map(({ key }) => key)).size).toBe(claims.length);
        for (const { anchor, place: _, key, ...claim } of claims) {
          expect(document.contains(anchor)).toBe(true);
          expect(key.length).toBeLessThan(20_000);
          for (const said of Object.values(claim)) expect(said.length).toBeLessThanOrEqual(8_000);
          if (claim.url !== undefined) expect(claim.url).toMatch(/^https?:\/\/[^/]*[a-z]/);
          expect(claim.url ?? '').not.toContain('127.0.0.1');
          expect(interpret({ key, ...claim })).toEqual({ key, ...claim });
        }
        for (const name of person?.names ?? []) expect(name.length).toBeLessThanOrEqual(400);
        if (coverage?.total !== undefined) expect(coverage.total).toBeGreaterThanOrEqual(coverage.shown);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
