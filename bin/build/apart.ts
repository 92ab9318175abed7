/**
 * Takes out of the worker's and the engine's script what few credentials need: a module of this list that is imported when it is first needed comes
 * from a script of its own (entrypoints/engine/part.ts). Pages and their threads, which can load modules late by themselves, do not
 * need this.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Parts } from '../../entrypoints/engine/part.ts';

/** As it is imported, and the script that has it. */
const APART: Readonly<Record<string, keyof Parts>> = {
  './general.ts': 'general',
  './bbs.ts': 'rare',
  '@noble/curves/secp256k1.js': 'rare',
  '@noble/hashes/legacy.js': 'rare',
  saxes: 'rare',
};

const LATE = /\bimport\('([^']+)'\)/g;
const PART = fileURLToPath(new URL('../../entrypoints/engine/part.ts', import.meta.url));

export function apart(): Plugin {
  return {
    name: 'bonafide:apart',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/lib\/.*\.ts$/.test(id)) return undefined;
      const led = code.replace(LATE, (whole, name: string) =>
        Object.hasOwn(APART, name) ? `part('${APART[name]}')` : whole,
      );
      return led === code ? undefined : { code: `import { part } from ${JSON.stringify(PART)};\n${led}`, map: null };
    },
  };
}
