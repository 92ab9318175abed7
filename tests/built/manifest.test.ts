/** What the extension may do is what docs/privacy.md says, and nothing in it can be reached from a page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../lib/platforms/index.ts';
import { manifestOf, ROOT } from './output.ts';

const BUILDS = ['chrome-mv3', 'firefox-mv3'];

/** The first column of the table of permissions, where it names just one. */
const DOCUMENTED = [...readFileSync(join(ROOT, 'docs/privacy.md'), 'utf8').matchAll(/^\| `([a-zA-Z]+)`\s+\|/gm)].map(
  ([, name]) => name,
);

/** Firefox has a sidebar without one. */
const ONLY_IN_CHROME = 'sidePanel';

/** Rows of the same table that are asked for on a press. */
const OPTIONAL = [
  ...readFileSync(join(ROOT, 'docs/privacy.md'), 'utf8').matchAll(/^\| `([a-zA-Z]+)` \(on a press\)/gm),
].map(([, name]) => name);

const ASKED = new Set(PLATFORMS.flatMap(({ asks }) => asks.map((host) => `https://${host}/*`)));

describe.each(BUILDS)('%s', (build) => {
  const manifest = manifestOf(build);

  it('is of manifest version 3', () => {
    expect(manifest.manifest_version).toBe(3);
  });

  it('has the permissions that docs/privacy.md gives a reason for, each of them', () => {
    const here = DOCUMENTED.filter((name) => build.startsWith('chrome') || name !== ONLY_IN_CHROME);
    expect(manifest.permissions.toSorted()).toEqual(here.toSorted());
    expect(manifest.optional_permissions ?? []).toEqual(OPTIONAL);
  });

  it('may ask the hosts that its platforms name, and no others', () => {
    expect(new Set(manifest.host_permissions)).toEqual(ASKED);
  });

  it('may be allowed other hosts by the user', () => {
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });

  it('offers pages nothing to reach it by', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('starts in pages of named profile sites only', () => {
    const matches = manifest.content_scripts?.flatMap((script) => script.matches) ?? [];
    expect(matches.length).toBeGreaterThan(0);
    expect(matches.filter((pattern) => !/^https:\/\/(\*\.)?[a-z.-]+\.[a-z]+\//.test(pattern))).toEqual([]);
  });

  it('has a panel at the side, a keyword in the address bar, and keys', () => {
    const { side_panel, sidebar_action, omnibox, commands } = manifest;
    expect(side_panel?.default_path ?? sidebar_action?.default_panel).toBe('sidepanel.html');
    expect(omnibox?.keyword).toBe('bf');
    expect(Object.keys(commands ?? {})).toEqual(['_execute_action', 'check-page', 'next-mark']);
  });

  it('runs only its own scripts', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|data:|blob:/);
  });

  it('describes itself within the stores’ limit', () => {
    expect(manifest.description.length).toBeLessThanOrEqual(132);
  });
});

it('tells Firefox what is sent, and to ask before it', () => {
  expect(manifestOf('firefox-mv3').browser_specific_settings?.gecko).toMatchObject({
    id: expect.stringContaining('@'),
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
  });
});
