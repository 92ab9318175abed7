/**
 * What profile sites write beside dates and numbers, in the languages that they come in. Used only where structure does not
 * tell: the order of the lines is the same in all languages. Stems, because labels are inflected.
 */
import { stems } from './heading.ts';

/** Beside a date: until then it holds. */
export const EXPIRES = stems(String.raw`
  expir | valid (?:until|thr|to\b) | gültig bis | läuft .{0,20}ab\b | ablauf | abgelaufen | verfall | valable jusqu | échéance
  venc | caduc | válid[oa]s? (?:hasta|até) | validade | scad | valid[oa] fino | verval | verlo+p | geldig tot | wyga[sś] | ważn
  geçerlilik | sona er | bitiş | son kullanma | k[ae]da?luwarsa | berlaku | berakhir | истек | действ\S* до | срок | закінч
  انتهاء | [تي]نتهي | الصلاحية | 期限 | 失効 | [过過到]期 | 有效 | 만료 | 유효 | giltig till | går ut | utgång | udløb | utløp | λή[γξ]
  platnost | vyprš | lejár | hết hạn | בתוקף עד | פג תוקף | समाप्त | หมดอายุ | vanhen | voimassa | tamat
`);

/** With one of the above and no date: it holds for ever. */
export const NOT = stems(String.raw`
  (?<!\p{L})(?:no|not|never|nicht|ohne|kein\S*|pas|sans|aucune|sin|nunca|sem|não|non|senza|nessuna|geen|niet|nooit)(?!\p{L})
  (?<!\p{L})(?:bez|nie|brak|yok|tidak|tanpa|без|не|لا|بدون|ingen|inget|inte|ikke|χωρίς)(?!\p{L}) | なし | ありません | [无無不没沒] | 없음 | 않 | ไม่
`);

/** A word for an issuer's own number, as in "Credential ID", "Nachweis-ID", "Номер лицензии", "证书编号". */
const NUMBER = stems(String.raw`
  (?<!\p{L})id(?!\p{L}) | (?<=\P{ASCII})id\b | identif | identyfik | идентиф | ідентиф | n[uúº°](?:mer|m\b|\b) | numm?er | nomor | номер
  (?<!\p{L})no(?!\p{L})\.? | מזהה | c[oó]d(?:igo|ice) | kimli[kğ] | معر[ّ]?ف | رقم | [番编編]号 | 編號 | 号码 | 號碼 | 번호 | αναγνωρ | รหัส | หมายเลข
`);

/**
 * The issuer's number, from a line such as "Credential ID ABC-123" or "ID de la credencial: ABC-123": what follows the
 * colon, else the word and whatever small words belong to it.
 */
export function readNumber(line: string): string | undefined {
  const word = NUMBER.exec(line);
  if (!word || word.index > 40) return undefined;
  const [label = '', ...values] = line.split(/\s?[:：]\s?/);
  if (values.length > 0) return label.length > 60 ? undefined : values.join(':') || undefined;
  const words = line.slice(word.index).split(' ').slice(1);
  const first = words.findIndex(
    (one) => /\d/.test(one) || (one !== one.toLowerCase() && !/^\p{Lu}\p{Ll}+$/u.test(one)),
  );
  return words.slice(first < 0 ? -1 : first).join(' ') || undefined;
}
