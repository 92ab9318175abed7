/**
 * SD-JWT VC (`dc+sd-jwt`, before that `vc+sd-jwt`): a token whose members may be withheld. Recognised and named; what
 * it says is read from the members that stand in clear. Its disclosures are not opened here.
 */
import { finding } from '../verdict/codes.ts';
import { readHolder } from './achievement.ts';
import type { Format } from './format.ts';
import { isObject, present, presentOrNothing, textOf } from './members.ts';

export const sdJwt: Format = {
  ids: ['sd-jwt-vc'],
  takes: (document) => document.vct !== undefined || document._sd_alg !== undefined || document._sd !== undefined,

  read(document, token) {
    const { iss, sub, iat, nbf, exp, vct, status } = document;
    return {
      format: 'sd-jwt-vc',
      credential: present({
        format: 'sd-jwt-vc',
        achievement: present({ id: textOf(vct), name: textOf(document.name) }),
        issuer: presentOrNothing({ id: textOf(iss) }),
        holder: readHolder({ ...document, ...(sub !== undefined && { id: sub }) }),
        issued: instantOf(iat),
        validFrom: instantOf(nbf),
        expires: instantOf(exp),
      }),
      document,
      securing: token === undefined ? [] : [{ how: 'sd-jwt', token }],
      status: isObject(status) ? [status] : [],
      schemas: [],
      endorsements: [],
      findings: vct === undefined ? [finding('document', 'incomplete', { what: 'its kind (vct)' })] : [],
    };
  },
};

/** NumericDate (RFC 7519): seconds since 1970. Out of the range of dates it stays as written, for `dates` to name. */
export function instantOf(value: unknown): string | undefined {
  if (typeof value !== 'number') return undefined;
  const date = new Date(value * 1000);
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString();
}
