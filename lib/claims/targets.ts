/**
 * What links lead to: unwrapped, without what tracks, and of which platform. For the worker, which is asked by content
 * scripts, and the command line; content scripts themselves know no platform. Pure.
 */
import { parsed } from '../net/address.ts';
import { refer } from '../platforms/refer.ts';
import type { Target, TargetOf } from './claim.ts';
import { unwrap } from './unwrap.ts';

/** @param href absolute. Undefined for what must not be followed. */
export function targetOf(href: string): Target | undefined {
  const target = unwrap(href);
  if (!target) return undefined;
  const { url, cleaned } = target;
  const reference = refer(href);
  return { url: url.href, ...(reference && { reference }), ...(cleaned && { cleaned }) };
}

/** For whoever reads a page at hand, where links may be relative to it. */
export function targetsFrom({ href: base }: URL): TargetOf {
  return (href) => {
    const address = parsed(href, base);
    return address && targetOf(address.href);
  };
}
