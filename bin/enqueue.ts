/** `enqueue FILE…`: puts the rows of lists (CSV, NDJSON), links and credentials into the queue (docs/scale.md). */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readInputs } from './cli/inputs.ts';
import { runCommand, UsageError } from './cli/usage.ts';
import { connectRedis, LOCAL_REDIS } from './queue/connection.ts';
import { enqueueAll } from './queue/enqueue.ts';

const USAGE = `enqueue --run NAME [--redis URL] INPUT…   INPUT as for verify; NAME is what collect asks for`;

await runCommand(async () => {
  const { redis: url, run, inputs } = read(process.argv.slice(2));
  const redis = await connectRedis(url);
  try {
    const rows = await enqueueAll(redis, readInputs(inputs, {}), { run });
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
    if (!/^[\w.-]{1,100}$/.test(values.run ?? '')) throw new Error('--run wants a name: letters, digits, . _ -');
    if (positionals.length === 0) throw new Error('nothing to put into the queue');
    const from = process.env.INIT_CWD ?? process.cwd();
    const isPath = (input: string) => input !== '-' && !/^[a-z][a-z0-9+.-]*:\/\//i.test(input);
    return {
      redis: values.redis ?? LOCAL_REDIS,
      run: values.run ?? '',
      inputs: positionals.map((input) => (isPath(input) ? resolve(from, input) : input)),
    };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}
