/** `enqueue FILE…`: puts the rows of lists (CSV, NDJSON), links and credentials into the queue (docs/scale.md). */
import { parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readInputs } from './cli/inputs.ts';
import { runCommand, UsageError } from './cli/usage.ts';
import { connectRedis, LOCAL_REDIS } from './queue/connection.ts';
import { enqueueAll } from './queue/enqueue.ts';

const USAGE = `enqueue [--run NAME] [--redis URL] INPUT…   INPUT as for verify; NAME is what collect asks for (default: that of the file)`;

await runCommand(async () => {
  const { redis: url, run, inputs } = read(process.argv.slice(2));
  const redis = await connectRedis(url);
  try {
    const rows = await enqueueAll(redis, readInputs(inputs, {}), { run, list: inputs.join(' ').slice(0, 2_000) });
    process.stderr.write(`${rows} rows in the queue; npm run --silent collect -- --run ${run}\n`);
    return 0;
  } finally {
    redis.disconnect();
  }
});

function read(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { redis: text, run: text } });
    if (positionals.length === 0) throw new Error('nothing to put into the queue');
    const run = values.run ?? nameOf(positionals);
    if (!/^[\w.-]{1,100}$/.test(run)) throw new Error('--run wants a name: letters, digits, . _ -');
    const from = process.env.INIT_CWD ?? process.cwd();
    const isPath = (input: string) => input !== '-' && !/^[a-z][a-z0-9+.-]*:\/\//i.test(input);
    return {
      redis: values.redis ?? LOCAL_REDIS,
      run,
      inputs: positionals.map((input) => (isPath(input) ? resolve(from, input) : input)),
    };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

/** A run is called as its list is, where it is of one file. */
function nameOf([input = '', ...others]: readonly string[]): string {
  if (others.length > 0 || input === '-') throw new Error('--run wants a name, where it is not of one file');
  return parse(input)
    .name.replace(/[^\w.-]+/g, '-')
    .slice(0, 100);
}
