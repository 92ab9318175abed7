/**
 * What profile sites write beside dates and ids, in the languages that they come in. Used only where structure does not
 * tell: the order of the lines is the same in all languages. Stems, because labels are inflected; matched in lower case.
 */

/** Any of these, in lower case, wherever it stands. */
const stems = (words: string): RegExp =>
  new RegExp(
    words
      .trim()
      .split(/\s*[|\n]\s*/)
      .join('|'),
    'iu',
  );

/** Beside a date: until then it holds. */
export const EXPIRES = stems(String.raw`
  expir | valid (?:until|through|thru|to)\b | until\b
  gültig bis | läuft .{0,30}ab\b | ablauf | abgelaufen | verfäll
  valable jusqu | échéance | échu
  venc | caduc | válid[oa]s? (?:hasta|até) | validade
  scad | valid[oa] fino
  verval | verloop | verlopen | geldig tot
  wygas | ważn | upływa
  geçerlilik | süresi | sona er | bitiş
  kedaluwarsa | kadaluarsa | berlaku (?:hingga|sampai) | berakhir
  истек | действ\S* до | срок | окончан | закінч | дійсн\S* до
  انتهاء | تنتهي | ينتهي | انتهت | صالح حتى | الصلاحية
  有効期限 | 期限切れ | 失効 | 過期 | 过期 | 到期 | 有效期 | 失效 | 屆滿
  만료 | 유효
  utgå | upphör | giltig till | går ut | udløb | utløp | vanhen | voimassa | vyprš | platnost | platí do
  lejár | érvényes | λήγει | έληξε | λήξη | ισχύει έως | פג | תוקף | समाप्त | หมดอายุ | hết hạn
`);

/** Instead of a date: it holds for ever. */
export const NEVER = stems(String.raw`
  no expir | (?:does not|doesn.t|never|not) expire | lifetime
  kein\S* (?:ablauf|verfall) | ohne (?:ablauf|verfall) | unbefristet | unbegrenzt gültig | läuft nicht ab
  sans (?:date d.)?expiration | n.expire (?:pas|jamais) | (?:pas|aucune) (?:de )?date d.(?:expiration|échéance)
  sin (?:fecha de )?(?:vencimiento|caducidad|expiraci[oó]n) | no (?:vence|caduca|expira)
  sem (?:data de )?(?:validade|vencimento|expira) | não (?:expira|vence) | nunca expira
  (?:nessuna|senza) (?:data di )?scadenza | non scade
  geen (?:verval|verloop|eind|expir)\S* | (?:verloopt|vervalt) (?:niet|nooit) | onbeperkt geldig
  bez (?:daty|terminu) (?:wygaś|ważn) | nie wygasa | bezterminow | brak (?:daty|terminu) (?:wygaś|ważn)
  süresiz | (?:geçerlilik|bitiş|son kullanma) (?:süresi|tarihi) yok | sona ermez
  (?:tidak|tanpa|tak) (?:ada |memiliki )?(?:tanggal |masa )?(?:kedaluwarsa|kadaluarsa|berakhir)
  бессроч | без срока | без даты | не ограничен | не истекает | безстроков | без терміну
  (?:بدون|لا يوجد) (?:تاريخ )?انتهاء | لا تنتهي | لا ينتهي
  (?:有効)?期限(?:は)?(?:なし|無し|がありません|はありません) | 無期限
  (?:无|無|没有|沒有)(?:过期|過期|到期|失效|有效|期限|屆滿) | 永久 | 长期有效 | 長期有效 | (?:不会|不會|永不)(?:过期|過期|到期)
  만료(?:일|되지)? ?(?:없음|않음) | 무기한
  inget utgångsdatum | ingen (?:udløb|utløp) | ei vanhene | bez omezení | nem jár le | χωρίς λήξη
`);

/** Before the issuer's own number for it. What follows is the number. */
const NUMBERS = [
  'credential id|credential identifier|licen[sc]e (?:number|no\\.?)|certificate (?:id|number|no\\.?)|credential number',
  'nachweis-id|zertifikats?-(?:id|nummer)|zertifikatsnummer|lizenznummer|berechtigungsnachweis-id',
  'identifiant(?: de l.\\S+| du \\S+)?|id d[ue] (?:l.\\S+|diplôme|certificat|la certification)|numéro d[ue] (?:licence|certificat|diplôme)',
  'id de (?:la )?credencial|identificador(?: de la \\S+)?|n\\.º de (?:licencia|credencial)',
  'c[oó]digo da credencial|id da credencial|credencial id|n\\.º da licença',
  'id (?:della )?credenziale|id attestato|codice (?:della )?(?:credenziale|licenza)|numero (?:di )?licenza',
  'referentie-?id|referentienummer|id (?:van )?(?:referentie|diploma|certificaat)|licentienummer',
  'identyfikator \\S+|id (?:poświadczenia|certyfikatu|uprawnienia)|numer (?:licencji|certyfikatu)',
  'yeterlilik (?:kimliği|no)|kimlik bilgisi (?:kimliği|no)|sertifika (?:no|kimliği|numarası)|lisans (?:no|numarası)',
  'id kredensial|nomor (?:lisensi|sertifikat)|id sertifikat',
  'идентификатор \\S+|id (?:сертификата|свидетельства|документа)|номер (?:лицензии|сертификата)|ідентифікатор \\S+',
  'معر[ّ]?ف (?:بيانات الاعتماد|الشهادة|الاعتماد)|رقم (?:الشهادة|الاعتماد|الترخيص)',
  '(?:資格情報|認定資格|資格認定|資格|認証|認定証?|証明書)の?(?: ?id|番号)|ライセンス番号',
  '(?:证书|凭证|认证|資格|證照|證書|憑證|認證)(?: ?id|编号|編號|号码|號碼)',
  '(?:자격증?|자격 증명|인증서?|수료증) ?(?:id|번호)',
  'referens-?id|legitimations-?id|referanse-?id|tunnus|id pověření|igazolás azonosítója|αναγνωριστικό \\S+',
];
const NUMBER = new RegExp(`^(?:${NUMBERS.join('|')})(?![\\p{L}\\p{N}])\\s*[:：]?\\s*(.+)$`, 'iu');
/** A label in a language that is not listed: it says "ID" somewhere and ends in something that has a digit. */
const ANY_NUMBER = /^[^\d]{0,40}\bid\b[^\d:：]{0,30}?[:：]?\s([\p{L}\p{N}._/-]*\d[\p{L}\p{N}._/-]*)$/iu;

/** The issuer's number, from a line such as "Credential ID ABC-123". */
export function readNumber(line: string): string | undefined {
  return NUMBER.exec(line)?.[1] ?? ANY_NUMBER.exec(line)?.[1];
}

/** The heading above licences and certificates. */
export const HEADING = stems(String.raw`
  licen[sc]es? (?:&|and) certif | \bcertific | \bcertyfik | zertifi | \bsertifi | certifikát | tanúsítv | πιστοποι
  сертиф | شهادات | الشهادات | תעודות | प्रमाण | 資格 | 認定 | 認證 | 证书 | 認証 | 证照 | 證照 | 자격증 | 인증
`);

/** What stands before the skills that an entry lists; nothing after it belongs to the claim. */
export const SKILLS =
  /^(?:skills|kenntnisse|compétences|aptitudes|competências|competenze|vaardigheden|umiejętności|yetenekler|keahlian|навыки|スキル|技能|보유기술|المهارات)\s*[:：]/iu;

/** What a link says that names nothing: "Show credential", "verify", "here". */
export const NAMES_NOTHING = new RegExp(
  `^(?:${[
    '(?:show|see|view|open|check|verify|my|the|your|this|digital|download|get|full|online|official)?(?: (?:the|my|this))?\\s*',
    '(?:credentials?|certificates?|certifications?|badges?|verification|verify|proof|pdf|link|here|assertion|wallet|show|see|view|open|click here|more|details|learn more|image|logo|icon|png|svg)',
    '(?: (?:here|online|link|url|image|logo|icon|on credly|on accredible))?',
    '|(?:nachweis|zertifikat) (?:anzeigen|ansehen)|(?:afficher|voir) l\\S+ ?\\S*|(?:mostrar|ver|exibir) (?:la )?credencial|(?:mostra|vedi) credenziale',
    '|lihat kredensial|(?:toon|bekijk) \\S+|pokaż \\S+|kimlik bilgisini göster|показать \\S+|資格情報を表示|显示证书|查看证书|자격증 표시',
  ].join('')})[.!→»>\\s]*$`,
  'iu',
);
