/**
 * What LinkedIn's front ends look like, as data. Four are alive at once and they change without notice, so each row says
 * when it was last seen; class names are random on two of them, so anchors are attributes that the front end itself uses.
 */

export interface Layout {
  readonly id: string;
  /** YYYY-MM */
  readonly seen: string;
  /** Paths that it is shown at. */
  readonly path: RegExp;
  /** Something that only this front end has, also where nobody claims anything. */
  readonly sign: string;
  /** The name of the person, inside what belongs to the profile. */
  readonly name?: string;
}

const PROFILE = /^\/in\//;
const DETAILS = /^\/in\/[^/]+\/details\//;

/** The first that fits is it: the more special ones come first. */
export const LAYOUTS: readonly Layout[] = [
  {
    id: 'recruiter',
    seen: '2026-02',
    path: /^\/talent\//,
    sign: '#profile-container, [data-test-row-lockup-full-name]',
    name: '#profile-container [data-test-row-lockup-full-name], [data-test-row-lockup-full-name]',
  },
  {
    id: 'sales-navigator',
    seen: '2026-02',
    path: /^\/sales\//,
    sign: '[data-anonymize="person-name"]',
    name: 'h1[data-anonymize="person-name"]',
  },
  {
    id: 'sdui-details',
    seen: '2026-09',
    path: DETAILS,
    sign: '[data-sdui-screen], [data-component-type="LazyColumn"], [data-testid="lazy-column"]',
    name: '[componentkey$="Topcard"] h1, [componentkey$="Topcard"] h2',
  },
  {
    id: 'ember-details',
    seen: '2024-11',
    path: DETAILS,
    sign: '.pvs-list__paged-list-item, .pvs-list__container, body.ember-application',
    name: 'main h1',
  },
  {
    id: 'guest',
    seen: '2026-06',
    path: PROFILE,
    sign: '.top-card-layout__title, section.top-card, .core-section-container, [data-section="certifications"]',
    name: 'h1.top-card-layout__title, section.top-card h1',
  },
  {
    id: 'sdui-view-name',
    seen: '2026-03',
    path: PROFILE,
    sign: '[data-view-name="profile-card-licenses-and-certifications"], [data-view-name^="license-certifications-"]',
    name: '[componentkey$="Topcard"] h1, [componentkey$="Topcard"] h2, [data-view-name="profile-top-card"] h1, [data-view-name="profile-top-card"] h2, main h1',
  },
  {
    id: 'sdui',
    seen: '2026-09',
    path: PROFILE,
    sign: '[componentkey$="Topcard"], [componentkey*=".sdui."], [data-sdui-screen], [componentkey$="CertificationTopLevel"]',
    name: '[componentkey$="Topcard"] h1, [componentkey$="Topcard"] h2',
  },
  {
    id: 'ember',
    seen: '2024-11',
    path: PROFILE,
    sign: 'body.ember-application, .scaffold-layout__main, .pvs-header__title, #licenses_and_certifications',
    name: 'main h1',
  },
];

/** The section of licences and certificates; each found either itself or as the `section` around it. In this order. */
export const SECTIONS: readonly { readonly anchor: string; readonly climb: boolean }[] = [
  { anchor: '#licenses_and_certifications', climb: true },
  { anchor: '[componentkey$="CertificationTopLevel"], [id$="CertificationTopLevel"]', climb: false },
  { anchor: 'h2[componentkey="ProfileNullStateCardAnchor_Certifications"]', climb: true },
  { anchor: '[data-view-name="profile-card-licenses-and-certifications"]', climb: false },
  { anchor: 'section.certifications, [data-section="certifications"]', climb: false },
  { anchor: '[data-sdui-screen$="ProfileCertificationDetails"]', climb: false },
];

/** Where one entry ends and the next begins. The first of these that a section has is how it is split. */
export const BOUNDARIES: readonly string[] = [
  '[data-view-name="profile-component-entity"]',
  '[componentkey^="entity-collection-item-"]',
  '[data-view-name="license-certifications-lockup-view"]',
  'li.profile-section-card',
  'li.pvs-list__paged-list-item',
  'hr[role="presentation"]',
  'li',
  'hr',
];

/** Inside an entry, but about something else: skills, attachments, the way to the rest. */
export const ASIDE = [
  'a[href*="skill-associations"]',
  'a[href*="/overlay/"]',
  'a[href*="/details/"]',
  '[data-view-name$="-see-skills-button"]',
  '[data-view-name$="-media-button"]',
  '[data-view-name$="-see-all-button"]',
  'button',
].join(',');

/** Zones that are not the profile: the viewer, other people, posts. */
export const OTHERS =
  'nav, header#global-nav, #global-nav, aside, code, [role="feed"], [data-urn*="activity"], .feed-shared-update-v2, .scaffold-layout__aside, .aside-section-container';
