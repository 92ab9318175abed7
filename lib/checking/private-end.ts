/**
 * Private windows leave nothing: once the last tab of them is closed, what was remembered for them goes, although worker and
 * browser live on.
 */

/** As much of a tab as is needed here. */
interface Tab {
  readonly id?: number | undefined;
  readonly incognito: boolean;
}

export interface PrivateEndDeps {
  /** All tabs that we may know of. Private ones are among them only where the user allowed the extension there. */
  readonly tabs: () => Promise<readonly Tab[]>;
  readonly forget: readonly (() => unknown)[];
}

/** For each tab that was closed; browsers may still count it among the open ones at that moment. */
export function createPrivateEnd({ tabs, forget }: PrivateEndDeps): (closed: number) => Promise<void> {
  return async (closed) => {
    const open = await tabs();
    if (open.some(({ id, incognito }) => incognito && id !== closed)) return;
    await Promise.all(forget.map((each) => each()));
  };
}
