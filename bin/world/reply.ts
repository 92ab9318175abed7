/** What the demo world's hosts say: a table from address to answer. A host of it is a function that makes such a table. */

export interface Reply {
  readonly status?: number;
  readonly type?: string;
  /** Where it leads on to. */
  readonly location?: string;
  readonly body: string | Uint8Array;
}

/** By address, https and without query. */
export type Replies = Readonly<Record<string, Reply>>;

export function json(value: unknown, status = 200, type = 'application/json'): Reply {
  return { status, type, body: JSON.stringify(value) };
}

export function text(body: string, type: string): Reply {
  return { type: `${type}; charset=utf-8`, body };
}

/** Text as HTML shows it. */
export function asHtml(plain: string): string {
  return plain.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
