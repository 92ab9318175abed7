/**
 * Verdicts under attack, a short run of what `npm run fuzz -- --verdicts` does for hours: sound badges of every suite, each other
 * than the last, attacked at random, and judged beside other people's suites.
 */
import { describe, expect, it } from 'vitest';
import { createAttacks } from '../../bin/fuzz/attacks.ts';
import { createBadges } from '../../bin/fuzz/badges.ts';
import { isGoodForPeers, signedBy } from '../../bin/fuzz/peers.ts';
import { createRandom } from '../../bin/fuzz/random.ts';
import { attackVerdicts } from '../../bin/fuzz/verdicts.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { SIGNERS, type Signer } from './signers.ts';

const NAMES = Object.keys(SIGNERS);

describe('verdicts under attack', () => {
  it('stand, whatever is done to a badge', async () => {
    const { findings, ...tally } = await attackVerdicts({ seed: 7, count: NAMES.length, attacks: 8 });
    expect(findings).toEqual([]);
    expect(tally.sound).toBeGreaterThanOrEqual(2 * NAMES.length);
    expect(tally.attacked).toBeGreaterThanOrEqual(8 * NAMES.length);
    expect(tally.harmless).toBeLessThan(tally.attacked / 10);
  }, 60_000);
});

describe('what they are compared with', () => {
  it.each(NAMES)('tells a sound badge from a changed one: %s', async (name) => {
    const signer = (await SIGNERS[name]?.()) as Signer;
    const signed = await signer.sign(createBadges(createRandom(3))(signer));
    expect(await isGoodForPeers(signed, signer.suite)).toBe(true);
    expect(await isGoodForPeers({ ...signed, name: 'Admiral' }, signer.suite)).toBe(false);
    const same = await signedBy(signed, signer.suite);
    expect(same).toBeDefined();
    expect(await signedBy({ ...signed, name: 'Admiral' }, signer.suite)).not.toEqual(same);
  });
});

describe('attacks', () => {
  it('are the same for the same seed, and of every kind', () => {
    const badge: JsonObject = { ...createBadges(createRandom(5))({ issuer: 'did:example:a', contexts: [] }) };
    const proof = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofValue: 'z2345' };
    const scene = {
      signed: { ...badge, proof },
      other: { ...badge, proof },
      foreign: badge,
      suites: ['eddsa-jcs-2022'],
    };
    const run = () => {
      const attack = createAttacks(createRandom(1));
      return Array.from({ length: 600 }, () => attack(scene));
    };
    expect(run()).toEqual(run());
    expect(new Set(run().map(({ what }) => what.split(':')[0])).size).toBe(26);
  });
});
