/**
 * The fictional person of the demo world and what her profile claims: one line for each verdict there is, what the page
 * says beside what was issued, and what should therefore be found.
 */
import type { VerdictWord, YearMonth } from '../../lib/verdict/words.ts';
import { accredible, accredibleLink } from './accredible.ts';
import type { Award } from './award.ts';
import { badgr, badgrLink } from './badgr.ts';
import { credly, credlyLink, credlyWallet, credlyWithout } from './credly.ts';
import type { Replies } from './reply.ts';
import { UNIVERSITY, type University, universityLink } from './university.ts';

export const PERSON = { name: 'Mara Ellingsen', slug: 'mara-ellingsen', headline: 'Cloud and data engineer' } as const;
const SOMEBODY_ELSE = 'Jonas Petrov';

/** A line as the page shows it. */
export interface Line {
  readonly title: string;
  readonly issuer: string;
  readonly issued: YearMonth;
  readonly expires?: YearMonth;
  readonly link: string;
}

/** A line and what should be found about it, once its issuer was asked. */
export interface Expected extends Line {
  readonly verdict: VerdictWord;
}

export interface Profile {
  readonly lines: readonly Expected[];
  readonly documents: Replies;
}

export async function createProfile(now: number, university: University): Promise<Profile> {
  const day = (offset: number) => new Date(now + offset * 86_400_000);
  const usual = { holder: PERSON.name, issued: day(-200) };
  const cloud = { ...usual, issuer: 'Northwind Cloud Academy' };
  const school = { ...usual, issuer: 'Fjordskole Adult Education' };
  const safety = { ...usual, issuer: 'Harbour Safety Institute' };
  const degree = { ...usual, issuer: UNIVERSITY.name };

  const awards = {
    associate: {
      ...cloud,
      id: '3f1c9a52-7d44-4b8e-9c1f-0a6be2d75c11',
      title: 'Cloud Operations – Associate',
      expires: day(500),
    },
    // Stands in her wallet only.
    unshown: {
      ...cloud,
      id: '2d8e5b40-6f13-4c7a-9b25-c4e1f7a0d966',
      title: 'Cloud Security Foundations',
      expires: day(700),
    },
    never: { ...cloud, id: '8a2e6d10-0b57-4c39-8e64-d1f7a9c3b822', title: 'Kubernetes Platform Engineer' },
    level: { ...cloud, id: 'b7d04c6e-51a8-4f2d-a3b9-6c8e1f90d733', title: 'Data Engineering – Associate' },
    literacy: { ...school, id: 'q4Zt8WmKd2RxVb6YpLc9Ns', title: 'Digital Literacy' },
    annulled: { ...school, id: 'h7Xc3GfJv5TnQa1EwMu0Ok', title: 'Accessible Web Design', revoked: true },
    troubled: { ...school, id: 'r9Bk2HsPz6DyUi4FoCl7Ve', title: 'Teaching Online' },
    offshore: {
      ...safety,
      id: '5c8b2f7e-9d31-4a60-b842-e7f0c1a6d944',
      title: 'Offshore Safety Basics',
      holder: SOMEBODY_ELSE,
    },
    lapsed: {
      ...safety,
      id: '6d9c3a8f-ae42-4b71-8953-f8a1d2b7ea55',
      title: 'First Aid at Sea',
      issued: day(-900),
      expires: day(-170),
    },
    analysis: { ...degree, id: 'data-analysis.json', title: 'Certificate in Data Analysis' },
    altered: { ...degree, id: 'information-security.json', title: 'Introduction to Information Security' },
    withdrawn: { ...degree, id: 'research-methods.json', title: 'Research Methods', revoked: true },
    coming: { ...degree, id: 'machine-learning.jwt', title: 'Diploma in Machine Learning', issued: day(30) },
  } satisfies Record<string, Award>;

  const course = 'https://www.coursera.org/account/accomplishments/verify/K7QX2M9TLZ4R';
  const lines = [
    line(awards.associate, credlyLink, 'verified'),
    line(awards.literacy, badgrLink, 'verified'),
    line(awards.analysis, universityLink, 'unknown-issuer'),
    line({ ...usual, title: 'Negotiation Fundamentals', issuer: 'Coursera', id: '' }, () => course, 'not-checkable'),
    line(awards.troubled, (id) => badgrLink(id, 'eu.'), 'could-not-check'),
    line({ ...awards.level, title: 'Data Engineering – Professional' }, credlyLink, 'claim-differs'),
    line(awards.offshore, accredibleLink, 'holder-differs'),
    line(awards.lapsed, accredibleLink, 'expired'),
    line(awards.coming, universityLink, 'not-yet-valid'),
    line(awards.annulled, badgrLink, 'revoked'),
    line(awards.withdrawn, universityLink, 'revoked'),
    line(awards.never, credlyLink, 'not-found'),
    line({ ...awards.altered, title: 'Advanced Information Security' }, universityLink, 'not-genuine'),
  ];
  const documents = {
    ...credly(awards.associate),
    ...credly(awards.level),
    ...credlyWithout(awards.never.id),
    ...credlyWallet(PERSON.slug, [awards.associate, awards.level, awards.unshown]),
    ...badgr(awards.literacy),
    ...badgr(awards.annulled),
    ...inTrouble(badgrLink(awards.troubled.id, 'eu.')),
    ...accredible(awards.offshore, now),
    ...accredible(awards.lapsed, now),
    ...(await university.signed(awards.analysis)),
    ...(await university.signed(awards.withdrawn)),
    ...(await university.altered(awards.altered, 'Advanced Information Security')),
    ...(await university.token(awards.coming)),
    ...university.documents,
  };
  return { lines, documents };
}

function line(award: Award, linkOf: (id: string) => string, verdict: VerdictWord): Expected {
  const { id, title, issuer, issued, expires } = award;
  return {
    title,
    issuer,
    issued: month(issued),
    ...(expires && { expires: month(expires) }),
    link: linkOf(id),
    verdict,
  };
}

/** A server that has trouble of its own. */
function inTrouble(link: string): Replies {
  const sorry = { status: 503, type: 'text/html', body: '<h1>Service unavailable</h1>' };
  return { [link]: sorry, [`${link}.json`]: sorry };
}

const month = (date: Date): YearMonth => date.toISOString().slice(0, 7);
