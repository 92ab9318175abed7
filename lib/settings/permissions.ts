/**
 * What the browser lets us do, asked for when the user does the thing that needs it (DESIGN 5.8). In Firefox the user's yes
 * to sending a badge's address to its issuer is one of the browser's own permissions, and can be taken back there.
 */

/** As much of browser.permissions as is used here. */
export interface PermissionsApi {
  contains(permissions: Wanted): Promise<boolean>;
  request(permissions: Wanted): Promise<boolean>;
}

interface Wanted {
  origins?: string[];
  data_collection?: string[];
}

export interface Permissions {
  /** Whether the host may be asked. */
  holds(host: string): Promise<boolean>;
  /**
   * Asks the user for hosts, and in Firefox for the yes to sending. Has to be called first thing in a click's handler,
   * before anything is awaited. Where there is nothing to ask the answer is yes.
   */
  ask(hosts: readonly string[]): Promise<boolean>;
}

export function createPermissions(api: PermissionsApi, browser: 'chrome' | 'firefox'): Permissions {
  const wanted = (hosts: readonly string[]): Wanted => ({
    origins: hosts.map(originOf),
    ...(browser === 'firefox' && { data_collection: ['websiteContent'] }),
  });
  return {
    holds: (host) => api.contains(wanted([host])),
    ask: (hosts) => (browser === 'chrome' && hosts.length === 0 ? Promise.resolve(true) : api.request(wanted(hosts))),
  };
}

/** The match pattern of a host's pages. */
export function originOf(host: string): string {
  return `https://${host}/*`;
}
