/**
 * `npm run fuzz -- [--count N] [--seed N]`: changes credentials at random and brings each into canonical form by our tables and
 * by jsonld with rdf-canonize. What the tables take must come out the same, byte for byte.
 * `npm run fuzz -- --verdicts [--count N] [--seed N] [--attacks N]`: signs sound badges, attacks them, and compares verdicts with
 * other people's suites (fuzz/verdicts.ts). `npm run fuzz -- --parsers [--count N] [--seed N]`: spoils what parsers are given
 * (fuzz/parsers.ts). A difference, or a find, ends each with status 1.
 */
import { parseArgs } from 'node:util';
import { canonicaliseQuickly } from '../lib/jsonld/canonical.ts';
import { createContexts } from '../lib/jsonld/contexts.ts';
import { canonicaliseGenerally } from '../lib/jsonld/general.ts';
import type { Json, JsonObject } from '../lib/verdict/words.ts';
import { createMutator } from './fuzz/mutate.ts';
import { SEEDLINGS } from './fuzz/seedlings.ts';

const { values } = parseArgs({
  options: {
    verdicts: { type: 'boolean' },
    parsers: { type: 'boolean' },
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    attacks: { type: 'string', default: '6' },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
process.exitCode = (await (values.parsers ? spoil() : values.verdicts ? attack() : canonicaliseAll())) ? 0 : 1;

async function attack(): Promise<boolean> {
  // Loaded only here: the signers' libraries take longer than a start should.
  const { attackVerdicts } = await import('./fuzz/verdicts.ts');
  const { findings, ...tally } = await attackVerdicts({ seed, count, attacks: Number(values.attacks) });
  for (const found of findings) console.log(JSON.stringify({ seed, ...found }));
  console.log(`seed ${seed}: ${JSON.stringify(tally)}, ${findings.length} found`);
  return findings.length === 0 && tally.sound > 0;
}

async function spoil(): Promise<boolean> {
  const { attackParsers } = await import('./fuzz/parsers.ts');
  const { found, said, slowest } = await attackParsers({ seed, count });
  for (const find of found) console.log(JSON.stringify({ seed, ...find }));
  for (const [door, outcomes] of Object.entries(said)) console.log(`${door}: ${JSON.stringify(outcomes)}`);
  console.log(
    `${count} things by seed ${seed}: ${found.length} found, the slowest ${slowest.took} ms (${slowest.door})`,
  );
  return found.length === 0;
}

async function canonicaliseAll(): Promise<boolean> {
  const contexts = createContexts();
  const mutate = createMutator(seed);
  const decoder = new TextDecoder();
  let [taken, different] = [0, 0];
  for (let made = 0; made < count; made += 1) {
    const document = mutate(SEEDLINGS[made % SEEDLINGS.length] as Json) as JsonObject;
    const quick = canonicaliseQuickly(document, contexts, 'sha256');
    if (!quick) continue;
    taken += 1;
    const general = await canonicaliseGenerally(document, contexts, 'sha256');
    const reference = 'bytes' in general ? decoder.decode(general.bytes) : general.finding.message;
    if (reference === decoder.decode(quick)) continue;
    different += 1;
    console.log(JSON.stringify({ seed, made, document, ours: decoder.decode(quick), reference }));
  }
  console.log(`${count} documents by seed ${seed}: ${taken} taken by the tables, ${different} different`);
  return different === 0 && taken > 0;
}
