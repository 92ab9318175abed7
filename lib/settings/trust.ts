/**
 * Who is a known issuer: the user's own list and the registers that ship with the build. A platform that vouches for who
 * issues there says so in the evidence instead.
 */

export interface KnownIssuer {
  /** A DID or an https id, compared exactly; `*` trusts every proven issuer. */
  readonly id: string;
  readonly name?: string;
}

export interface Trust {
  /** Who says that this issuer is known ("your own list", a register's name), or undefined. */
  knows(issuerId: string): { readonly by: string; readonly name?: string } | undefined;
}

/** Trust made of plain lists; the first list that names the issuer speaks. */
export function createTrust(
  lists: readonly { readonly by: string; readonly issuers: readonly KnownIssuer[] }[],
): Trust {
  return {
    knows(issuerId) {
      for (const { by, issuers } of lists) {
        const known = issuers.find(({ id }) => id === issuerId || id === '*');
        if (known) return known.name ? { by, name: known.name } : { by };
      }
      return undefined;
    },
  };
}
