/**
 * Texts of a catalogue and what they become in code. A text is a sentence, a sentence with `{names}` to fill in, or one
 * sentence for each plural form. In English the names are read by the compiler, so that whoever says a text has to give
 * exactly what stands in it.
 */

/** CLDR's plural forms; which of them a language has, Intl.PluralRules knows. */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** One text for each plural form; `count` decides, and may stand in it. */
export type Forms = Readonly<Partial<Record<PluralForm, string>> & { other: string }>;

export type Args = Readonly<Record<string, string | number>>;

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Filled<Name extends string> = { readonly [Each in Name]: string | number };

/** What code sees of a catalogue: texts without names are texts, all others are said with what they name. */
export type Bound<Texts> = Texts extends string
  ? [NamesIn<Texts>] extends [never]
    ? string
    : (args: Filled<NamesIn<Texts>>) => string
  : Texts extends { readonly other: string }
    ? (args: { readonly count: number } & Filled<Exclude<NamesIn<Texts[keyof Texts] & string>, 'count'>>) => string
    : { readonly [Name in keyof Texts]: Bound<Texts[Name]> };

/** A catalogue of the same shape in a language with the plural forms given; none may be left out. */
export type Translated<Texts, Form extends PluralForm> = Texts extends string
  ? string
  : Texts extends { readonly other: string }
    ? Readonly<Record<Form, string>>
    : { readonly [Name in keyof Texts]: Translated<Texts[Name], Form> };

/** Puts what is given in place of each `{name}`; a name that nothing is given for stays. */
export function fill(text: string, args: Args, number: (value: number) => string = String): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name];
    return typeof value === 'number' ? number(value) : (value ?? whole);
  });
}
