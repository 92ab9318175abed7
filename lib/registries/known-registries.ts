/**
 * DCC's list of known registries (digitalcredentials/dcc-known-registries): an array of `{ name, type, url | trustAnchorEC,
 * governanceUrl }`. Who reads one chooses whom to believe, so it is only read where the user hands it in.
 */
import { parseJson, readText } from '../formats/json.ts';
import { listOf, member, objectsOf, textOf } from '../formats/members.ts';
import type { JsonObject } from '../verdict/words.ts';
import { REGISTERS } from './known.ts';
import { LONGEST_NAME, type Register } from './register.ts';

/** Where the list stands. */
export const KNOWN_REGISTRIES = 'https://digitalcredentials.github.io/dcc-known-registries/known-did-registries.json';

const MOST = 100;

/**
 * The registers that documents handed in can answer for: those of DCC's list, if it is among them, and the known ones.
 * @param bytesAt the document of an address, if there is one
 */
export function registersIn(bytesAt: (url: string) => Uint8Array | undefined): readonly Register[] {
  const list = readText(bytesAt(KNOWN_REGISTRIES) ?? new Uint8Array());
  const listed = (list && readKnownRegistries(list)) || [];
  return [...listed, ...REGISTERS].filter(({ url }, at, all) => {
    const isFirst = all.findIndex((one) => one.url === url) === at;
    return isFirst && (at < listed.length || bytesAt(url) !== undefined);
  });
}

/** The registers in it, those left out whose type is not known here; undefined where it is no such list. */
export function readKnownRegistries(text: string): readonly Register[] | undefined {
  const read = parseJson(text);
  if (!('value' in read) || !Array.isArray(read.value)) return undefined;
  return objectsOf(listOf(read.value).slice(0, MOST)).flatMap((one) => readRegister(one) ?? []);
}

function readRegister(entry: JsonObject): Register | undefined {
  const { type } = entry;
  if (type !== 'dcc-legacy' && type !== 'oidf') return undefined;
  const url = textOf(member(entry, type === 'oidf' ? 'trustAnchorEC' : 'url'));
  const name = textOf(entry.name)?.slice(0, LONGEST_NAME);
  const governance = textOf(entry.governanceUrl);
  return url && name ? { name, type, url, ...(governance && { governance }) } : undefined;
}
