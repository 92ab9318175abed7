/** `verify [options] INPUT…`: checks links, files and lists of them from the command line (DESIGN section 4). */
import { isMainThread } from 'node:worker_threads';
import { EXPLORERS } from '../lib/proofs/ledgers.ts';
import { type Input, readInputs } from './cli/inputs.ts';
import { type Options, readOptions } from './cli/options.ts';
import { checkAll } from './cli/run.ts';
import { runCommand } from './cli/usage.ts';

// Lanes are threads of the same script, so that V8 need not make code of it twice.
if (isMainThread) void runCommand(verify);
else void import('./cli/lane.ts').then(({ serveLane }) => serveLane());

async function verify(): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  const explorer = EXPLORERS.find(({ id }) => id === options.askLedger);
  if (explorer)
    process.stderr.write(`${explorer.host} is asked about Blockcerts, and so hears which ones are checked.\n`);
  let allVerified = true;
  for await (const { text, areVerified } of checkAll(await inputsOf(options), options)) {
    await write(text);
    allVerified &&= areVerified;
  }
  return allVerified ? 0 : 1;
}

async function inputsOf(options: Options): Promise<AsyncIterator<Input>> {
  if (!options.page) return readInputs(options.inputs, options.claimed);
  const [{ claimsAsInputs, readSavedPage }, { jsonPage, readablePage }] = await Promise.all([
    import('./cli/page.ts'),
    import('./cli/print.ts'),
  ]);
  const page = await readSavedPage(options.page);
  await write(`${options.json ? jsonPage(page) : readablePage(page)}\n`);
  const claims = claimsAsInputs(page, options.claimed);
  return (async function* () {
    yield* claims;
    yield* readInputs(options.inputs, options.claimed);
  })();
}

/** Waits for a slow reader instead of buffering everything for it. */
async function write(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
