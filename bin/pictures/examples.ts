/** A fictional person and her credentials, one for each verdict and state, judged by the house's own rule and words. */
import type { Report } from '../../lib/checking/report.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { Credential } from '../../lib/formats/credential.ts';
import type { MarkState, PageTold } from '../../lib/messages/protocol.ts';
import { advise } from '../../lib/mine/advise.ts';
import type { MineState } from '../../lib/mine/state.ts';
import { type CodeOf, finding, nothing, passed } from '../../lib/verdict/codes.ts';
import { judge } from '../../lib/verdict/judge.ts';
import { say } from '../../lib/verdict/sentences.ts';
import { CHECK_IDS, type Check, type CheckId, type Ground, type JsonObject } from '../../lib/verdict/words.ts';

export const NOW = Date.parse('2026-11-24T12:00:00Z');
const PERSON = { key: 'linkedin:mira-okafor', name: 'Mira Okafor', names: ['Mira Okafor'], profileUrls: [] };

interface Made {
  readonly title: string;
  readonly issuer: string;
  readonly ground?: Ground;
  readonly checks?: readonly Check[];
  readonly more?: Partial<Report>;
  readonly credential?: Partial<Credential>;
}

function found<Id extends CheckId>(id: Id, code: CodeOf<Id>, details?: JsonObject): Check {
  return finding(id, code, details);
}

/** A claim with the report that these checks lead to; what is not named came out well. */
function reported({ title, issuer, ground = 'issuer-api', checks = [], more, credential }: Made): [Claim, MarkState] {
  const all = CHECK_IDS.map((id) => checks.find((check) => check.id === id) ?? wellBehaved(id, issuer));
  const verdict = judge(all, ground);
  const url = `https://badges.example/${title.toLowerCase().replace(/\W+/g, '-')}`;
  const report: Report = {
    verdict,
    ground,
    checks: all,
    credential: {
      format: 'ob2',
      achievement: {
        name: title,
        criteria: { narrative: 'Passed a proctored examination of 65 questions with at least 72 %.' },
        skills: ['Architecture', 'Networking', 'Security', 'Cost'],
      },
      issuer: { name: issuer },
      holder: { name: 'Mira Okafor' },
      issued: '2025-03-04',
      expires: '2028-03-04',
      ...credential,
    },
    reference: { platform: 'hosted', kind: 'credential', id: title, canonical: url },
    checkedAt: '2026-11-24T09:02:00Z',
    freshUntil: '2026-11-25T09:02:00Z',
    said: say(verdict, ground, all),
    ...more,
  };
  return [
    { key: title, title, issuer, issued: '2025-03', url },
    { state: 'checked', report },
  ];
}

function wellBehaved(id: CheckId, issuer: string): Check {
  if (id === 'schema' || id === 'endorsements') return nothing(id);
  if (id === 'issuer') return passed(id, 'vouched', { by: 'Example Badges', issuer });
  return passed(id);
}

const CLOUD = 'Example Cloud Academy';
const UNIVERSITY = 'University of Exampleton';

export const EXAMPLES: readonly (readonly [Claim, MarkState])[] = [
  reported({ title: 'Solutions Architect – Associate', issuer: CLOUD }),
  reported({
    title: 'Certificate in Data Stewardship',
    issuer: UNIVERSITY,
    ground: 'signature',
    checks: [found('status', 'revoked', { reason: 'issued in error' })],
  }),
  reported({
    title: 'Security Fundamentals',
    issuer: CLOUD,
    checks: [found('dates', 'expired', { on: '4 March 2026', date: '2026-03-04' })],
    credential: { expires: '2026-03-04' },
  }),
  reported({
    title: 'Network Engineering Professional',
    issuer: CLOUD,
    checks: [found('holder', 'name-differs', { holder: 'Jonas Berg', person: 'Mira Okafor' })],
    credential: { holder: { name: 'Jonas Berg' } },
  }),
  reported({
    title: 'Advanced Analytics',
    issuer: 'Fictional Institute of Statistics',
    checks: [
      found('claim', 'level-differs', { claimed: 'Advanced Analytics', issued: 'Foundations of Analytics' }),
      found('holder', 'name-likely', { holder: 'M. Okafor', person: 'Mira Okafor' }),
    ],
    credential: { achievement: { name: 'Foundations of Analytics' }, holder: { name: 'M. Okafor' } },
  }),
  reported({
    title: 'Peer Mentor',
    issuer: 'did:key:z6MkExampleOnly',
    ground: 'signature',
    checks: [found('issuer', 'issuer-unknown', { issuer: 'did:key:z6MkExampleOnly' })],
    credential: { issuer: { id: 'did:key:z6MkExampleOnly' } },
  }),
  reported({
    title: 'Design Thinking, a course of eight weeks with a rather long title that has to wrap somewhere',
    issuer: 'Courses Example',
    ground: 'none',
    checks: [found('document', 'link-out', { why: 'its terms forbid asking by machine' })],
  }),
  reported({
    title: 'Agile Practitioner',
    issuer: 'Slow Server College',
    checks: [found('document', 'limited', { who: 'Slow Server College' })],
    more: {
      retryAt: '2026-11-24T14:05:00Z',
      lastGood: { verdict: 'verified', checkedAt: '2026-11-02T10:00:00Z' },
    },
  }),
  reported({
    title: 'Master of Everything',
    issuer: 'Nowhere College',
    checks: [found('document', 'not-found', { who: 'Nowhere College' })],
  }),
  [
    { key: 'first-aid', title: 'First Aid at Work', issuer: 'Example Red Shield' },
    { state: 'nothing', why: 'The profile gives no link for it, so there is nothing to check.' },
  ],
  [
    { key: 'kubernetes', title: 'Container Administrator', issuer: CLOUD, url: 'https://badges.example/k' },
    { state: 'checking' },
  ],
];

export function told(examples = EXAMPLES): { told: PageTold; marks: readonly MarkState[] } {
  return {
    told: {
      page: { site: 'linkedin', url: 'https://www.linkedin.com/in/mira-okafor/', person: PERSON },
      claims: examples.map(([claim]) => claim),
      coverage: { shown: examples.length, total: 14, moreUrl: 'https://www.linkedin.com/in/mira-okafor/details/' },
    },
    marks: examples.map(([, mark]) => mark),
  };
}

/** The same claims before anybody agreed to anything, or where a host is not allowed yet. */
export function waiting(state: MarkState): { told: PageTold; marks: readonly MarkState[] } {
  const all = told(EXAMPLES.slice(0, 4));
  return { ...all, marks: all.marks.map(() => state) };
}

/** A person with a history: what builds on what, over the years, of two issuers; one has expired, one is not hers. */
export function stacked(): { told: PageTold; marks: readonly MarkState[] } {
  const one = (
    title: string,
    issued: string,
    expires?: string,
    requires: readonly string[] = [],
    skills = ['Architecture'],
  ) =>
    reported({
      title,
      issuer: CLOUD,
      credential: { achievement: { name: title, requires, skills }, issued, expires },
      ...(expires && expires < '2026-11-24' && { checks: [found('dates', 'expired', { on: expires })] }),
    });
  return told([
    one('Cloud Practitioner', '2021-05-10', '2024-05-10'),
    one('Solutions Architect – Associate', '2022-09-01', '2027-09-01', ['Cloud Practitioner']),
    one('Solutions Architect – Professional', '2024-03-15', '2027-03-15', ['Solutions Architect – Associate']),
    one('Security Specialty', '2025-06-20', '2028-06-20', [], ['Security', 'Architecture']),
    reported({
      title: 'Certificate in Data Stewardship',
      issuer: UNIVERSITY,
      ground: 'signature',
      credential: {
        achievement: { name: 'Certificate in Data Stewardship' },
        issued: '2023-02-01',
        expires: undefined,
      },
    }),
    ...EXAMPLES.slice(3, 4),
  ]);
}

/** Her own page: what to mend of these, and what her wallet holds beside them. */
export function learner(): Partial<MineState> & Pick<MineState, 'claims' | 'marks'> {
  const { told: page, marks } = told();
  const claims = page.claims.map((claim) => ({ ...claim, expires: '2028-03' }));
  const id = '2d8e5b40-6f13-4c7a-9b25-c4e1f7a0d966';
  return {
    looked: true,
    name: PERSON.name,
    claims,
    marks,
    advice: advise(claims, marks),
    imported: true,
    missing: [
      {
        key: id,
        title: 'Cloud Security Foundations',
        issuer: CLOUD,
        issued: '2026-03-04',
        expires: '2029-03-04',
        id,
        link: `https://www.credly.com/badges/${id}`,
        verdict: 'verified',
      },
      { key: 'guild', title: 'Container Basics', issuer: 'Example Guild of Engineers', verdict: 'unknown-issuer' },
    ],
    reminds: true,
  };
}
