/**
 * Words that say how high a title stands, and how. Data for titles.ts; small letters without marks. Words of several
 * languages stand side by side, because a level is compared across languages where the rest of a title cannot be.
 */
import { lazy } from './lazy.ts';

/** `entry`: leaving it out makes the title sound higher. `high`: adding it does. `middle`: neither by much. */
export type Height = 'entry' | 'middle' | 'high';

interface Level {
  readonly height: Height;
  readonly words: string;
}

const LEVELS: Readonly<Record<string, Level>> = {
  entry: {
    height: 'entry',
    words: `foundation foundational fundamental essential basic beginner introductory introduction intro elementary entry starter novice
      primer grundlagen grundkurs einfuhrung einsteiger anfanger fundamento basico basica introduccion introducao principiante iniciacion
      iniciante fondamentaux fondamental debutant initiation fondamenti principianti introduzione basisprincipes beginselen inleiding
      podstawy wprowadzenie grunder grundlaggande grundlaeggende grunnleggende perusteet temel основы введение 基础 入门 初级 基礎 入門 初級`,
  },
  attendance: {
    height: 'entry',
    words:
      'attendance attendee participation participant teilnahme teilnahmebestatigung asistencia participacion presenza',
  },
  junior: { height: 'entry', words: 'junior' },
  intermediate: {
    height: 'middle',
    words: 'intermediate intermedio intermediario intermediaire mittelstufe intermediate 中级 中級',
  },
  associate: { height: 'middle', words: 'associate asociado associado associe assoziierter 助理' },
  practitioner: { height: 'middle', words: 'practitioner praktiker practicante praticien profissionalizante' },
  specialist: {
    height: 'middle',
    words: 'specialist specialty speciality especialista spezialist specialiste specialista',
  },
  professional: {
    height: 'high',
    words:
      'professional profesional profissional professionnel professionnelle professionale 专业 專業 プロフェッショナル',
  },
  advanced: {
    height: 'high',
    words:
      'advanced avanzado avanzada avancado avancee avance fortgeschritten fortgeschrittene avanzato gevorderd zaawansowany 高级 高級 上級',
  },
  expert: {
    height: 'high',
    words: 'expert experto experte esperto especializado ekspert эксперт 专家 專家 エキスパート',
  },
  senior: { height: 'high', words: 'senior' },
  bachelor: { height: 'high', words: 'bachelor bsc beng btech bcom bba licenciatura grado' },
  masters: { height: 'high', words: 'masters msc meng mtech mba maestria mestrado' },
  doctor: { height: 'high', words: 'doctor doctorate phd doctorado doutorado doktor promotion' },
  white: { height: 'middle', words: 'whitebelt' },
  yellow: { height: 'middle', words: 'yellowbelt' },
  green: { height: 'middle', words: 'greenbelt' },
  black: { height: 'high', words: 'blackbelt' },
  masterblack: { height: 'high', words: 'masterblackbelt' },
  bronze: { height: 'middle', words: 'bronze' },
  silver: { height: 'middle', words: 'silver' },
  gold: { height: 'high', words: 'gold' },
  platinum: { height: 'high', words: 'platinum' },
  a1: { height: 'high', words: 'a1' },
  a2: { height: 'high', words: 'a2' },
  b1: { height: 'high', words: 'b1' },
  b2: { height: 'high', words: 'b2' },
  c1: { height: 'high', words: 'c1' },
  c2: { height: 'high', words: 'c2' },
};

const LEVEL_OF = lazy(
  (): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(LEVELS).flatMap(([level, { words }]) =>
        words
          .trim()
          .split(/\s+/)
          .map((word) => [word, level] as const),
      ),
    ),
);

/** The level that a word names, if any. `word` is in the singular. */
export const levelOf = (word: string): string | undefined => LEVEL_OF().get(word);

export const heightOf = (level: string): Height => LEVELS[level]?.height ?? 'middle';

/** What people are or do: beside a title that says its level, the only other word is a rank ("Sailing, master"; "Scrum Master" has none). */
const RANKS: ReadonlySet<string> = new Set('master meister maestro maitre mestre мастер user'.split(' '));
/** Such words beside a first level alone: a teacher may well be a professional. */
const ROLES: ReadonlySet<string> = new Set(
  'teacher instructor trainer coach speaker organizer organiser winner finalist mentor judge examiner'.split(' '),
);

/** Whether a word says another height than these levels do. @param word in the singular */
export const ranksBeside = (word: string, levels: readonly string[]): boolean =>
  (RANKS.has(word) && levels.length > 0) || (ROLES.has(word) && levels.some((level) => heightOf(level) === 'entry'));

/** Phrases in which a word is a level that it would not be alone, and the word that stands for them. Read in this order. */
export const LEVEL_PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bmaster black belts?\b/g, 'masterblackbelt'],
  [/\b(white|yellow|green|black) belts?\b/g, '$1belt'],
  [/\bmaster(?= (?:of|in|degree|en|em)\b)/g, 'masters'],
  [/\bgrado en\b/g, 'bachelor'],
];

/** A "Professional Certificate" is a kind of certificate: the word may be there or not. */
export const SOFT_LEVEL =
  /\bprofessional certificate\b|\bcertificat professionnel\b|\bcertificado (?:profesional|profissional)\b|\bprofessional (?:development|training|education)\b/;
