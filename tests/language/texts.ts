/** Texts of every language as flat lists of paths, for the tests that compare them. */
import { FINDINGS } from '../../lib/language/en/findings.ts';
import { ENGLISH_TEXTS } from '../../lib/language/en/index.ts';
import { MANIFESTS, TRANSLATIONS } from '../../lib/language/translations.ts';
import type { Forms } from '../../lib/language/template.ts';

export type OtherTag = keyof typeof TRANSLATIONS;
export const OTHERS: readonly OtherTag[] = ['de', 'es', 'fr', 'pt-BR', 'ja', 'ar'];

/** One text, or one for each plural form, and where it stands. Names of findings may hold dots, so a path is a list. */
export interface Leaf {
  readonly path: readonly string[];
  readonly text: string | Forms;
}

export const named = ({ path }: Leaf): string => path.join(' › ');

export function leaves(texts: object, path: readonly string[] = []): readonly Leaf[] {
  return Object.entries(texts).flatMap(([name, text]): readonly Leaf[] => {
    const here = [...path, name];
    if (typeof text === 'string' || 'other' in text) return [{ path: here, text }];
    return leaves(text, here);
  });
}

const whole = (texts: object, findings: object, manifest: object): readonly Leaf[] =>
  leaves({ ...texts, findings, manifest });

export const ENGLISH_LEAVES = whole(ENGLISH_TEXTS, FINDINGS, MANIFESTS.en);

export function leavesOf(tag: OtherTag): readonly Leaf[] {
  return whole(TRANSLATIONS[tag].texts, TRANSLATIONS[tag].findings, MANIFESTS[tag]);
}

/** Every sentence of a leaf with the plural form that it is for. */
export function sentencesOf({ text }: Leaf): readonly (readonly [form: string, sentence: string])[] {
  return typeof text === 'string' ? [['', text]] : Object.entries(text);
}
