/**
 * Which languages a title may be in. Enough to tell "cannot be settled" from "something else": no more is asked of it.
 * Pure; a title is short, so a marker is a word or an ending that the language has and English has not.
 */

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['el', /\p{Script=Greek}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['indic', /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}]/u],
  ['th', /\p{Script=Thai}/u],
];

/** Read on small letters with their marks. */
const MARKERS: readonly (readonly [string, RegExp])[] = [
  [
    'es',
    /(?<!\p{L})(?:del|los|las|y|en|para|con|el|una|certificado|certificada|curso|fundamentos|gestión|gestion|análisis|datos|ciencia|desarrollo|programación|arquitecto|administrador|especialista|proyectos|seguridad|nube|experto|técnico|inglés|ventas|\p{L}+(?:ción|ciones|miento|dad|dor))(?!\p{L})/u,
  ],
  [
    'pt',
    /(?<!\p{L})(?:do|da|dos|das|e|em|para|com|o|uma|certificado|certificada|curso|fundamentos|gestão|gestao|análise|dados|ciência|desenvolvimento|arquiteto|administrador|especialista|projetos|segurança|nuvem|inglês|vendas|\p{L}+(?:ção|ções|cao|mento|dade|dor))(?!\p{L})/u,
  ],
  [
    'fr',
    /(?<!\p{L})(?:du|des|les|et|en|pour|avec|le|une|aux|certificat|certifié|certifiée|cours|fondamentaux|gestion|analyse|données|développement|architecte|administrateur|spécialiste|projets?|sécurité|chef|ingénieur|formation|anglais|\p{L}+(?:ité|tés|eur|euse|elle|ique|iques|ée))(?!\p{L})/u,
  ],
  [
    'it',
    /(?<!\p{L})(?:del|della|dei|delle|e|il|lo|gli|per|con|di|certificato|certificata|corso|fondamenti|gestione|analisi|dati|sviluppo|architetto|amministratore|specialista|progetti|sicurezza|inglese|\p{L}+(?:zione|zioni|mento|tore|ità|ista))(?!\p{L})/u,
  ],
  [
    'de',
    /(?<!\p{L})(?:der|die|das|und|für|mit|im|von|zum|zur|in der|kurs|grundlagen|zertifi\p{L}*|geprüfte\p{L}*|projekt\p{L}*|daten\p{L}*|fach\p{L}+|betriebs\p{L}+|wirtschafts?\p{L}*|entwickl\p{L}+|sicherheit\p{L}*|berater\p{L}*|einführung|weiterbildung|lehrgang|prüfung|kauf\p{L}+|\p{L}{3,}(?:ung|ungen|heit|keit|schaft|leiter|leitung))(?!\p{L})/u,
  ],
  [
    'nl',
    /(?<!\p{L})(?:het|een|en|voor|met|van|certificaat|gecertificeerd\p{L}*|cursus|grondbeginselen|beheer\p{L}*|gegevens\p{L}*|ontwikkelaar|inleiding|basis\p{L}*|\p{L}{4,}(?:heid|ing|aar))(?!\p{L})/u,
  ],
  [
    'pl',
    /(?<!\p{L})(?:i|w|z|dla|do|certyfikat|certyfikowan\p{L}*|kurs|podstawy|zarządzani\p{L}+|analiz\p{L}+|danych|projekt\p{L}+|bezpieczeństw\p{L}+|\p{L}+(?:acja|anie|enie|ość))(?!\p{L})/u,
  ],
  [
    'nordic',
    /(?<!\p{L})(?:och|och|og|för|for|av|med|ja|certifiera\p{L}+|sertifiser\p{L}+|certificer\p{L}+|kurs|grunder|grundläggande|projektled\p{L}+|prosjektled\p{L}+|perusteet|\p{L}{3,}(?:ning|else|het|hed))(?!\p{L})/u,
  ],
  ['tr', /(?<!\p{L})(?:ve|için|ile|sertifika\p{L}*|eğitimi|temelleri|yönetimi|proje|uzmanı)(?!\p{L})/u],
  ['id', /(?<!\p{L})(?:dan|untuk|dengan|sertifi\p{L}+|dasar|pengantar|manajemen|pelatihan|kursus)(?!\p{L})/u],
  ['vi', /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u],
  ['cs', /[ěřůŕľĺťň]|(?<!\p{L})(?:a|pro|se|kurz|základy|řízení|certifik\p{L}+|projekt\p{L}+)(?!\p{L})/u],
  ['ro', /(?<!\p{L})(?:și|pentru|cu|curs|certificat|bazele|managementul|\p{L}+(?:ție|ții|ului))(?!\p{L})/u],
  ['hu', /[őű]|(?<!\p{L})(?:és|a|az|alapjai|tanúsítvány\p{L}*|tanfolyam|\p{L}+kezelés)(?!\p{L})/u],
];

const ENGLISH =
  /(?<!\p{L})(?:the|of|and|with|to|by|certified|certification|certificate|management|manager|developer|engineer|analyst|analytics|data|science|security|administrator|architect|designer|fundamentals|foundations?|introduction|essentials|basics|learning|training|course|professional|practitioner|specialist|marketing|business|cloud|software|leadership|digital|skills|network|support|project|product|owner|programming|using|design|development)(?!\p{L})/u;

/** Whether one title may be a translation of the other: no language is common to both, and one is surely not English. */
export function mayBeTranslations(one: string, other: string): boolean {
  const [ours, theirs] = [languagesOf(one), languagesOf(other)];
  const known = [...ours, ...theirs].some((language) => language !== 'en');
  return known && !ours.some((language) => theirs.includes(language));
}

/** The languages that a title shows marks of. English words stand in titles of all languages, so other marks count first. */
export function languagesOf(title: string): readonly string[] {
  const text = title.toLowerCase().normalize('NFC');
  const script = SCRIPTS.find(([, letter]) => letter.test(text));
  if (script) return [script[0]];
  const isEnglish = ENGLISH.test(text);
  const marks = MARKERS.map(([language, marker]) => [language, countOf(marker, text)] as const);
  const most = Math.max(...marks.map(([, count]) => count));
  if (most === 0 || (isEnglish && countOf(ENGLISH, text) >= most)) return isEnglish ? ['en'] : [];
  return marks.filter(([, count]) => count === most).map(([language]) => language);
}

const countOf = (marker: RegExp, text: string) => text.match(new RegExp(marker.source, 'gu'))?.length ?? 0;
