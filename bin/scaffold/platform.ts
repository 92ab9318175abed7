/**
 * Begins a platform: its file, a place in both lists and, where something is asked, recorded answers to fill. What it writes is
 * complete in form and asks nobody yet; the shape test says what is still due.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Policy } from '../../lib/platforms/platform.ts';

const PLATFORMS = new URL('../../lib/platforms/', import.meta.url);
const ANSWERS = new URL('../../tests/platforms/answers/', import.meta.url);

export interface Begun {
  /** Small letters and digits: the name of the file, too. */
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly policy: Policy;
}

/** The file of a new platform. */
export function platformFile({ id, name, host, policy }: Begun): string {
  const linkedOut = policy === 'link-out';
  const head = `/**
 * ${name}: what it issues, what is asked of it and what is unconfirmed, in two to five lines.
 */
${linkedOut ? "import { linkOut } from './link-out.ts';" : "import { askJson, unreadable } from './evidence.ts';"}
import { platformLinks, UUID } from './links.ts';
import type { ${linkedOut ? '' : 'Evidence, EvidenceTools, '}Platform${linkedOut ? '' : ', Reference'} } from './platform.ts';

export const links = platformLinks({
  id: '${id}',
  name: '${name}',
  hosts: ['${host}'],
  forms: [{ path: \`/credentials/\${UUID}\`, canonical: 'https://${host}/credentials/$1', lower: true }],
});
`;
  return `${head}\n${linkedOut ? '' : `${EVIDENCE}\n`}${linkedOut ? byHand(host) : asked(host, policy)}`;
}

const EVIDENCE = `async function evidence({ canonical }: Reference, { ask }: EvidenceTools): Promise<Evidence> {
  const asked = await askJson(ask, canonical, links.name);
  if (asked.trouble) return asked.evidence;
  return unreadable('nobody has said yet how it is read');
}
`;

const EXAMPLES = (host: string) => `  examples: [
    {
      url: 'https://${host}/credentials/0A1B2C3D-4e5f-4a6b-8c7d-9e0f1a2b3c4d?utm_source=x',
      canonical: 'https://${host}/credentials/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    },
  ],
  counterexamples: ['https://${host}/', 'https://${host}/credentials/0a1b2c3d'],
`;

const byHand = (host: string) => `export const platform: Platform = linkOut({
  links,
  homepage: 'https://${host}',
  why: 'nothing is known that a machine may ask',
${EXAMPLES(host)}});
`;

const asked = (host: string, policy: Policy) => `export const platform: Platform = {
  links,
  homepage: 'https://${host}',
  policy: '${policy}',
  terms: 'How it answers is not confirmed.',
  asks: ['${host}'],
  vouches: false,
  evidence,
${EXAMPLES(host)}};
`;

/** A list of platforms with one more: its import and its entry, each in the order of ids. */
export function withPlatform(source: string, part: 'links' | 'platform', id: string): string {
  const imported = inOrder(source, new RegExp(`^import \\{ ${part} as (\\w+) \\}.*\n`, 'gm'), id, importOf(part, id));
  return imported.replace(/(?<=(?:LINKS|PLATFORMS): readonly \w+\[\] = \[\n)(?: {2}\w+,\n)+/, (block) =>
    inOrder(block, /^ {2}(\w+),\n/gm, id, `  ${id},\n`),
  );
}

const importOf = (part: string, id: string) => `import { ${part} as ${id} } from './${id}.ts';\n`;

/** Before the first of the lines that names a later id, wherever others stand between them; else after the last. */
function inOrder(text: string, lines: RegExp, id: string, line: string): string {
  const all = [...text.matchAll(lines)];
  const next = all.find(([, other = '']) => other > id);
  const last = all.at(-1);
  const at = next?.index ?? (last ? last.index + last[0].length : 0);
  return text.slice(0, at) + line + text.slice(at);
}

/** Recorded answers to begin with: one way in which it answers, to be followed by all the others. */
export function firstAnswers({ host }: Begun): string {
  const link = `https://${host}/credentials/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d`;
  const gone = { file: 'not-found.json', status: 404 };
  return `${JSON.stringify([{ name: 'gone', link, answers: { [link]: gone }, verdict: 'not-found' }], null, 1)}\n`;
}

/** Writes all of it. */
export function beginPlatform(begun: Begun): void {
  const file = new URL(`${begun.id}.ts`, PLATFORMS);
  if (existsSync(file)) throw new Error(`lib/platforms/${begun.id}.ts is there already`);
  writeFileSync(file, platformFile(begun));
  for (const [list, part] of [
    ['index.ts', 'platform'],
    ['refer.ts', 'links'],
  ] as const) {
    const path = new URL(list, PLATFORMS);
    writeFileSync(path, withPlatform(readFileSync(path, 'utf8'), part, begun.id));
  }
  if (begun.policy === 'link-out') return;
  const folder = new URL(`${begun.id}/`, ANSWERS);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('cases.json', folder), firstAnswers(begun));
  writeFileSync(new URL('not-found.json', folder), '{ "error": "not found" }\n');
}
