/**
 * From bytes to readings: wrappers are taken off (gzip, PNG, SVG, tokens, envelopes, presentations), then the first format that
 * takes the document reads it. What a file is, is told by its content, never by its name. To add a format, write a file of the
 * shape of format.ts and list it here.
 */
import { finding } from '../verdict/codes.ts';
import { after, type Soon } from '../verdict/soon.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';
import { blockcerts } from './blockcerts.ts';
import { edc } from './edc.ts';
import { openEnvelope } from './envelope.ts';
import type { Format, Reading } from './format.ts';
import { type Inflated, inflate } from './inflate.ts';
import { parseJson, readText } from './json.ts';
import { isObject, listOf } from './members.ts';
import { openBadge } from './open-badge.ts';
import { isPng, unbakePng } from './png.ts';
import { held } from './presentation.ts';
import { sdJwt } from './sd-jwt.ts';
import { isSvg, unbakeSvg } from './svg.ts';
import { credentialOf, isToken, readToken, type Token } from './token.ts';
import { vc } from './vc.ts';

export const FORMATS: readonly Format[] = [edc, sdJwt, blockcerts, openBadge, vc];

/** What was found: readings (a presentation may hold several), or an address at which the credential itself lies. */
export type Opened = { readonly readings: readonly Reading[] } | { readonly url: string } | { readonly finding: Check };

const MIB = 2 ** 20;
/** Most that a gzip file may hold. */
const MOST_UNPACKED = 8 * MIB;
/** Most credentials of one presentation that are looked at. */
const MOST_HELD = 50;

/** Opens whatever came. Never throws; the finding is one of check `document`. */
export function open(bytes: Uint8Array): Soon<Opened> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return after(inflate(bytes, 'gzip', MOST_UNPACKED), unpack);
  if (isPng(bytes)) return openPng(bytes);
  const picture = PICTURES.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (picture) return noCredential(`it is a picture (${picture[0]})`);
  if (PDF.every((byte, index) => bytes[index] === byte)) return noCredential('it is a document for people (PDF)');
  if (bytes.length > 16 * MIB) return { finding: finding('document', 'too-large', { why: 'more than 16 MiB' }) };
  const text = readText(bytes);
  return text === undefined
    ? { finding: finding('document', 'unreadable', { why: 'it is not text' }) }
    : isSvg(text)
      ? openSvg(text)
      : openText(text);
}

async function openPng(bytes: Uint8Array): Promise<Opened> {
  const unbaked = await unbakePng(bytes);
  return 'finding' in unbaked ? unbaked : asBaked(withFindings(openText(unbaked.text), unbaked.findings));
}

async function openSvg(text: string): Promise<Opened> {
  const unbaked = await unbakeSvg(text);
  return 'finding' in unbaked ? unbaked : asBaked(withFindings(openText(unbaked.text), unbaked.findings));
}

/** Pictures that nobody bakes into, and files that hold no credential by themselves: how each begins. */
const PICTURES: readonly (readonly [string, readonly number[]])[] = [
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['WebP', [0x52, 0x49, 0x46, 0x46]],
];

/** What is attached to one is read where it was given as a file (lib/batch/pdf.ts). */
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

function unpack(inflated: Inflated): Soon<Opened> {
  if ('bytes' in inflated) {
    const isPackedAgain = inflated.bytes[0] === 0x1f && inflated.bytes[1] === 0x8b;
    return isPackedAgain ? noCredential('it is packed more than once') : open(inflated.bytes);
  }
  return inflated.trouble === 'too-large'
    ? { finding: finding('document', 'too-large', { why: 'it swells beyond 8 MiB' }) }
    : { finding: finding('document', 'unreadable', { why: 'it is packed, and damaged' }) };
}

/** Opens what is text and no picture: JSON, a token, or the address that an old badge holds. */
export function openText(whole: string): Opened {
  const text = whole.trim();
  if (isToken(text)) return openToken(text);
  if (/^https?:\/\/\S{1,2000}$/i.test(text)) return { url: text };
  const read = parseJson(text);
  if ('finding' in read) return read;
  return withFindings(openJson(read.value), namesOf(read));
}

/** What is wrong with the names of members: JSON lets them stand twice, and be called anything. */
function namesOf({ duplicates, odd }: Pick<Token, 'duplicates' | 'odd'>): readonly Check[] {
  return [
    ...duplicates.map((name) => finding('document', 'duplicate-member', { member: name })),
    ...odd.map((name) => finding('document', 'odd-member', { member: name })),
  ];
}

function openJson(value: Json): Opened {
  if (typeof value === 'string' && isToken(value.trim())) return openToken(value.trim());
  const [only, ...others] = Array.isArray(value) ? listOf(value) : [value];
  return isObject(only) && others.length === 0 ? openDocument(only) : noCredential('it is data of another kind');
}

function openToken(text: string): Opened {
  const token = readToken(text);
  if ('finding' in token) return token;
  return withFindings(openDocument(credentialOf(token), text), namesOf(token));
}

/** @param token what the document came in */
function openDocument(document: JsonObject, token?: string): Opened {
  if (token?.includes('~')) return { readings: [sdJwt.read(document, token)] };
  const inside = held(document);
  if (inside) return openAll(inside);
  const enveloped = openEnvelope(document);
  if (enveloped !== undefined) return openToken(enveloped);
  const format = FORMATS.find((one) => one.takes(document));
  return format ? { readings: [format.read(document, token)] } : noCredential('it is data of another kind');
}

/** The credentials of a presentation. Its own proof is its holder's and says nothing of the issuers. */
function openAll(inside: readonly Json[]): Opened {
  const opened = inside
    .slice(0, MOST_HELD)
    .map((one) => (typeof one === 'string' ? openToken(one) : isObject(one) ? openHeld(one) : undefined));
  const readings = opened.flatMap((one) => (one && 'readings' in one ? one.readings : []));
  const rest = finding('document', 'not-all-looked-at', { what: 'credentials', most: MOST_HELD });
  return readings.length > 0
    ? withFindings({ readings }, inside.length > MOST_HELD ? [rest] : [])
    : noCredential('it presents no credential');
}

/** A presentation in a presentation is nobody's credential. */
const openHeld = (document: JsonObject) => (held(document) ? undefined : openDocument(document));

function withFindings(opened: Opened, findings: readonly Check[]): Opened {
  if (findings.length === 0 || !('readings' in opened)) return opened;
  return { readings: opened.readings.map((one) => ({ ...one, findings: [...one.findings, ...findings] })) };
}

/** Noted, because a picture is not what an issuer's server says: whoever may upload one chooses what is baked in. */
function asBaked(opened: Opened): Opened {
  return 'readings' in opened ? { readings: opened.readings.map((one) => ({ ...one, isBaked: true })) } : opened;
}

const noCredential = (why: string) => ({ finding: finding('document', 'no-credential', { why }) });
