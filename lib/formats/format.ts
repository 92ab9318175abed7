/**
 * The shape of a format: bytes in, a reading out. One file per format, listed in index.ts. A format reads and judges
 * shape; it fetches nothing, and knows nothing of keys, signatures or lists beyond naming where they stand.
 */
import type { Check, Json, JsonObject } from '../verdict/words.ts';
import type { Credential } from './credential.ts';

export type FormatId =
  | 'ob0.5'
  | 'ob1'
  | 'ob2'
  | 'ob3'
  | 'clr2'
  | 'vc1'
  | 'vc2'
  | 'sd-jwt-vc'
  | 'blockcerts1'
  | 'blockcerts2'
  | 'blockcerts3'
  | 'edc'
  | 'platform';

/** How a document claims to be protected. More than one may stand in a document; each is checked by itself. */
export type Securing =
  | { readonly how: 'proof'; readonly proof: JsonObject }
  | { readonly how: 'jwt'; readonly token: string }
  | { readonly how: 'sd-jwt'; readonly token: string }
  /** The payload as text; the protected header as it is signed. */
  | {
      readonly how: 'jades';
      readonly payload: string;
      readonly header: string;
      readonly signature: string;
      /** Time stamps of the signature, in base64. */
      readonly stamps?: readonly string[];
    }
  | { readonly how: 'hosted'; readonly url: string }
  | { readonly how: 'ob2-jws'; readonly token: string };

/** What a document says of itself, before anything in it is believed. */
export interface Reading {
  readonly format: FormatId;
  /** It lay in a picture. */
  readonly isBaked?: true;
  readonly credential: Credential;
  /** The parsed document, as signed: JSON without the baking around it. */
  readonly document: JsonObject;
  readonly securing: readonly Securing[];
  readonly status: readonly JsonObject[];
  /** Members of the document itself are withheld by whoever shows it; a status entry may be among them. */
  readonly isPartlyShown?: true;
  readonly schemas: readonly JsonObject[];
  readonly endorsements: readonly Json[];
  /** Credentials inside this one, as in a CLR. */
  readonly parts?: readonly Json[];
  /** Findings about the document itself: shape, unknown contexts, duplicate members … */
  readonly findings: readonly Check[];
}

/** A format. One file per format; its index asks each in turn, the most particular first. */
export interface Format {
  readonly ids: readonly FormatId[];
  takes(document: JsonObject): boolean;
  /** Total: whatever the members hold, it answers. @param token the compact token that the document came in, if any */
  read(document: JsonObject, token?: string): Reading;
}
