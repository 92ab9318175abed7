/** The work of a lane: each input of a batch is checked and written as a line. */
import type { Options } from './options.ts';
import { jsonLine, readable } from './print.ts';
import type { Work } from './run.ts';
import { createVerifier } from './verifier.ts';

export function createWork(options: Omit<Options, 'inputs'>): Work {
  const verify = createVerifier(options);
  const print = options.json ? jsonLine : readable;
  const encoder = new TextEncoder();
  return async (batch) => {
    const answers = await Promise.all(
      batch.map(async (input) => {
        const report = await verify(input);
        return { line: print(input.input, report), isVerified: report.verdict === 'verified' };
      }),
    );
    return {
      text: encoder.encode(answers.map(({ line }) => `${line}\n`).join('')),
      areVerified: answers.every(({ isVerified }) => isVerified),
    };
  };
}
