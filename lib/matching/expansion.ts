/**
 * Two titles in the same words: letters and cut words written out, split words joined, where the other title has it so or where it
 * is well known. What stands only for the rest of a title ("Linux Administrator (LPIC-1)") is left out. Pure.
 */
import { ABBREVIATIONS, CUT_SHORT, DEGREES } from './abbreviations.ts';
import { numberIn, SMALL, stem } from './vocabulary.ts';
import type { Wording } from './wording.ts';

/** The words of both, each as the other says them. */
export function inTheSameWords(one: Wording, other: Wording): readonly [readonly string[], readonly string[]] {
  const [ours, theirs] = [reworded(one, other), reworded(other, one)];
  const [written, writtenThere] = [expand(ours, theirs), expand(theirs, ours)];
  return [splitLike(written, writtenThere), splitLike(writtenThere, written)];
}

function reworded(title: Wording, other: Wording): Wording {
  const words = withoutAlias(withPlus(title.words, other), other.aliases);
  return { ...title, words, text: words.join(' ') };
}

/** "A Plus" and "Aplus" as "A+", where the other title says so. */
function withPlus(words: readonly string[], { words: others, aliases }: Wording): readonly string[] {
  const pluses = [...others, ...aliases].filter((word) => word.endsWith('+'));
  const plus = (word = '') => pluses.find((one) => one === `${word}+` || one === CUT_SHORT.get(`${word}+`));
  return words.flatMap((word, at) => {
    if (word === 'plus' && plus(words[at - 1])) return [];
    return (words[at + 1] === 'plus' && plus(word)) || plus(/^(.+)plus$/.exec(word)?.[1]) || word;
  });
}

/** What the other title has in brackets, or before a colon, says nothing more beside the words that it stands for. */
function withoutAlias(words: readonly string[], aliases: readonly string[]): readonly string[] {
  for (const alias of aliases) {
    const parts = alias.split(' ');
    const at = words.findIndex((_, start) => parts.every((part, index) => words[start + index] === part));
    if (at >= 0 && parts.length > 1 && words.length > parts.length)
      return [...words.slice(0, at), ...words.slice(at + parts.length)];
  }
  return words;
}

/** Letters and cut words written out, where the other title writes them out or where they are well known. */
function expand({ words, text }: Wording, other: Wording): readonly string[] {
  if (other.aliases.some((alias) => alias.replace(/ /g, '') === text.replace(/ /g, ''))) return other.words;
  const known = ABBREVIATIONS.get(text);
  if (known && !other.words.includes(text)) return known.split(' ');
  return words.flatMap((word) => {
    if (other.words.includes(word)) return [word];
    if (other.aliases.includes(word))
      return other.words.filter((theirs) => numberIn(theirs, 'level', false) === undefined);
    const [, letters = word, digit = ''] = /^([a-z]{2,})(\d)$/.exec(word) ?? [];
    const long = CUT_SHORT.get(word) ?? ABBREVIATIONS.get(letters) ?? degree(word, other)?.join(' ');
    const written = long?.split(' ') ?? runOfInitials(letters, other.words);
    return written ? [...written, digit].filter(Boolean) : [word];
  });
}

/** "BSc" as the other title writes it out: "Bachelor of Science", or as a bachelor's degree. */
function degree(letters: string, { words }: Wording): readonly string[] | undefined {
  const [level = '', ...subject] = DEGREES.get(letters)?.split(' ') ?? [];
  const told = subject.filter((word) => words.includes(word));
  return words.map(stem).includes(stem(level)) || told.length > 0 ? [level, ...told] : undefined;
}

/** The neighbours in the other title whose first letters these are: "cspo", "certified scrum product owner". */
function runOfInitials(letters: string, words: readonly string[]): readonly string[] | undefined {
  if (!/^[a-z]{2,6}$/.test(letters)) return undefined;
  for (const counted of [words, words.filter((word) => !SMALL.has(word))]) {
    const at = counted
      .map((word) => word.slice(0, 1))
      .join('')
      .indexOf(letters);
    if (at >= 0) return counted.slice(at, at + letters.length);
  }
  return undefined;
}

/** "scrummaster" as "scrum master", and "itil4" as "itil 4", where the other title writes it apart. */
function splitLike(words: readonly string[], others: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    if (others.includes(word)) return [word];
    const at = others.findIndex((other, index) => other + (others[index + 1] ?? ' ') === word);
    if (at >= 0) return others.slice(at, at + 2);
    const [, letters = '', digits = ''] = /^([a-z]{2,})(\d{1,2})$/.exec(word) ?? [];
    return others.includes(letters) ? [letters, digits] : [word];
  });
}
