/**
 * A credential baked into an SVG (Open Badges 3.0 and 2.0): an element of a known namespace, whatever its prefix, with a token
 * in `verify` or JSON as its text. The picture is read as a stream of tags and never shown; no entity is declared or fetched.
 */
import { finding } from '../verdict/codes.ts';
import type { Unbaked } from './png.ts';

/** Namespace and element name of what is baked in. */
const ELEMENTS: Readonly<Record<string, string>> = {
  'https://purl.imsglobal.org/ob/v3p0': 'credential',
  'https://purl.imsglobal.org/clr/v2p0': 'credential',
  'http://openbadges.org': 'assertion',
};

const DEEPEST = 256;
/** More than the most detailed drawing of a badge has. */
const MOST_PARTS = 150_000;
const [LESS, EQUALS, AMPERSAND] = [0x3c, 0x3d, 0x26];
/** In characters. */
const PIECE = 16 * 1024;

export function isSvg(text: string): boolean {
  return /^\s*<(?:\?xml|!--|!doctype\s+svg|(?:[\w-]+:)?svg[\s>])/i.test(text) && /<(?:[\w-]+:)?svg[\s>]/i.test(text);
}

/** The text of the credential inside, or the finding that says why there is none. */
export async function unbakeSvg(text: string): Promise<Unbaked> {
  if (isCrowded(text)) return { finding: finding('document', 'too-large', { why: `more than ${MOST_PARTS} values` }) };
  const read = await readElements(text);
  if (typeof read === 'string') return { finding: finding('document', 'unreadable', { why: read }) };
  const [first, ...others] = read;
  const baked = first && textOf(first);
  if (!baked) return { finding: finding('document', 'no-credential', { why: 'it is a picture like any other' }) };
  const findings = others.length > 0 ? [finding('document', 'baked-twice', { keyword: first.name })] : [];
  return { text: baked, findings };
}

/** Elements, attributes and references, as many as there can be: what takes the parser its time, counted before it begins. */
function isCrowded(text: string): boolean {
  let parts = 0;
  for (let at = 0; at < text.length && parts <= MOST_PARTS; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LESS || code === EQUALS || code === AMPERSAND) parts += 1;
  }
  return parts > MOST_PARTS;
}

interface Baked {
  readonly name: string;
  readonly verify: string;
  text: string;
}

/** A token in `verify` counts; an address there is only where the JSON beside it is hosted. */
function textOf({ verify, text }: Baked): string {
  const isAddress = /^https?:/i.test(verify);
  return isAddress && text.trim() !== '' ? text : verify || text;
}

/** All baked elements, or why the picture cannot be read. The parser is loaded when it is first needed: it takes a while to set up. */
async function readElements(svg: string): Promise<readonly Baked[] | string> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ xmlns: true });
  const found: Baked[] = [];
  let [trouble, depth, inside] = ['', 0, 0];
  parser.on('error', () => {
    trouble ||= 'the picture is no sound SVG';
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) trouble ||= 'the picture declares entities of its own';
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) trouble ||= 'the picture is nested too deeply';
    if (inside === 0 && ELEMENTS[uri] === local) {
      inside = depth;
      found.push({ name: local, verify: attributes.verify?.value.trim() ?? '', text: '' });
    }
  });
  parser.on('closetag', () => {
    if (depth === inside) inside = 0;
    depth -= 1;
  });
  const collect = (text: string) => {
    const last = found.at(-1);
    if (inside > 0 && last) last.text += text;
  };
  parser.on('text', collect);
  parser.on('cdata', collect);
  const text = svg.replace(/^\uFEFF/, '');
  // A piece at a time: what was found wrong in one spares the rest, which may be made to take long.
  for (let at = 0; at < text.length && !trouble; at += PIECE) parser.write(text.slice(at, at + PIECE));
  if (!trouble) parser.close();
  return trouble || found;
}
