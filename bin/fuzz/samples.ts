/** Small sound things of every kind that is read here, to be spoilt: what parsers' fuzzing starts from. Fictional throughout. */
import { base64urlnopad } from '@scure/base';
import { zlibSync } from 'fflate';
import { checksum } from '../../lib/formats/png.ts';
import { createCertificate } from '../world/certificate.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const encoded = (value: unknown) => base64urlnopad.encode(bytesOf(JSON.stringify(value)));

const BADGE = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:6f0c2f6e-0a1b-4c2d-9e3f-4a5b6c7d8e9f',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:example:school', type: ['Profile'], name: 'Harbour School' },
  validFrom: '2026-01-02T03:04:05Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: { id: 'urn:x:a', type: ['Achievement'], name: 'Knots' },
  },
};
const ASSERTION = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://badges.example/a/1',
  recipient: { type: 'email', hashed: true, salt: 's', identity: `sha256$${'0'.repeat(64)}` },
  badge: 'https://badges.example/b/1',
  verification: { type: 'HostedBadge' },
  issuedOn: '2024-03-04',
};
const HASH = 'ab'.repeat(32);
const RECEIPT = {
  type: ['MerkleProof2017', 'Extension'],
  targetHash: HASH,
  merkleRoot: HASH,
  proof: [{ left: HASH }, { right: HASH }],
  anchors: [{ sourceId: HASH, type: 'BTCOpReturn', chain: 'bitcoinMainnet' }],
};
const LINK = 'https://www.credly.com/badges/3f1c9a52-7d44-4b8e-9c1f-0a6be2d75c11';

export const documents = () => [
  ...[BADGE, ASSERTION, RECEIPT, [1, -2.5e3, 'ü\ud83d\ude00"\\', null, true, { a: { a: [] } }]].map((value) =>
    bytesOf(JSON.stringify(value)),
  ),
];

const HEADER = encoded({ alg: 'EdDSA', typ: 'JWT', kid: 'did:example:school#1' });
export const tokens = () => [
  bytesOf(`${HEADER}.${encoded({ iss: 'did:example:school', nbf: 1_767_323_045, vc: BADGE })}.${'A'.repeat(86)}`),
  disclosed(),
];

export function disclosed(): Uint8Array {
  const piece = encoded(['salt', 'name', 'Mara Ellingsen']);
  const payload = { iss: 'https://school.example', vct: 'urn:x:badge', _sd_alg: 'sha-256', _sd: ['A'.repeat(43)] };
  return bytesOf(`${HEADER}.${encoded({ ...payload, list: [{ '...': 'B'.repeat(43) }] })}.${'A'.repeat(86)}~${piece}~`);
}

/** PNGs with something in each kind of chunk, and an SVG in both spellings. */
export function pictures(): readonly Uint8Array[] {
  const json = bytesOf(JSON.stringify(BADGE));
  const word = bytesOf('openbadgecredential\0');
  const text = [
    chunk('iTXt', [word, Uint8Array.of(0, 0, 0, 0), json]),
    chunk('iTXt', [word, Uint8Array.of(1, 0, 0, 0), zlibSync(json)]),
    chunk('tEXt', [bytesOf('openbadges\0https://badges.example/a/1')]),
    chunk('zTXt', [bytesOf('openbadges\0\0'), zlibSync(json)]),
  ];
  const svgs = [
    `<openbadges:credential xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><![CDATA[${JSON.stringify(BADGE)}]]></openbadges:credential>`,
    '<openbadges:assertion xmlns:openbadges="http://openbadges.org" verify="https://badges.example/a/1"/>',
  ];
  return [
    ...text.map(png),
    ...svgs.map((inside) => bytesOf(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)),
  ];
}

const png = (inside: Uint8Array) =>
  joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', [Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0)]),
    inside,
    chunk('IEND', []),
  ]);

function chunk(type: string, parts: readonly Uint8Array[]): Uint8Array {
  const body = joined([bytesOf(type), ...parts]);
  const frame = new DataView(new ArrayBuffer(8));
  frame.setUint32(0, body.length - 4);
  frame.setUint32(4, checksum(body));
  const bytes = new Uint8Array(frame.buffer);
  return joined([bytes.subarray(0, 4), body, bytes.subarray(4)]);
}

export const cbors = () => [
  Uint8Array.of(0x82, 0x01, 0x43, 1, 2, 3),
  Uint8Array.of(0xa2, 0x00, 0x41, 7, 0x20, 0x84, 0x18, 0x20, 0x19, 1, 0, 0x1a, 0, 1, 0, 0, 0x80),
  merkleProof(),
];

/** The map of a MerkleProof2019: pairs of numbers and hashes. */
function merkleProof(): Uint8Array {
  const hash = bytesOf(HASH);
  const text = joined([Uint8Array.of(0x58, hash.length), hash]);
  const pair = (key: number, value: Uint8Array) => joined([Uint8Array.of(0x82, key), value]);
  const path = joined([Uint8Array.of(0x81), pair(0, text)]);
  const anchors = joined([Uint8Array.of(0x81, 0x82, 0x00, 0x82, 0x82, 0x00, 0x01, 0x82, 0x01), text]);
  return joined([Uint8Array.of(0x84), pair(0, text), pair(1, text), pair(2, anchors), pair(3, path)]);
}

export const receipts = () => [merkleProof(), bytesOf(JSON.stringify(RECEIPT))];

const made = createCertificate(['school.example'], Date.parse('2026-11-24T12:00:00Z'));
export const certificate = () => Uint8Array.from(Buffer.from(made.cert.replace(/-----[^-]+-----|\s/g, ''), 'base64'));
export const multikeys = () =>
  [
    'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
    `u${base64urlnopad.encode(Uint8Array.of(0xed, 1, ...new Uint8Array(32)))}`,
  ].map(bytesOf);

export const pem = () =>
  bytesOf(
    '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n',
  );

export const tables = () =>
  [
    `Name,Link,Issued\nMara,${LINK},2024-03\n"Ola ""O"" Nilsen",https://b.example/1,"March 2024"\n`,
    `Name;Link\nMara;${LINK}\n`,
    `Hello,\nsee ${LINK}, and (https://b.example/1).`,
    `{"name":"Mara","url":"${LINK}"}\n{"name":"Ola","url":"${LINK}"}`,
  ].map(bytesOf);

export const pdf = () =>
  bytesOf(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a)/EF<</F 4 0 R>>>>]>>>>>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(${LINK})>>>>]>>endobj`,
      '4 0 obj<</Type/EmbeddedFile/Length 2>>stream\n{}\nendstream endobj',
      'trailer<</Root 1 0 R>>\n%%EOF',
    ].join('\n'),
  );

export const page = () =>
  bytesOf(
    `<!doctype html><html lang="en"><head><title>Mira</title><script type="application/ld+json">{"@type":"Person","name":"Mira"}</script></head>
<body><main itemscope itemtype="https://schema.org/Person"><h1 itemprop="name">Mira Okafor</h1><h2>Certificates</h2>
<ul><li>Knots, Harbour School, issued Mar 2024 <a href="${LINK}" title="Show credential">Show</a></li><li><a href="?x#y">b</a></li></ul>
<form><input name="attributes"><input id="getAttribute"></form><table><tr><td>c</table></main></body></html>`,
  );

export const dates = () =>
  [
    'Issued Mar 2024 · Expires Mar 2027',
    'Ausgestellt: März 2024 – läuft nicht ab',
    '2024-03-04',
    '04/03/2024',
    '令和6年3月',
    'Émis le 4 mars 2024. Aucune date d’expiration',
    '١٢ مارس ٢٠٢٤',
    '45000',
  ].map(bytesOf);

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
