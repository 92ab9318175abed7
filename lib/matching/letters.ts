/**
 * How letters are spelled in plain Latin letters, for comparing names. Latin letters with more than one usual spelling stand
 * with all of them ("ü" is written "u" or "ue"); all others lose their marks. Cyrillic and Greek are written in Latin
 * letters, and a sound key per script folds the many customs of doing so. Data only; used by spelling.ts.
 */

type Table = Readonly<Record<string, readonly string[]>>;

/** Lower-case Latin letters that do not simply lose a mark, the commonest spelling first. */
export const LATIN: Table = {
  ä: ['a', 'ae'],
  ö: ['o', 'oe'],
  ü: ['u', 'ue'],
  å: ['a', 'aa'],
  ø: ['o', 'oe'],
  æ: ['ae', 'e', 'a'],
  œ: ['oe', 'o'],
  ß: ['ss', 's'],
  đ: ['d', 'dj'],
  ð: ['d', 'dh', 'th'],
  þ: ['th', 't'],
  ł: ['l'],
  ı: ['i'],
  ə: ['e', 'a'],
  ħ: ['h'],
  ŋ: ['ng', 'n'],
  ñ: ['n', 'ny'],
  ç: ['c', 'ch'],
  č: ['c', 'ch'],
  š: ['s', 'sh'],
  ş: ['s', 'sh'],
  ș: ['s', 'sh'],
  ž: ['z', 'zh'],
  ğ: ['g', 'gh'],
  ĳ: ['ij', 'y'],
};

export const CYRILLIC: Table = {
  а: ['a'],
  б: ['b'],
  в: ['v'],
  г: ['g', 'h'],
  ґ: ['g'],
  ѓ: ['gj'],
  ђ: ['dj', 'd'],
  д: ['d'],
  е: ['e'],
  ё: ['e', 'yo', 'o'],
  є: ['ye'],
  ж: ['zh'],
  з: ['z'],
  ѕ: ['dz'],
  и: ['i'],
  і: ['i'],
  ї: ['i'],
  й: ['y'],
  ј: ['j'],
  к: ['k'],
  ќ: ['kj'],
  л: ['l'],
  љ: ['lj', 'l'],
  м: ['m'],
  н: ['n'],
  њ: ['nj', 'n'],
  о: ['o'],
  п: ['p'],
  р: ['r'],
  с: ['s'],
  т: ['t'],
  ћ: ['c'],
  у: ['u'],
  ў: ['u', 'w'],
  ф: ['f'],
  х: ['kh'],
  ц: ['ts'],
  ч: ['ch'],
  џ: ['dz', 'dj'],
  ә: ['a', 'e'],
  ғ: ['g', 'gh'],
  қ: ['k', 'q'],
  ң: ['n', 'ng'],
  ө: ['o'],
  ұ: ['u'],
  ү: ['u'],
  һ: ['h'],
  җ: ['j', 'zh'],
  ӣ: ['i'],
  ӯ: ['u', 'o'],
  ҳ: ['h', 'kh'],
  ҷ: ['j'],
  ш: ['sh'],
  щ: ['shch', 'sht'],
  ъ: ['', 'a'],
  ы: ['y'],
  ь: [''],
  э: ['e'],
  ю: ['yu'],
  я: ['ya'],
};

/** Greek, its pairs of letters before its single ones. */
export const GREEK: Table = {
  ου: ['ou'],
  αι: ['ai'],
  ει: ['ei'],
  οι: ['oi'],
  ευ: ['ev'],
  αυ: ['av'],
  μπ: ['b', 'mp'],
  ντ: ['d', 'nt'],
  γκ: ['g'],
  γγ: ['ng'],
  α: ['a'],
  β: ['v'],
  γ: ['g', 'y'],
  δ: ['d'],
  ε: ['e'],
  ζ: ['z'],
  η: ['i'],
  θ: ['th'],
  ι: ['i'],
  κ: ['k'],
  λ: ['l'],
  μ: ['m'],
  ν: ['n'],
  ξ: ['x'],
  ο: ['o'],
  π: ['p'],
  ρ: ['r'],
  σ: ['s'],
  ς: ['s'],
  τ: ['t'],
  υ: ['y'],
  φ: ['f'],
  χ: ['ch'],
  ψ: ['ps'],
  ω: ['o'],
};

/** Cyrillic letters that look like Latin ones: within a Latin word they are meant to be read so. */
export const LOOKALIKES: Table = Object.fromEntries(
  [...'аaеeоoрpсcуyхxіiјjкkмmтtвbнh'.matchAll(/(.)(.)/gu)].map(([, letter = '', latin = '']) => [letter, [latin]]),
);

/** Arabic letters that are written for each other; points and hamzas are dropped as marks. */
export const ARABIC: Table = { ى: ['ي'], ی: ['ي'], ک: ['ك'], ة: ['ه'], ء: [''], ـ: [''] };

export type Folds = readonly (readonly [RegExp, string])[];

/** Customs of writing Cyrillic in Latin letters, folded to one: Yevgeniy, Evgeny and Jewgeni are one key. */
export const CYRILLIC_SOUNDS: Folds = [
  [/tsch|tch|cz|ch/g, 'c'],
  [/sht/g, 'st'],
  [/shc|sch|sc|sh|sz/g, 's'],
  [/zh/g, 'z'],
  [/ts|tz/g, 'c'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/i+e/g, 'e'],
  [/(.)\1+/g, '$1'],
];

/** In French the letter stands for ж: Joukov, Jdanov. */
export const FRENCH_J = [/j/g, 'z'] as const;

/**
 * The same from whichever country's custom: Kusnezowa, Kuznetsova and Kouznetsova; Dmitrij and Dmitry. It folds much, so what
 * is alike only under this key is called alike, not the same.
 */
export const SLAVIC_SOUNDS: Folds = [[/ou/g, 'u'], ...CYRILLIC_SOUNDS, [/[czs]+/g, 's'], [/(.)\1+/g, '$1']];

/** Customs of writing Greek in Latin letters. */
export const GREEK_SOUNDS: Folds = [
  [/ch|kh/g, 'h'],
  [/ks/g, 'x'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/gh/g, 'g'],
  [/mp|b/g, 'v'],
  [/nt|nd/g, 'd'],
  [/gk|ng/g, 'g'],
  [/c/g, 'k'],
  [/ou|oy/g, 'u'],
  [/(?<=[ae])[uv]/g, 'f'],
  [/ei|oi/g, 'i'],
  [/ai/g, 'e'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** Two Latin spellings of one sound, folded; what is alike only under this key is called alike, not the same. */
export const LATIN_SOUNDS: Folds = [
  [/ph/g, 'f'],
  [/ck|c(?!h)|q/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/o[uh](?![aeiou])/g, 'o'],
  [/(?<!^)(?<![cs])h/g, ''],
  [/(?:ey|ie|y)$/, 'i'],
  [/(.)\1+/g, '$1'],
];
