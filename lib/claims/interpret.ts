/**
 * What an entry's lines mean: issuer, months and number, in the languages that profiles come in, and where its link leads
 * in the end. Content scripts only collect; this is done where their claims arrive and where saved pages are read. Pure.
 */
import { parsed } from '../net/address.ts';
import type { Claim } from './claim.ts';
import { isForEver, monthIn, validityIn } from './dates.ts';
import { readNumber } from './labels.ts';
import { unmasked } from './text.ts';
import { isShortLink, unwrap } from './unwrap.ts';

/** The claim with its lines and dates read and its link unwrapped; one that has been interpreted stays as it is. */
export function interpret({ lines, issuedText, expiresText, url, ...claim }: Claim): Claim {
  const target = url ? targetOf(url) : undefined;
  const [issued, expires] = [issuedText, expiresText].map((text) => text && monthIn(text));
  return {
    ...(lines && readLines(lines.split('\n'))),
    ...(issued && { issued }),
    ...(expires && { expires }),
    ...claim,
    ...target,
  };
}

/** Issuer, dates and number, in this order; each may be missing. */
function readLines(lines: readonly string[]): Partial<Claim> {
  const dated = lines.filter(isDated);
  const numbered = lines.slice(0, 4).find((line, index) => !dated.includes(line) && isNumber(readNumber(line), index));
  const [first] = lines;
  const issuer = first && first !== numbered && !dated.includes(first) ? unmasked(first) : undefined;
  const credentialId = numbered && readNumber(numbered);
  return { ...(issuer && { issuer }), ...(credentialId && { credentialId }), ...validityIn(dated.join(' · ')) };
}

function isDated(text: string): boolean {
  const { issued, expires } = validityIn(text);
  return issued !== undefined || expires !== undefined || (isForEver(text) && text.length < 60);
}

/** In the issuer's place a word like "ID" may belong to a name: there it takes a digit to be a number. */
function isNumber(value: string | undefined, index: number): boolean {
  return value !== undefined && (index > 0 || /\d/.test(value));
}

/** A short link cannot be read without asking; it is still the link that the entry shows. */
function targetOf(url: string): Pick<Claim, 'url' | 'cleaned'> | undefined {
  const target = unwrap(url);
  if (target) return { url: target.url.href, ...(target.cleaned && { cleaned: target.cleaned }) };
  const address = parsed(url);
  return address && isShortLink(address) ? { url } : undefined;
}
