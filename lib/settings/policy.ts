/**
 * What an organisation has set for its people (`storage.managed`, docs/organisations.md): sites, modes, issuers, registers, how long
 * answers are kept. It never says yes for anybody: nothing is sent before the person did. What cannot be read counts as not set.
 */
import * as z from 'zod/mini';
import { lazy } from '../matching/lazy.ts';
import { MODES, type Settings } from './settings.ts';

/** The members of public/managed_schema.json. */
const MEMBERS = lazy(() => {
  const short = z.string().check(z.maxLength(2_000));
  return {
    mode: z.enum(MODES),
    sites: z.array(z.object({ place: short, mode: z.enum(MODES) })),
    trusted: z.array(z.object({ id: short, name: z.optional(short) })),
    registers: z.boolean(),
    retentionDays: z.int().check(z.minimum(1), z.maximum(90)),
  };
});

type Members = ReturnType<typeof MEMBERS>;
type Read<T> = T extends readonly (infer One)[] ? readonly Readonly<One>[] : T;

export type Policy = { readonly [Name in keyof Members]?: Read<z.infer<Members[Name]>> };

export function parsePolicy(found: Readonly<Record<string, unknown>>): Policy {
  const members = Object.entries(MEMBERS()).flatMap(([name, schema]) => {
    const { success, data } = schema.safeParse(found[name]);
    return success && data !== undefined ? [[name, data]] : [];
  });
  return Object.fromEntries(members);
}

/** The settings as they hold: the organisation's word goes before the user's, and the user's stands beside it elsewhere. */
export function withPolicy(settings: Settings, policy: Policy): Settings {
  if (Object.keys(policy).length === 0) return settings;
  const own = withoutPolicy(settings, policy);
  const trusted = (policy.trusted ?? []).map((issuer) => ({ ...issuer, managed: true as const }));
  return {
    ...own,
    ...(policy.mode && { mode: policy.mode }),
    ...(policy.registers !== undefined && { registers: policy.registers }),
    sites: [...(policy.sites ?? []), ...own.sites],
    trusted: [...trusted, ...own.trusted],
    managed: policy,
  };
}

/** What of the settings is the user's own, to be stored: it holds again when the organisation's word is gone. */
export function withoutPolicy({ managed: _, ...settings }: Settings, policy: Policy): Settings {
  return {
    ...settings,
    sites: settings.sites.filter(({ place }) => !policy.sites?.some((site) => site.place === place)),
    trusted: settings.trusted.filter(({ managed }) => !managed),
  };
}
