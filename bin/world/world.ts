/**
 * The demo world: one local server that plays a profile on LinkedIn and GitHub, a site of her own, and the issuers of what
 * she claims. The real hosts' names lead to it inside the browser, so real match patterns, permissions and fetches run.
 */
import { createCollector, createCrowd } from './collector.ts';
import { anotherProfile, linkedin, linkedinProfile, personProfile } from './linkedin.ts';
import { course, GALLERY, GITHUB, github, HOSTILE_SLUG, hostile, OWN_SITE, ownSite, pictured } from './pages.ts';
import { createProfile, type Expected, PERSON } from './profile.ts';
import type { Replies } from './reply.ts';
import { type Asked, type Fault, serve } from './server.ts';
import { createUniversity } from './university.ts';

export interface World {
  /** Where the server listens, and the proxy that leads every https host to it. */
  readonly port: number;
  readonly proxyPort: number;
  /** The profile that shows every verdict. */
  readonly url: string;
  readonly pages: {
    readonly another: string;
    readonly github: string;
    readonly ownSite: string;
    readonly hostile: string;
    /** Twenty sound badges. */
    readonly collector: string;
    /** Profiles of as many people as were wanted, with a few badges each. */
    readonly crowd: readonly string[];
    /** No profile: a picture with a sound credential of an unknown issuer in it. */
    readonly gallery: string;
  };
  /** What should be found on the profile, line by line. */
  readonly expected: readonly Expected[];
  /** What was asked so far, pages included. */
  readonly requests: readonly Asked[];
  /** Addresses that were asked while an earlier question for the same was still open. */
  readonly askedTwice: readonly string[];
  fault(host: string, kind: Fault | undefined): void;
  stop(): Promise<void>;
}

const COLLECTOR = 'mara-ellingsen-collector';

/** @param now milliseconds; the awards' dates lie around it. @param people in the crowd */
export async function createWorld({ port = 0, now = Date.now(), people = 0 } = {}): Promise<World> {
  const { lines, documents } = await createProfile(now, await createUniversity(now));
  const collector = createCollector(now);
  const collected = linkedin(COLLECTOR, PERSON.name, 'Learner', collector.lines);
  const crowd = createCrowd(people, collector.lines);
  const played = { ...documents, ...collector.documents, ...collected, ...crowd.documents };
  const server = await serve({ ...played, ...pagesOf(lines, documents) }, { port, now });
  return {
    ...server,
    url: linkedinProfile(PERSON.slug),
    pages: {
      another: linkedinProfile('ola-nilsen'),
      github: GITHUB,
      ownSite: OWN_SITE,
      hostile: linkedinProfile(HOSTILE_SLUG),
      collector: linkedinProfile(COLLECTOR),
      crowd: crowd.urls,
      gallery: GALLERY,
    },
    expected: lines,
  };
}

function pagesOf(lines: readonly Expected[], documents: Replies): Replies {
  const [first, second] = lines;
  if (!first || !second) throw new Error('The profile claims nothing');
  const evil = linkedin(HOSTILE_SLUG, PERSON.name, PERSON.headline, lines);
  const baked = lines.find(({ verdict, link }) => verdict === 'unknown-issuer' && link.includes('university.example'));
  const byHand = lines.find(({ verdict }) => verdict === 'not-checkable');
  return {
    ...(byHand && course(byHand)),
    ...(baked && pictured(baked, String(documents[baked.link]?.body))),
    ...personProfile(lines),
    ...anotherProfile(second),
    ...github([first, second]),
    ...ownSite([first, second]),
    ...hostile(String(evil[linkedinProfile(HOSTILE_SLUG)]?.body)),
  };
}
