/**
 * CertMetrics, with which AWS, Cisco, CompTIA and others keep their certifications. For AWS and Cisco the answer behind the
 * page is asked; that the code in a link is the code it takes, and its words besides "Active", are unconfirmed.
 */
import type { Credential } from '../formats/credential.ts';
import { finding, passed } from '../verdict/codes.ts';
import type { Check, Json } from '../verdict/words.ts';
import { answered, askJson, linkedOut, revoked, unreadable } from './evidence.ts';
import { known, textAt } from './fields.ts';
import { HEX32, platformLinks } from './links.ts';
import type { Evidence, EvidenceTools, Platform, Reference } from './platform.ts';

const PAGE = '/(\\w+)/[a-z]{2}(?:-\\w+)?/public/verify/credential';
const CANONICAL = 'https://cp.certmetrics.com/$1/en/public/verify/credential/$2';

export const links = platformLinks({
  id: 'certmetrics',
  name: 'CertMetrics',
  hosts: ['certmetrics.com'],
  forms: [
    { path: `${PAGE}/${HEX32}`, canonical: CANONICAL, lower: true },
    { path: `${PAGE}/([A-Z\\d]{16})`, canonical: CANONICAL },
    { path: PAGE, kind: 'form', canonical: 'https://cp.certmetrics.com/$1/en/public/verify/credential' },
    {
      path: '/(\\w+)/public/badge\\.aspx',
      query: { i: '(\\d+)', t: '(\\w)', d: '([\\d-]+)', ci: '(\\w{6,20})' },
      id: '$1/$5/$2',
      canonical: 'https://www.certmetrics.com/$1/public/badge.aspx?i=$2&t=$3&d=$4&ci=$5',
    },
    {
      path: '/(\\w+)/public/badge\\.aspx',
      query: { ci: '(\\w{6,20})' },
      canonical: 'https://www.certmetrics.com/$1/public/badge.aspx?ci=$2',
    },
    {
      path: '/(\\w+)/public/verification\\.aspx',
      query: { code: '([\\w-]{6,40})' },
      canonical: 'https://www.certmetrics.com/$1/public/verification.aspx?code=$2',
    },
    {
      path: '/(\\w+)/public/transcript\\.aspx',
      query: { transcript: '([\\w-]{6,40})' },
      kind: 'wallet',
      canonical: 'https://www.certmetrics.com/$1/public/transcript.aspx?transcript=$2',
    },
    {
      path: '/(\\w+)/public/verification\\.aspx',
      kind: 'form',
      canonical: 'https://www.certmetrics.com/$1/public/verification.aspx',
    },
  ],
});

/** The programmes whose answers are known, and who issues in them. */
const ISSUERS: Readonly<Record<string, string>> = { amazon: 'Amazon Web Services', cisco: 'Cisco' };

async function evidence({ id, canonical }: Reference, { ask }: EvidenceTools): Promise<Evidence> {
  const [programme = '', code = ''] = (id ?? '').split('/');
  const issuer = Object.hasOwn(ISSUERS, programme) ? ISSUERS[programme] : undefined;
  if (!issuer || !canonical.startsWith('https://cp.'))
    return linkedOut('nothing is known to answer for links of this form');
  const url = `https://api.certmetrics.com/${programme}/verification/certification/${code}`;
  const asked = await askJson(ask, url, issuer);
  if (asked.trouble) return asked.evidence;
  const { json } = asked;
  const [name, status] = [textAt(json, 'certName'), textAt(json, 'certStatus')];
  if (!name || !status) return unreadable('it names no certification');
  return answered(issuer, credentialOf(json, programme, issuer, status), checkStatus(status));
}

const LAPSED = /expired|lapsed|inactive|not active|retired/i;

/** Only "Active" is known to mean in force. A word that nobody has seen before is not guessed at. */
function checkStatus(status: string): Check {
  if (/^active$/i.test(status) || LAPSED.test(status)) return passed('status');
  if (/revoked|withdrawn|cancel|terminated|invalid/i.test(status)) return revoked();
  if (/suspended|on hold/i.test(status)) return finding('status', 'suspended');
  return finding('status', 'status-unsupported', { type: status.slice(0, 60) });
}

function credentialOf(json: Json, programme: string, issuer: string, status: string): Credential {
  const name = [textAt(json, 'firstName'), textAt(json, 'lastName')].filter(Boolean).join(' ');
  return {
    format: 'platform',
    achievement: known({ name: textAt(json, 'certName') }),
    issuer: { id: `https://cp.certmetrics.com/${programme}`, name: issuer },
    ...(name && { holder: { name } }),
    ...known({ issued: textAt(json, 'certActiveDate'), expires: textAt(json, 'certExpireDate') }),
    ...(LAPSED.test(status) && { lapsed: true }),
  };
}

const CODE = '0123456789abcdef0123456789abcdef';

export const platform: Platform = {
  links,
  homepage: 'https://www.certmetrics.com',
  policy: 'machine',
  terms:
    'The endpoint is undocumented, and that it takes the code of the link is not confirmed. Other programmes are opened by hand.',
  asks: ['api.certmetrics.com'],
  vouches: true,
  evidence,
  examples: [
    {
      url: `https://cp.certmetrics.com/amazon/de/public/verify/credential/${CODE}`,
      canonical: `https://cp.certmetrics.com/amazon/en/public/verify/credential/${CODE}`,
      id: `amazon/${CODE}`,
    },
    {
      url: 'https://cp.certmetrics.com/cisco/en/public/verify/credential/ABCD1234EFGH5678',
      canonical: 'https://cp.certmetrics.com/cisco/en/public/verify/credential/ABCD1234EFGH5678',
      id: 'cisco/ABCD1234EFGH5678',
    },
    {
      url: 'https://cp.certmetrics.com/amazon/en/public/verify/credential/',
      canonical: 'https://cp.certmetrics.com/amazon/en/public/verify/credential',
      id: 'amazon',
      kind: 'form',
    },
    {
      url: 'https://www.certmetrics.com/amazon/public/badge.aspx?i=1&t=c&d=2019-01-02&ci=AWS00000001',
      canonical: 'https://www.certmetrics.com/amazon/public/badge.aspx?i=1&t=c&d=2019-01-02&ci=AWS00000001',
      id: 'amazon/AWS00000001/1',
    },
    {
      url: 'https://www.certmetrics.com/comptia/public/verification.aspx?code=ABCDEFGH1234',
      canonical: 'https://www.certmetrics.com/comptia/public/verification.aspx?code=ABCDEFGH1234',
      id: 'comptia/ABCDEFGH1234',
    },
    {
      url: 'https://www.certmetrics.com/amazon/public/transcript.aspx?transcript=ABCDEFGH1234',
      canonical: 'https://www.certmetrics.com/amazon/public/transcript.aspx?transcript=ABCDEFGH1234',
      id: 'amazon/ABCDEFGH1234',
      kind: 'wallet',
    },
    {
      url: 'https://aw.certmetrics.com/amazon/public/verification.aspx',
      canonical: 'https://www.certmetrics.com/amazon/public/verification.aspx',
      id: 'amazon',
      kind: 'form',
    },
  ],
  counterexamples: [
    `https://cp.certmetrics.example/amazon/en/public/verify/credential/${CODE}`,
    'https://www.certmetrics.com/amazon/login.aspx',
  ],
};
