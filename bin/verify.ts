/** `verify [options] INPUT…`: checks links, files and lists of them from the command line (DESIGN section 4). */
import type { Input } from './cli/inputs.ts';
import { readInputs } from './cli/inputs.ts';
import { type Options, readOptions } from './cli/options.ts';
import { claimsAsInputs, readSavedPage } from './cli/page.ts';
import { jsonPage, readablePage } from './cli/print.ts';
import { checkAll } from './cli/run.ts';
import { EXPLORERS } from '../lib/proofs/ledgers.ts';
import { runCommand } from './cli/usage.ts';

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  const explorer = EXPLORERS.find(({ id }) => id === options.askLedger);
  if (explorer)
    process.stderr.write(`${explorer.host} is asked about Blockcerts, and so hears which ones are checked.\n`);
  let allVerified = true;
  for await (const { line, isVerified } of checkAll(await inputsOf(options), options)) {
    await write(line);
    allVerified &&= isVerified;
  }
  return allVerified ? 0 : 1;
});

async function inputsOf(options: Options): Promise<AsyncIterator<Input>> {
  if (!options.page) return readInputs(options.inputs, options.claimed);
  const page = await readSavedPage(options.page);
  await write(options.json ? jsonPage(page) : readablePage(page));
  const claims = claimsAsInputs(page, options.claimed);
  return (async function* () {
    yield* claims;
    yield* readInputs(options.inputs, options.claimed);
  })();
}

/** Waits for a slow reader instead of buffering everything for it. */
async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
