/**
 * What a report says in rows and lines, for the card and for the popup alike: what was issued, by whom, to whom, when; the
 * counts of its checks; when it was checked. Plain text throughout; a view only draws it.
 */
import type { Report } from '../../lib/checking/report.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { Fact } from '../../lib/messages/protocol.ts';
import type { CheckId } from '../../lib/verdict/words.ts';
import type { WordsOf } from '../../lib/language/words.ts';
import { plain } from '../plain.ts';
import { titleOf } from './appearance.ts';
import { claimedFacts } from './claimed.ts';

/** The rooms that facts are told from. */
export type FactWords = WordsOf<'claim' | 'facts' | 'verdict'>;

/** In reading order; what is not known is left out. */
export function factsOf(claim: Claim, words: FactWords, report?: Report): readonly Fact[] {
  if (!report) return claimedFacts(claim, words);
  const { achievement, issuer, holder, issued, validFrom, expires } = report.credential ?? {};
  const issuedOn = issued ?? validFrom;
  const rows: readonly (readonly [string, string | undefined, string?])[] = [
    [words.claim.credential, achievement?.name ?? titleOf(claim, words)],
    [words.claim.claimed, claimedOtherwise(claim, report, words)],
    [words.claim.by, knownName(report) ?? issuer?.name ?? issuer?.id],
    [words.facts.to, holder?.name, messageOf(report, 'holder')],
    [words.facts.on, issuedOn && dated(issuedOn, words)],
    [words.facts.expires, expires && dated(expires, words)],
  ];
  return rows.flatMap(([name, text, note]) => {
    const value = plain(text ?? '');
    return value ? [note ? { name, value, note } : { name, value }] : [];
  });
}

/** A month where no more is known, else a day. */
const dated = (iso: string, { speech }: FactWords) => (/^\d{4}-\d{2}$/.test(iso) ? speech.month(iso) : speech.day(iso));

/** The page's own words, where they differ from what was issued. */
function claimedOtherwise(claim: Claim, report: Report, words: FactWords): string | undefined {
  const outcome = report.checks.find(({ id }) => id === 'claim')?.outcome;
  if (outcome !== 'fail' && outcome !== 'warn') return undefined;
  return [claim.title, claim.issuer, claim.issued && dated(claim.issued, words)].filter(Boolean).join(', ');
}

/** What a register or the user's list calls the issuer goes before what the credential calls it. */
function knownName(report: Report): string | undefined {
  const name = report.checks.find(({ id }) => id === 'issuer')?.details?.name;
  return typeof name === 'string' ? name : undefined;
}

function messageOf(report: Report, id: CheckId): string | undefined {
  const check = report.checks.find((each) => each.id === id);
  return check && check.outcome !== 'none' ? plain(check.message, 300) : undefined;
}

export function checksTitle({ checks }: Report, { facts }: FactWords): string {
  const asked = checks.filter(({ outcome }) => outcome !== 'none');
  const passed = asked.filter(({ outcome }) => outcome === 'pass').length;
  return facts.checks({ passed, asked: asked.length });
}

/** What it took to earn it, as far as the issuer says: in rows, none of them long. */
export function earnedOf({ credential }: Report, { facts }: FactWords): readonly Fact[] {
  const { criteria, description, kind, level, hours, requires, results, skills, alignments } =
    credential?.achievement ?? {};
  const rows: readonly (readonly [string, string | undefined, number?])[] = [
    [facts.criteria, criteria?.narrative ?? description, 600],
    [facts.kind, listed([kind, level, hours])],
    [facts.requires, listed(requires)],
    [facts.results, listed(results)],
    [facts.skills, listed(skills)],
    [facts.alignments, listed(alignments?.map(({ name, framework }) => (framework ? `${name} (${framework})` : name)))],
    [facts.evidence, listed(credential?.evidence?.map(({ name, narrative }) => name ?? narrative))],
  ];
  return rows.flatMap(([name, text, longest]) => {
    const value = plain(text ?? '', longest);
    return value ? [{ name, value }] : [];
  });
}

/** More than a dozen nobody reads. */
const MOST_LISTED = 12;

function listed(texts: readonly (string | undefined)[] = []): string {
  const named = texts.flatMap((text) => plain(text ?? '', 80) || []);
  return named.slice(0, MOST_LISTED).join(', ');
}

/**
 * "Checked 3 hours ago · next try 14:05 · last known: verified, 2 Mar 2026".
 * @param when how long ago, where that is not for now to say
 */
export function timesOf(
  { checkedAt, retryAt, lastGood }: Report,
  words: FactWords,
  now: number,
  when = words.speech.ago(checkedAt, now) ?? words.facts.justNow,
): string {
  const { facts, speech, verdict } = words;
  const parts = [facts.checked({ when })];
  if (retryAt && Date.parse(retryAt) > now) parts.push(facts.retry({ when: speech.clock(retryAt, now) }));
  if (lastGood) {
    const word = small(verdict.word[lastGood.verdict], speech.locale);
    parts.push(facts.lastGood({ word, when: speech.day(lastGood.checkedAt) }));
  }
  return parts.join(' · ');
}

/** As it stands within a sentence. */
const small = (word: string, locale: string) => word.slice(0, 1).toLocaleLowerCase(locale) + word.slice(1);
