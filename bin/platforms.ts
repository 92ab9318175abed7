/**
 * Writes docs/platforms.md from the platform files: which links are recognised, who is asked, what a verdict rests on, what is
 * unconfirmed; and lib/platforms/asks.gen.ts, whom each leads to, for the worker, which loads the platforms themselves only
 * when it asks; and lib/platforms/hosts.gen.ts, the hosts of their links, for content scripts, which load no platform. A test
 * says when they are out of date. `tsx bin/platforms.ts` writes them, `--print` shows the page.
 */
import { writeFileSync } from 'node:fs';
import { REDIRECTORS } from '../lib/claims/redirectors.ts';
import { PLATFORMS } from '../lib/platforms/index.ts';
import { BASE, fingerprint } from '../lib/platforms/fingerprint.ts';
import type { Platform, Policy } from '../lib/platforms/platform.ts';

const PAGE = new URL('../docs/platforms.md', import.meta.url);
const TABLE = new URL('../lib/platforms/asks.gen.ts', import.meta.url);
const HOSTS = new URL('../lib/platforms/hosts.gen.ts', import.meta.url);

const SECTIONS: readonly (readonly [Policy, string, string])[] = [
  [
    'machine',
    'Asked',
    'The platform answers for machines. A verdict rests on its own answer, on a hosted assertion or on a signature.',
  ],
  [
    'resolve',
    'Read',
    'The page of the issuer names the person. That is weaker than proof, and is never called verified.',
  ],
  ['link-out', 'Opened by hand', 'Recognised and named. Nothing is asked of these, and the reason is given.'],
];

/** The whole page, as it stands in docs/. */
export function platformsPage(): string {
  const sections = SECTIONS.map(([policy, title, sentence]) => {
    const platforms = PLATFORMS.filter((platform) => platform.policy === policy);
    return [`## ${title}`, sentence, ...platforms.map(entry)].join('\n\n');
  });
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

const INTRODUCTION = `# Platforms

Made from \`lib/platforms/\` by \`bin/platforms.ts\`; change the files, not this page.

Each link is reduced to one canonical address, which is the key under which an answer is kept. Addresses that are asked are
built from the id in the link, never taken from a page or from an answer.`;

function entry({ links, homepage, terms, asks, vouches, policy, examples }: Platform): string {
  const asked =
    asks.length > 0 ? asks.map((host) => `\`${host}\``).join(', ') : 'the host of the link, if the user allows it';
  const word = vouches
    ? 'It vouches that an organisation issued there, not that the organisation is what it calls itself.'
    : 'It vouches for nobody: issuers are known only from the user’s list or a register.';
  const lines = [
    ...(policy === 'link-out' ? [] : [`- Asked: ${asked}.`]),
    ...(policy === 'machine' ? [`- Issuers: ${word}`] : []),
    ...(terms ? [`- ${policy === 'link-out' ? '' : 'Note: '}${terms}`] : []),
  ];
  const shown = examples.map(
    ({ url, canonical, kind = 'credential' }) => `  - ${kind}: \`${url}\` is kept as \`${canonical}\``,
  );
  const recognised = shown.length > 0 ? ['- Links, for example:', ...shown] : [];
  return [`### [${links.name}](${homepage})`, '', ...lines, ...recognised].join('\n');
}

/** The whole of asks.gen.ts. */
export function asksTable(): string {
  const rows = PLATFORMS.map(
    ({ links, policy, asks }) => `  ${JSON.stringify(links.id)}: ${JSON.stringify({ policy, asks })},\n`,
  );
  return `/** Made by bin/platforms.ts from the platform files, by id. Do not edit: run it again. */
import type { Asked } from './platform.ts';

export const ASKS: Readonly<Record<string, Asked>> = {
${rows.join('')}};
`;
}

/** The whole of hosts.gen.ts, redirectors included. A host also stands for every host below it. */
export function hostsTable(): string {
  const redirectors = REDIRECTORS.flatMap(({ hosts }) => hosts);
  const hosts = [...new Set([...PLATFORMS.flatMap(({ links }) => links.hosts), ...redirectors])].toSorted();
  const highest = hosts.filter((host) => !hosts.some((other) => host.endsWith(`.${other}`)));
  const prints = [...new Set(highest.map(fingerprint))].toSorted((a, b) => a - b);
  return `/** Made by bin/platforms.ts from the platform files: the hosts of their links and of redirectors, by fingerprint.ts. Do not edit: run it again. */
export const HOSTS =
${inLines(stepsOf(prints).join(''), 110).join(' +\n')};
`;
}

/** Distances in two digits. A longer one is gone in several steps, each of which stands for a host that nobody has. */
function stepsOf(prints: readonly number[]): readonly string[] {
  const longest = BASE ** 2 - 1;
  return prints.flatMap((print, at) => {
    const far = print - (prints[at - 1] ?? 0);
    const steps = [...Array.from({ length: Math.floor(far / longest) }, () => longest), far % longest];
    return steps.map((step) => step.toString(BASE).padStart(2, '0'));
  });
}

/** A text as string literals over several lines. */
function inLines(text: string, width: number): string[] {
  const count = Math.ceil(text.length / width);
  return Array.from({ length: count }, (_, at) => `  '${text.slice(at * width, (at + 1) * width)}'`);
}

if (import.meta.filename === process.argv[1]) {
  if (process.argv.includes('--print')) process.stdout.write(platformsPage());
  else {
    writeFileSync(PAGE, platformsPage());
    writeFileSync(TABLE, asksTable());
    writeFileSync(HOSTS, hostsTable());
  }
}
