/**
 * Begins a profile site: its file, a place among the sites that are read when the user asks for it, and a fictional saved page with
 * what should be read from it. What it writes reads that page; selectors, person and layouts are then made the site's own.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const CLAIMS = new URL('../../lib/claims/', import.meta.url);
const PAGES = new URL('../../tests/pages/', import.meta.url);

export interface BegunSite {
  /** Small letters and digits: the name of the file, too. */
  readonly id: string;
  /** As people know it. */
  readonly name: string;
  readonly host: string;
  /** The month in which its layout was seen, YYYY-MM. */
  readonly seen: string;
}

/** The file of a new site: one card a credential, below a heading with the person's name. */
export function siteFile({ id, name, host, seen }: BegunSite): string {
  const pattern = host.replaceAll('.', '\\.');
  return `/** ${name}: what a profile there shows, and where. Reads DOM only. */
import { cardsIn, linksInside, pathOf, personNamed, profileUrls } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';
import { pageOf, textAt } from '../text.ts';

/** What stands where on a profile. Say beside a selector what it rests on, where that is not plain. */
const NAME = 'main h1';
const CARD = '.credential';
const CARDS = { card: CARD, link: 'a[href]', title: 'h3', issuer: '.issuer', issued: 'time', place: 'append' } as const;

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ hostname, pathname }: URL): boolean {
  return /(?:^|\\.)${pattern}$/.test(hostname) && /^\\/profile\\/[^/]+\\/?$/.test(pathname);
}

export const ${id}: Site = {
  id: '${id}',
  matches: ['https://${host}/profile/*'],
  test: isProfile,
  layouts: [{ id: 'profile', seen: '${seen}' }],
  layout: (document) => (document.querySelector(NAME) ? 'profile' : undefined),
  person: (document, url) =>
    personNamed(\`${id}:\${pathOf(url)[1] ?? ''}\`, [textAt(document, NAME)], profileUrls(document, url)),
  claims(root, context) {
    const drafts = [...cardsIn(root, CARDS, context), ...linksInside(root, 'main', context)];
    return linksAsClaims(drafts, context.person, pageOf(root));
  },
  navigation: 'document',
};
`;
}

/** The list of one script's sites with one more: its import in the order of ids, and its place at the end. */
export function withSite(source: string, id: string): string {
  const line = `import { ${id} } from './sites/${id}.ts';\n`;
  const imported = source.replace(/(?:import \{ \w+ \} from '\.\/sites\/\w+\.ts';\n)+/, (block) => sorted(block, line));
  return imported.replace(/(PROFILES: readonly Site\[\] = \[[^\]]*?),?\s*\];/, `$1, ${id}];`);
}

/** Which script reads its pages, with one more site. */
export function withScript(source: string, id: string): string {
  const line = `import { isProfile as ${id} } from './sites/${id}.ts';\n`;
  const imported = source.replace(/(?:import \{ isProfile as \w+ \} from '\.\/sites\/\w+\.ts';\n)+/, (block) =>
    sorted(block, line),
  );
  return imported.replace(/(profiles\.js',\s*sites: \[[^\]]*?),?\s*\]/, `$1, ${id}]`);
}

const sorted = (block: string, line: string) =>
  [...block.split(/(?<=\n)/), line].toSorted((a, b) => (a < b ? -1 : 1)).join('');

const LINK = 'https://www.credly.com/badges/1111aaaa-2222-4bbb-8ccc-0123456789ab';
const OTHERS = 'https://www.credly.com/badges/3333cccc-4444-4ddd-8eee-0123456789ab';

/** A fictional profile, with somebody else's badge beside it that must not be read. */
export const sitePage = ({
  name,
}: BegunSite): string => `<!doctype html><html lang="en"><head><title>Rosa Delmar – ${name}</title></head>
<body><nav><a href="${OTHERS}">somebody else’s</a></nav>
<main><h1>Rosa Delmar</h1>
<div class="credential"><h3>Tide Reader</h3><p class="issuer">Harbour Academy</p><time>March 2024</time><a href="${LINK}">Show</a></div>
</main></body></html>
`;

/** What should be read from it. */
export const siteExpected = ({ id, host }: BegunSite) => ({
  url: `https://${host}/profile/rosa-delmar`,
  site: id,
  layout: 'profile',
  name: 'Rosa Delmar',
  claims: [{ title: 'Tide Reader', issuer: 'Harbour Academy', issued: '2024-03', url: LINK }],
});

/** Writes all of it. */
export function beginSite(begun: BegunSite): void {
  const file = new URL(`sites/${begun.id}.ts`, CLAIMS);
  if (existsSync(file)) throw new Error(`lib/claims/sites/${begun.id}.ts is there already`);
  writeFileSync(file, siteFile(begun));
  for (const [list, change] of [
    ['profiles-on-request.ts', withSite],
    ['scripts.ts', withScript],
  ] as const) {
    const path = new URL(list, CLAIMS);
    writeFileSync(path, change(readFileSync(path, 'utf8'), begun.id));
  }
  const page = `${begun.id}-profile`;
  writeFileSync(new URL(`${page}.html`, PAGES), sitePage(begun));
  const path = new URL('expected.json', PAGES);
  const expected = { ...JSON.parse(readFileSync(path, 'utf8')), [page]: siteExpected(begun) };
  writeFileSync(path, `${JSON.stringify(expected, null, 2)}\n`);
}
