/**
 * The heading above licences and certificates, in the languages that profile sites come in: the one label that content
 * scripts of named sites carry, so it stands apart from the others (labels.ts).
 */

/** Any of these, wherever it stands, in either case. */
export function stems(words: string): RegExp {
  const alternatives = words.trim().split(/\s*[|\n]\s*/);
  return new RegExp(alternatives.join('|'), 'iu');
}

/** The heading above licences and certificates. */
export const HEADING = stems(String.raw`
  \bcertifi[ck] | \bcertyfik | zertifi | \bsertifi | tanúsítv | πιστοποι | сертиф | شهادات | תעודות | प्रमाण | chứng chỉ | ใบรับรอง
  資格 | 認[定證証] | [证証证]书 | 证照 | 證照 | 认证 | 자격증 | 인증
`);
