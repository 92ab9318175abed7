/** What was found on one profile, to take along: as text to paste, as CSV, as JSON. Pure. */
import type { Claim } from '../claims/claim.ts';
import type { Credential } from '../formats/credential.ts';
import type { MarkState, PageTold } from '../messages/protocol.ts';
import type { VerdictWord } from '../verdict/words.ts';
import { csv } from './csv.ts';

/** One claim in plain words, as it was shown. */
export interface Line {
  readonly title: string;
  readonly issuer: string;
  readonly word: string;
  readonly sentence: string;
  readonly verdict?: VerdictWord;
  readonly holder?: string;
  readonly issued?: string;
  readonly expires?: string;
  readonly link?: string;
  readonly checkedAt?: string;
}

export interface Profile {
  readonly name: string;
  readonly url: string;
  /** One sentence on how all of them stand. */
  readonly summary: string;
  readonly lines: readonly Line[];
}

/** What can be told of a claim without words of ours: dates, holder, link. */
export function knownOf({ url }: Claim, mark: MarkState): Partial<Line> {
  const { verdict, credential, reference, checkedAt } = mark.state === 'checked' ? mark.report : {};
  const { holder, issued, validFrom, expires } = credential ?? {};
  const known = {
    verdict,
    holder: holder?.name,
    issued: (issued ?? validFrom)?.slice(0, 10),
    expires: expires?.slice(0, 10),
    link: reference?.canonical ?? url,
    checkedAt,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

/** To paste into a message or a note. */
export function asText({ name, url, summary, lines }: Profile): string {
  const said = lines.map(({ title, issuer, word, sentence, link }) =>
    [`${word}: ${title}${issuer ? ` (${issuer})` : ''}`, `  ${sentence}`, ...(link ? [`  ${link}`] : [])].join('\n'),
  );
  return `${[name, url, summary].filter(Boolean).join('\n')}\n\n${said.join('\n\n')}\n`;
}

const COLUMNS = [
  'title',
  'issuer',
  'word',
  'sentence',
  'verdict',
  'holder',
  'issued',
  'expires',
  'link',
  'checkedAt',
] as const satisfies readonly (keyof Line)[];

export function asCsv({ name, url, lines }: Profile): string {
  const rows = lines.map((line) => [name, url, ...COLUMNS.map((column) => line[column])]);
  return csv([['person', 'profile', ...COLUMNS], ...rows]);
}

/** With the credentials and the ten checks of each, as they were reported. The lines are in the order of the claims. */
export function asJson(profile: Profile, { page, claims }: PageTold, marks: readonly MarkState[], more = {}): string {
  const all = claims.map((claim, at) => {
    const mark = marks[at];
    const report = mark?.state === 'checked' ? mark.report : undefined;
    const { verdict, ground, checks, credential, reference, checkedAt, freshUntil, lastGood } = report ?? {};
    return {
      ...profile.lines[at],
      claim: { title: claim.title, issuer: claim.issuer, issued: claim.issued, expires: claim.expires, url: claim.url },
      state: mark?.state,
      ...(report && {
        verdict,
        ground,
        checks,
        credential: credential && shared(credential),
        reference,
        checkedAt,
        freshUntil,
        lastGood,
      }),
    };
  });
  const { name, url, summary } = profile;
  return `${JSON.stringify({ person: name, profile: url, site: page.site, summary, ...more, claims: all }, undefined, 2)}\n`;
}

/** A name for the file: the person's, in letters and digits that every disk takes, and the day. */
export function fileName(name: string, extension: string, now: number): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? ['profile'];
  return `${words.join('-').slice(0, 60)}-${new Date(now).toISOString().slice(0, 10)}.${extension}`;
}

/** Hashes of the holder's addresses are for comparing on this device; whoever gets the file has no need of them. */
function shared({ holder, ...credential }: Credential): Credential {
  if (!holder) return credential;
  const { identities: _, ...told } = holder;
  return { ...credential, holder: told };
}
