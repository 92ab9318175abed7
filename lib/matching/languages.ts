/**
 * Which languages a title may be in. Enough to tell "cannot be settled" from "something else": no more is asked of it.
 * Pure; a title is short, so a marker is a word or an ending that the language has and English has not.
 */
import { lazy } from './lazy.ts';

const SCRIPTS = lazy((): readonly (readonly [string, RegExp])[] => [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['el', /\p{Script=Greek}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['indic', /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}]/u],
  ['th', /\p{Script=Thai}/u],
]);

/** Read on small letters with their marks. */
const MARKERS = lazy((): readonly (readonly [string, RegExp])[] => [
  [
    'es',
    word(
      'de del los las en para con el una certificado certificada curso fundamentos gestión gestion análisis datos ciencia desarrollo programación arquitecto administrador especialista proyectos seguridad nube experto técnico inglés ventas avanzado avanzada intermedio básico básica principiante introducción',
      'ción ciones miento dad',
    ),
  ],
  [
    'pt',
    word(
      'de do da dos das em para com uma certificado certificada curso fundamentos gestão gestao análise dados ciência desenvolvimento arquiteto administrador especialista projetos segurança nuvem inglês vendas avançado avançada intermediário básico básica iniciante introdução',
      'ção ções dade',
    ),
  ],
  [
    'fr',
    word(
      'de du des les et en pour avec le une aux certificat certifié certifiée cours fondamentaux gestion analyse données développement architecte administrateur spécialiste projet projets sécurité ingénieur anglais avancé avancée débutant initiation',
      'ité tés ée',
    ),
  ],
  [
    'it',
    word(
      'di del della dei delle il gli per con certificato certificata corso fondamenti gestione analisi dati sviluppo architetto amministratore specialista progetti sicurezza inglese avanzato avanzata principianti introduzione',
      'zione zioni ità',
    ),
  ],
  [
    'de',
    word(
      'der die das und für im von zum zur kurs grundlagen einführung weiterbildung lehrgang prüfung',
      'ung ungen heit keit schaft leiter leitung',
      'zertifi projekt daten fach betriebs wirtschaft entwickl sicherheit berater kauf geprüft',
    ),
  ],
  [
    'nl',
    word(
      'de het een en voor van certificaat cursus grondbeginselen ontwikkelaar inleiding',
      'heid',
      'gecertificeerd beheer gegevens',
    ),
  ],
  [
    'pl',
    word(
      'dla certyfikat kurs podstawy danych',
      'acja enie ość',
      'certyfikowan zarządzani analiz projekt bezpieczeństw',
    ),
  ],
  [
    'nordic',
    word(
      'och og för ja kurs grunder grundläggande perusteet',
      'hjælp',
      'certifiera sertifiser certificer projektled prosjektled',
    ),
  ],
  ['tr', word('ve için ile eğitimi temelleri yönetimi proje uzmanı veri analizi', 'lığı', 'sertifika')],
  ['id', word('untuk dengan dasar pengantar manajemen pelatihan kursus', 'kan', 'sertifi')],
  ['vi', /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/gu],
  ['cs', word('kurz základy řízení', 'ení ství', 'certifik projekt')],
  ['ro', word('și pentru cu curs certificat bazele', 'ție ții ului')],
  ['hu', word('és alapjai tanfolyam', 'kezelés ség ság', 'tanúsítvány projekt')],
]);

/** A pattern for any of these words, endings of words, or beginnings of words. */
function word(words: string, endings: string, beginnings = ''): RegExp {
  const any = (list: string) => list.split(' ').join('|');
  const begun = beginnings === '' ? '' : `|(?:${any(beginnings)})\\p{L}*`;
  return new RegExp(`(?<!\\p{L})(?:${any(words)}|\\p{L}{3,}(?:${any(endings)})${begun})(?!\\p{L})`, 'gu');
}

const ENGLISH = lazy(
  () =>
    /(?<!\p{L})(?:the|of|and|with|to|by|certified|certification|certificate|management|manager|developer|engineer|analyst|analytics|data|science|security|administrator|architect|designer|fundamentals|foundations?|introduction|essentials|basics|learning|training|course|professional|practitioner|specialist|marketing|business|cloud|software|leadership|digital|skills|network|support|project|product|owner|programming|using|design|development)(?!\p{L})/gu,
);

/** Whether one title may be a translation of the other: no language is common to both, and one is surely not English. */
export function mayBeTranslations(one: string, other: string): boolean {
  const [ours, theirs] = [languagesOf(one), languagesOf(other)];
  const known = [...ours, ...theirs].some((language) => language !== 'en');
  return known && !ours.some((language) => theirs.includes(language));
}

/** The languages that a title shows marks of. English words stand in titles of all languages, so other marks count first. */
export function languagesOf(title: string): readonly string[] {
  const text = title.toLowerCase().normalize('NFC');
  const script = SCRIPTS().find(([, letter]) => letter.test(text));
  if (script) return [script[0]];
  const english = countOf(ENGLISH(), text);
  const marks = MARKERS().map(([language, marker]) => [language, countOf(marker, text)] as const);
  const most = Math.max(...marks.map(([, count]) => count));
  if (most === 0 || english > most) return english > 0 ? ['en'] : [];
  return marks.filter(([, count]) => count === most).map(([language]) => language);
}

const countOf = (marker: RegExp, text: string) => text.match(marker)?.length ?? 0;
