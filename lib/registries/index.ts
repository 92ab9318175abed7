/**
 * The room's index, and asking registers about issuers. Lists are consulted before federations, because a list does not hear
 * about whom it is asked; within a form the first register that names the issuer speaks. What they say is knowledge for
 * judging, which itself asks nobody.
 */
import type { Ask } from '../net/ask.ts';
import type { Trust } from '../settings/trust.ts';
import { type Copies, createConsult } from './copies.ts';
import { federation } from './federation.ts';
import { issuerList } from './issuer-list.ts';
import type { Register, RegisterForm, RegisterFormType, Told } from './register.ts';

const FORMS: Readonly<Record<RegisterFormType, RegisterForm>> = { 'dcc-legacy': issuerList, oidf: federation };

export interface RegistryTools {
  readonly registers: readonly Register[];
  readonly copies: Copies;
  /** Undefined: nobody may be asked, and only what is kept counts. */
  readonly ask: Ask | undefined;
  /** Milliseconds. */
  readonly now: number;
}

/** What the registers say of these issuers. Never rejects, unless the asking does. */
export async function askRegisters(issuerIds: readonly string[], tools: RegistryTools): Promise<Trust> {
  const known = new Map(
    await Promise.all([...new Set(issuerIds)].map(async (id) => [id, await askAbout(id, tools)] as const)),
  );
  return {
    knows: (issuerId) => known.get(issuerId)?.knows,
    unasked: (issuerId) => known.get(issuerId)?.unasked ?? [],
  };
}

interface Knowledge {
  readonly knows?: { readonly by: string; readonly name?: string };
  readonly unasked: readonly string[];
}

async function askAbout(issuerId: string, tools: RegistryTools): Promise<Knowledge> {
  const lists = await askThese(issuerId, tools, false);
  if (lists.knows) return lists;
  const federations = await askThese(issuerId, tools, true);
  return { ...federations, unasked: [...lists.unasked, ...federations.unasked] };
}

/** Those registers that hear, or do not hear, about whom they are asked; all at once, the first in order speaks. */
async function askThese(issuerId: string, tools: RegistryTools, hearsWho: boolean): Promise<Knowledge> {
  const consult = createConsult(tools);
  const registers = tools.registers.filter(({ type }) => FORMS[type].hearsWho === hearsWho);
  const answers = await Promise.all(
    registers.map(async (register) => ({
      register,
      told: await FORMS[register.type].tell(issuerId, register, consult, tools.now),
    })),
  );
  const unasked = answers.flatMap(({ register, told }) => (told.outcome === 'not-asked' ? [register.name] : []));
  const [first] = answers.flatMap(({ register, told }) => knowledgeIn(register, told) ?? []);
  return first ? { knows: first, unasked } : { unasked };
}

function knowledgeIn({ name: by }: Register, told: Told): Knowledge['knows'] {
  if (told.outcome !== 'found') return undefined;
  return told.name ? { by, name: told.name } : { by };
}
