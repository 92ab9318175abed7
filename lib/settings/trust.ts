/**
 * Who is a known issuer: the user's own list, and what registers said beforehand (lib/registries). A platform that vouches
 * for who issues there says so in the evidence instead. Asked while judging, so it answers at once and asks nobody.
 */

export interface KnownIssuer {
  /** A DID or an https id, compared exactly; `*` trusts every proven issuer. */
  readonly id: string;
  readonly name?: string;
  /** When and why it came onto the user's list. ISO instant; a sentence. */
  readonly since?: string;
  readonly why?: string;
  /** The user's organisation has put it there (policy.ts). */
  readonly managed?: true;
}

export interface Trust {
  /** Who says that this issuer is known ("your own list", a register's name), or undefined. */
  knows(issuerId: string): { readonly by: string; readonly name?: string } | undefined;
  /** Registers that should have been asked about the issuer and could not be, by name. */
  unasked?(issuerId: string): readonly string[];
}

/** Several as one; the first that knows the issuer speaks. */
export function joinTrust(...trusts: readonly Trust[]): Trust {
  return {
    knows(issuerId) {
      for (const trust of trusts) {
        const known = trust.knows(issuerId);
        if (known) return known;
      }
      return undefined;
    },
    unasked: (issuerId) => trusts.flatMap((trust) => trust.unasked?.(issuerId) ?? []),
  };
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
