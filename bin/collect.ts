/** `collect --run NAME`: writes the verdicts of a run as they come, NDJSON or CSV, until it has no more rows (docs/scale.md). */
import { type FileHandle, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Redis } from 'ioredis';
import { runCommand, UsageError } from './cli/usage.ts';
import { collectAll } from './queue/collect.ts';
import { connectRedis, LOCAL_REDIS } from './queue/connection.ts';
import { CSV_HEAD, csvOf, ndjsonOf } from './queue/lines.ts';
import { runsBegun } from './queue/runs.ts';
import { readWritten } from './queue/written.ts';

const USAGE = `collect [options]   a line a verdict, each with the number of its row (from 0), as they come

  --run NAME    what enqueue was given (default: the only run that there is)
  --redis URL   where the queue is (default: ${LOCAL_REDIS})
  --csv         for spreadsheets (default: one JSON object a line)
  --out FILE    appends to a file; what is in it is not written again (default: standard output)`;

await runCommand(async () => {
  const { redis: url, run: named, csv, out } = read(process.argv.slice(2));
  const redis = await connectRedis(url);
  const file = out === undefined ? undefined : await open(out, 'a+');
  try {
    const run = named ?? (await onlyRun(redis));
    const written = file && (await goOnWith(file, csv));
    const put = async (text: string) => (file ? await file.appendFile(text) : await toStandardOutput(text));
    if (csv && !written?.end) await put(CSV_HEAD);
    const rows = await collectAll(redis, {
      run,
      ...(written && { written: written.rows }),
      write: async (verdicts) => {
        await put(verdicts.map(csv ? csvOf : ndjsonOf).join(''));
        await file?.datasync();
      },
    });
    process.stderr.write(`${rows} rows\n`);
    return 0;
  } finally {
    await file?.close();
    redis.disconnect();
  }
});

async function onlyRun(redis: Redis): Promise<string> {
  const [run, ...others] = await runsBegun(redis);
  if (run === undefined) throw new UsageError('there is no run; enqueue begins one');
  if (others.length > 0) throw new UsageError(`--run wants one of ${[run, ...others].join(', ')}`);
  return run;
}

/** A line that was not finished goes; its verdict comes again. */
async function goOnWith(file: FileHandle, isCsv: boolean) {
  const written = await readWritten(file.createReadStream({ start: 0, autoClose: false }), isCsv);
  await file.truncate(written.end);
  return written;
}

/** Waits for a slow reader instead of buffering everything for it. */
async function toStandardOutput(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

function read(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args, options: { redis: text, run: text, csv: { type: 'boolean' }, out: text } });
    if (values.run !== undefined && !/^[\w.-]{1,100}$/.test(values.run))
      throw new Error('--run wants the name that enqueue was given');
    return {
      redis: values.redis ?? LOCAL_REDIS,
      run: values.run,
      csv: values.csv === true,
      out: values.out === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), values.out),
    };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}
