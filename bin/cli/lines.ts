/** Lists with one thing a line, read as they are consumed. */
import { createInterface } from 'node:readline';
import { type Claimed, claimedOf, linkOf, parseObject } from '../../lib/batch/claimed.ts';
import type { Input } from './inputs.ts';

export async function* inputsInLines(input: NodeJS.ReadableStream, claimed: Claimed): AsyncGenerator<Input> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.trim() !== '') yield inputOf(line.trim(), claimed);
}

/** A line is an object with a link and what is claimed of it, or a credential, token or link as it stands. */
function inputOf(text: string, claimed: Claimed): Input {
  const row = parseObject(text);
  const link = row && linkOf(row);
  if (row && link !== undefined) return { input: link, link, claimed: { ...claimed, ...claimedOf(row) } };
  if (/^https?:\/\//i.test(text)) return { input: text, link: text, claimed };
  return { input: text.length > 200 ? `${text.slice(0, 200)}…` : text, bytes: new TextEncoder().encode(text), claimed };
}
