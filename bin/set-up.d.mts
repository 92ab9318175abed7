/** Types of set-up.mjs, which is plain JavaScript because it runs before anything is installed. */
export const ROOT: string;
export function requireChromium(): string;
export function requireFirefox(): string;
export function requireRedis(): string;
/** Whether the build went well. */
export function build(browser: 'chrome' | 'firefox', mode?: 'production' | 'e2e'): boolean;
