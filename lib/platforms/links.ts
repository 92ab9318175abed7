/**
 * How a platform says which links are its: a table of patterns on host and path, and what each stands for. One reader
 * for all tables, so that a platform's file holds data. Content scripts load every table: keep them small.
 */
import type { PlatformLinks, Reference, ReferenceKind } from './platform.ts';

/** Pieces of patterns. Each captures what it names; what is captured makes up the id. */
export const UUID = '([\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12})';
export const HEX12 = '([\\da-fA-F]{12})';
export const HEX32 = '([\\da-fA-F]{32})';
export const HEX40 = '([\\da-fA-F]{40})';
export const HEX64 = '([\\da-fA-F]{64})';
export const DIGITS = '(\\d+)';
/** One part of a path: a name or code as people and servers write them. */
export const NAME = '([\\w.~%+-]+)';
/** A language before the path proper: `en`, `pt-br`. */
export const LANGUAGE = '(?:/[a-z]{2,3}(?:-[a-zA-Z]{2,4})?)?';

/** One form of link. Patterns are regular expressions that fit as a whole; what they capture is `$1`, `$2` … in order. */
export interface LinkForm {
  /** On the host; any of the platform's if absent. */
  readonly host?: string;
  /** On the path without its closing slash. */
  readonly path: string;
  /** On the encoded values of these parameters; each must be there once. All others do not count. */
  readonly query?: Readonly<Record<string, string>>;
  /** `credential` if absent. */
  readonly kind?: ReferenceKind;
  /** The captures joined by `/` if absent. */
  readonly id?: string;
  readonly canonical: string;
  /** The platform takes ids in either case: captures, or the one of that number, are written in lower case. */
  readonly lower?: true | number;
}

export interface LinkTable extends Omit<PlatformLinks, 'refer'> {
  readonly forms: readonly LinkForm[];
}

/** The first form that fits speaks. */
// @__NO_SIDE_EFFECTS__
export function platformLinks({ forms, ...links }: LinkTable): PlatformLinks {
  const readers = forms.map((form) => readerOf(links.id, form));
  return {
    ...links,
    refer(url) {
      for (const read of readers) {
        const reference = read(url);
        if (reference) return reference;
      }
      return undefined;
    },
  };
}

function readerOf(platform: string, form: LinkForm): (url: URL) => Reference | undefined {
  const { host = '', path, query = {}, kind = 'credential', canonical, lower } = form;
  const names = Object.keys(query);
  const pattern = new RegExp(`^${[host + path, ...Object.values(query)].join('\\?')}$`);
  return (url) => {
    const values = names.flatMap((name) => url.searchParams.getAll(name));
    if (values.length !== names.length) return undefined;
    const place = (host && url.hostname) + url.pathname.replace(/\/+$/, '');
    const captures = pattern.exec([place, ...values.map(encodeURIComponent)].join('?'))?.slice(1);
    if (!captures) return undefined;
    const parts = captures.map((part = '', index) =>
      lower === true || lower === index + 1 ? part.toLowerCase() : part,
    );
    const fill = (template: string) =>
      template.replace(/\$(\d)/g, (_, number: string) => parts[Number(number) - 1] ?? '');
    return { platform, kind, id: form.id ? fill(form.id) : parts.join('/') || null, canonical: fill(canonical) };
  };
}
