/** What to type into LinkedIn's form for a badge that the profile does not show yet. Pure. */
import type { Earned } from '../../lib/mine/earned.ts';

/** The fields of LinkedIn's form for licences and certifications, in its order. */
export const FIELDS = ['name', 'issuer', 'issued', 'expires', 'id', 'link'] as const;
export type FieldId = (typeof FIELDS)[number];

/** What to type into each of them; a field that has nothing is left out. @param month says `YYYY-MM` */
export function fieldsFor(
  { title, issuer, issued, expires, id, link }: Earned,
  month: (month: string) => string,
): readonly { readonly field: FieldId; readonly text: string }[] {
  const monthOfDay = (day: string | undefined) =>
    day !== undefined && /^\d{4}-\d{2}/.test(day) ? month(day.slice(0, 7)) : undefined;
  const texts: Readonly<Record<FieldId, string | undefined>> = {
    name: title,
    issuer,
    issued: monthOfDay(issued),
    expires: monthOfDay(expires),
    id,
    link,
  };
  return FIELDS.flatMap((field) => {
    const text = texts[field];
    return text ? [{ field, text }] : [];
  });
}
