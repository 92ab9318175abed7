/** A sentence out of a text and what is to be named in it. */
import type { JsonObject } from './words.ts';

/**
 * @param text `{name}` is filled in, as text; `[…]` is left out where `details` lack a name that stands in it
 * @param unnamed what stands for a name that is not given; nothing does for others
 * @param shown how a detail is said, where that is not as it is
 */
export function sentence(
  text: string,
  details: JsonObject,
  unnamed: Readonly<Record<string, string>>,
  shown: (value: string, name: string) => string = (value) => value,
): string {
  if (!text.includes('{') && !text.includes('[')) return text;
  const [first = '', ...others] = withoutUnsaid(text, details).split('{');
  let filled = first;
  for (const part of others) {
    const end = part.indexOf('}');
    const name = part.slice(0, end);
    const value = details[name];
    filled += (value === undefined ? (unnamed[name] ?? '') : shown(String(value), name)) + part.slice(end + 1);
  }
  return filled;
}

function withoutUnsaid(text: string, details: JsonObject): string {
  if (!text.includes('[')) return text;
  const has = (name: string) => details[name] !== undefined && details[name] !== '';
  return text
    .split(/(\[[^\]]*\])/)
    .filter((part) => !part.startsWith('[') || namesIn(part).every(has))
    .map((part) => (part.startsWith('[') ? part.slice(1, -1) : part))
    .join('');
}

/** Names that a text wants filled in. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
}
