/** `verify --page`: a saved profile is read as a content script would, and its claims are checked, in the lists that it links, too. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimsAsInputs, readSavedPage } from '../../bin/cli/page.ts';
import { createVerifier } from '../../bin/cli/verifier.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const WALLET = 'https://www.credly.com/users/mira-okafor';
const URL_OF_PAGE = 'https://mira.example/';
const folder = mkdtempSync(join(tmpdir(), 'page-'));

const badge = (name: string, more: object = {}) => ({
  id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  issued_at_date: '2024-03-04',
  issued_to: 'Mira Okafor',
  state: 'accepted',
  public: true,
  badge_template: { name },
  issuer: {
    entities: [{ primary: true, entity: { id: '11111111-2222-4333-8444-555555555555', name: 'Harbour Academy' } }],
  },
  ...more,
});

/** The list that the profile links, in place of the network. */
function documents(data: readonly object[], status = 200): string {
  writeFileSync(join(folder, 'list.json'), JSON.stringify({ data, metadata: { total_pages: 1 } }));
  const path = join(folder, 'documents.json');
  const address = `${WALLET}/badges.json?page=1&per=48`;
  writeFileSync(path, JSON.stringify({ [address]: { file: 'list.json', status, type: 'application/json' } }));
  return path;
}

function savedPage(person: object, body = ''): string {
  const path = join(folder, 'page.html');
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Person',
    url: URL_OF_PAGE,
    name: 'Mira Okafor',
    ...person,
  };
  writeFileSync(
    path,
    `<!doctype html><html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body>${body}</body></html>`,
  );
  return path;
}

const claims = (...titles: readonly string[]) => ({
  hasCredential: titles.map((name) => ({ '@type': 'EducationalOccupationalCredential', name })),
});

async function checked(file: string, path: string) {
  const page = await readSavedPage({ file, url: URL_OF_PAGE });
  const verify = createVerifier({ documents: path, offline: true, now: NOW });
  const inputs = claimsAsInputs(page, {});
  const reports = await Promise.all(inputs.map((input) => verify(input)));
  return inputs.map(({ input }, at) => [input, reports[at]?.verdict, reports[at]?.checks[0]?.code] as const);
}

describe('a claim without a link', () => {
  it('is found in the list that the page names for its person', async () => {
    const file = savedPage({ sameAs: [WALLET], ...claims('Tide Reader', 'Chart Maker') });
    expect(await checked(file, documents([badge('Tide Reader')]))).toEqual([
      ['Tide Reader', 'verified', undefined],
      ['Chart Maker', 'not-checkable', 'not-in-wallets'],
    ]);
  });

  it('is found in the list that the page links', async () => {
    const file = savedPage(claims('Tide Reader'), `<a href="${WALLET}/badges">My badges</a>`);
    const [found, list] = await checked(file, documents([badge('Tide Reader', { expires_at_date: '2025-01-01' })]));
    expect(found).toEqual(['Tide Reader', 'expired', undefined]);
    expect(list?.[1]).toBe('not-checkable');
  });

  it('is not backed by a list that is somebody else’s', async () => {
    const file = savedPage({ sameAs: [WALLET], ...claims('Tide Reader') });
    const path = documents([badge('Tide Reader', { issued_to: 'Jonas Petrov' })]);
    expect(await checked(file, path)).toEqual([['Tide Reader', 'not-checkable', 'not-in-wallets']]);
  });

  it('could not be checked where the list could not be read', async () => {
    const file = savedPage({ sameAs: [WALLET], ...claims('Tide Reader') });
    expect(await checked(file, documents([], 429))).toEqual([['Tide Reader', 'could-not-check', 'limited']]);
  });

  it('has nothing to check where the page names no list', async () => {
    const file = savedPage({ sameAs: ['https://github.com/mira'], ...claims('Tide Reader') });
    expect(await checked(file, documents([badge('Tide Reader')]))).toEqual([
      ['Tide Reader', 'not-checkable', 'no-link'],
    ]);
  });
});
