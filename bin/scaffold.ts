/**
 * `tsx bin/scaffold.ts platform ID "NAME" HOST [machine|resolve|link-out]` begins a platform, `site ID "NAME" HOST [YYYY-MM]` a profile
 * site: file, place in the lists, and something fictional to test it on. What is left to do is said at the end.
 */
import type { Policy } from '../lib/platforms/platform.ts';
import { beginPlatform } from './scaffold/platform.ts';
import { beginSite } from './scaffold/site.ts';

const USAGE = `scaffold platform ID "NAME" HOST [machine|resolve|link-out]
scaffold site ID "NAME" HOST [YYYY-MM, when its layout was seen]
`;

const POLICIES: readonly string[] = ['machine', 'resolve', 'link-out'] satisfies readonly Policy[];
const isPolicy = (text: string): text is Policy => POLICIES.includes(text);
const isMonth = (text: string) => /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text);

function main([what, id = '', name = '', host = '', more]: readonly string[]): number {
  const isNamed = /^[a-z][a-z\d]*$/.test(id) && name !== '' && /^[a-z\d.-]+\.[a-z]+$/.test(host);
  if (isNamed && what === 'platform') return platform(id, name, host, more);
  if (isNamed && what === 'site') return site(id, name, host, more);
  return usage();
}

function platform(id: string, name: string, host: string, policy = 'link-out'): number {
  if (!isPolicy(policy)) return usage();
  beginPlatform({ id, name, host, policy });
  return done(`lib/platforms/${id}.ts: say what its links look like; then
npx tsx bin/platforms.ts && npx vitest run tests/platforms`);
}

function site(id: string, name: string, host: string, seen = new Date().toISOString().slice(0, 7)): number {
  if (!isMonth(seen)) return usage();
  beginSite({ id, name, host, seen });
  return done(`lib/claims/sites/${id}.ts: say where things stand; tests/pages/${id}-profile.html: a fictional page of that form; then
npx vitest run tests/claims`);
}

function done(next: string): number {
  process.stdout.write(`${next}\n`);
  return 0;
}

function usage(): number {
  process.stderr.write(USAGE);
  return 2;
}

process.exitCode = main(process.argv.slice(2));
