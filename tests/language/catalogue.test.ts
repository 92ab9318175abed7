/** Languages are complete: the compiler sees what is missing, these see what it cannot. */
import { describe, expect, it } from 'vitest';
import { createSpeech } from '../../lib/language/speech.ts';
import { TAGS } from '../../lib/language/tags.ts';
import { MANIFESTS, TRANSLATIONS } from '../../lib/language/translations.ts';
import { PHRASES } from '../../lib/verdict/phrases.ts';
import { namesIn } from '../../lib/verdict/sentence.ts';
import { read, sources } from '../shape/sources.ts';
import { ENGLISH_LEAVES, type Leaf, leaves, leavesOf, named, OTHERS, sentencesOf } from './texts.ts';

const english = new Map(ENGLISH_LEAVES.map((leaf) => [named(leaf), leaf]));

/** What is written alike in several languages: names, formats, patterns, and words that are. */
const ALIKE = new Set(
  [
    '{word}: {title}',
    '{parts}.',
    '{family}: {count}',
    'Bonafide',
    'Bonafide: {parts}',
    'Bonafide: options',
    'CSV, TSV, XLSX, JSON, NDJSON, JWT, PNG, SVG, PDF, ZIP',
    'CSV、TSV、XLSX、JSON、NDJSON、JWT、PNG、SVG、PDF、ZIP',
    'Excel (XLSX)',
    'CSV',
    'JSON',
    'Link',
    '{count} link',
    '{count} links',
    '{count} minute',
    '{count} minutes',
    'Links',
    'Name',
    'Options',
    'Person',
    'Problem',
    'Schema',
    'Standards',
    'Document',
    'Signature',
    'Dates',
    'Title',
    'Note',
    'Pause',
    'Version {version}',
    'Verdict',
    'Verdicts',
    'E-mail',
    ' ',
  ].map((text) => text.toLowerCase()),
);

describe.each(OTHERS)('%s', (tag) => {
  const own = leavesOf(tag);

  it('says everything that English says, and nothing else', () => {
    expect(own.map(named).toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('names in each text what English names', () => {
    const wrong = own.filter((leaf) => {
      const there = english.get(named(leaf));
      const wanted = there ? namesOf(there) : [];
      return sentencesOf(leaf).some(([, sentence]) => !sameNames(namesIn(sentence), wanted));
    });
    expect(wrong.map(named)).toEqual([]);
  });

  it('leaves out the same names where they are not given', () => {
    const wrong = own.filter((leaf) => optional(leaf).join() !== optional(english.get(named(leaf))).join());
    expect(wrong.map(named)).toEqual([]);
  });

  it('has a sentence for each plural form that the language has, and for no other', () => {
    const { plural } = createSpeech(tag);
    const forms = new Set(Array.from({ length: 200 }, (_, count) => plural(count)));
    for (const leaf of own.filter(({ text }) => typeof text !== 'string')) {
      expect(
        sentencesOf(leaf)
          .map(([form]) => form)
          .toSorted(),
        named(leaf),
      ).toEqual([...forms].toSorted());
    }
  });

  it('holds no English but names', () => {
    const left = own.filter((leaf) => {
      const there = english.get(named(leaf));
      return sentencesOf(leaf).some(([, sentence]) => isLeft(sentence, there));
    });
    expect(left.map((leaf) => `${named(leaf)} = ${JSON.stringify(leaf.text)}`)).toEqual([]);
  });

  it('ends sentences where English does, without spaces at either end', () => {
    const ends = (text: string) => /[.。؟?!…]$/.test(text);
    const wrong = own.flatMap((leaf) => {
      const there = english.get(named(leaf));
      const [, first] = (there && sentencesOf(there)[0]) ?? [];
      return sentencesOf(leaf)
        .filter(([, text]) => text !== text.trim() && text !== ' ')
        .concat(first === undefined ? [] : sentencesOf(leaf).filter(([, text]) => /\.$/.test(first) && !ends(text)))
        .map(([, text]) => `${named(leaf)} = ${text}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has a description short enough for the stores', () => {
    expect(MANIFESTS[tag].description.length).toBeLessThanOrEqual(132);
  });
});

/** Names in any of its sentences; the number itself need not stand in each form. */
function namesOf(leaf: Leaf): readonly string[] {
  return [...new Set(sentencesOf(leaf).flatMap(([, sentence]) => namesIn(sentence)))];
}

function sameNames(said: readonly string[], wanted: readonly string[]): boolean {
  const [a, b] = [said, wanted].map((names) => new Set(names.filter((name) => name !== 'count')));
  return a !== undefined && b !== undefined && a.size === b.size && [...a].every((name) => b.has(name));
}

/** Names that stand in `[…]`. */
function optional(leaf: Leaf | undefined): readonly string[] {
  return leaf
    ? sentencesOf(leaf)
        .flatMap(([, text]) => text.match(/\[[^\]]*\]/g) ?? [])
        .flatMap(namesIn)
    : [];
}

function isLeft(sentence: string, english: Leaf | undefined): boolean {
  const isSame = english !== undefined && sentencesOf(english).some(([, text]) => text === sentence);
  return isSame && sentence !== '' && !ALIKE.has(sentence.toLowerCase());
}

describe('scripts', () => {
  it.each([
    ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u],
    ['ar', /\p{Script=Arabic}/u],
  ] as const)('%s is written in its own', (tag, script) => {
    const without = leavesOf(tag).flatMap((leaf) =>
      sentencesOf(leaf)
        .filter(([, text]) => /\p{L}/u.test(text.replace(/\{\w+\}/g, '')) && !script.test(text))
        .map(([, text]) => text),
    );
    expect(without.filter((text) => !ALIKE.has(text.toLowerCase()) && !/^Bonafide/.test(text))).toEqual([]);
  });

  it('no text holds characters that turn the line around', () => {
    for (const tag of OTHERS)
      expect(JSON.stringify(TRANSLATIONS[tag])).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  });
});

describe('typography', () => {
  it.each([
    ['de', /“\p{L}|["«»]/u],
    ['es', /[“”"]/],
    ['fr', / [:;?!»]|« |["“”']/],
    ['pt-BR', /[«»"]/],
    ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}] ?[,.:;?!"“”]/u],
    ['ar', /\p{Script=Arabic}[,;?]|["“”]/u],
  ] as const)('%s has its own quotes and spaces', (tag, slip) => {
    const slips = leavesOf(tag).flatMap((leaf) => sentencesOf(leaf).filter(([, text]) => slip.test(text)));
    expect(slips).toEqual([]);
  });
});

describe('the store', () => {
  const shown = ['verified', 'revoked', 'expired', 'holder-differs'].map((id) => `verdict › word › ${id}`);

  it.each(TAGS)('says in %s what the extension says', (tag) => {
    const listing = read(`docs/store/${tag}.md`);
    const own = tag === 'en' ? ENGLISH_LEAVES : leavesOf(tag);
    const words = own.filter((leaf) => shown.includes(named(leaf))).map(({ text }) => text);
    expect(words).toHaveLength(shown.length);
    for (const word of [...words, MANIFESTS[tag].description]) expect(listing).toContain(word);
  });
});

describe('the sources', () => {
  const files = ['components', 'entrypoints', 'lib', 'bin']
    .flatMap(sources)
    .filter((file) => !TAGS.some((tag) => file.startsWith(`lib/language/${tag}/`)));
  const texts = files.map(read);
  const code = texts.join('\n');

  it('say every text of the catalogue', () => {
    const rooms = ENGLISH_LEAVES.filter(({ path }) => path[0] !== 'findings' && path[0] !== 'manifest');
    expect(rooms.filter(({ path }) => !isSaid(path, texts)).map(named)).toEqual([]);
  });

  it('say every phrase that findings may hold', () => {
    const literals = new Set(
      [...code.matchAll(/'([^'\n]+)'|`([^`\n]+)`/g)].map(([, one, other]) => one ?? other ?? ''),
    );
    const isThere = (phrase: string) => {
      const pattern = new RegExp(`^${patternOf(phrase, '.+').source}$`);
      return literals.has(phrase) || (phrase.includes('{') && [...literals].some((text) => pattern.test(text)));
    };
    expect(PHRASES.filter((phrase) => !MADE_OF_PARTS.test(phrase) && !isThere(phrase))).toEqual([]);
  });

  it('say nothing in a finding that no language knows', () => {
    const known = PHRASES.map((phrase) => new RegExp(`^${patternOf(phrase, '.+').source}$`));
    const found = reasons().filter((text) => !known.some((pattern) => pattern.test(text)));
    expect(found).toEqual([]);
  });
});

/** What the sources put together: by the place in a document, and of how many of what there are too many. */
const MADE_OF_PARTS = /^\{place\}|^more than \{count\}|\{platform\}/;

const patternOf = (phrase: string, gap: string) =>
  new RegExp(
    phrase
      .split(/\{\w+\}/)
      .map(escaped)
      .join(gap),
  );

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Ends of sentences as they stand in the sources: given as `why`, or to what makes a finding of it. */
function reasons(): readonly string[] {
  const given =
    /\bwhy(?: =|:) '([^']+)'|\b(?:unreadable|noCredential|tooLarge|malformed|notGenuine|blame|unsupported|linkedOut|Unsupported)\('([^']+)'|^\s+\['((?:a|an|it|its|the) [^']+)', \(/g;
  return ['formats', 'proofs', 'keys', 'status', 'checks', 'checking', 'platforms', 'jsonld', 'schema'].flatMap(
    (room) =>
      sources(`lib/${room}`).flatMap((file) =>
        read(file)
          .split('\n')
          .filter((line) => !FOR_EXPERTS.test(line))
          .flatMap((line) => [...line.matchAll(given)].map(([, one, other, rule]) => one ?? other ?? rule ?? ''))
          .filter((text) => text.includes(' ')),
      ),
  );
}

/** Findings whose sentence says nothing of why: it stands in their details only. What a mark says has a text of its own. */
const FOR_EXPERTS = /'(?:key-unreachable|not-for-assertion|list-unreachable|index-out-of-range)'|state: 'nothing'/;

/**
 * Whether a text is said somewhere: in a file that speaks of its room or group, by its name or taken out of it; or with all of
 * its group, which is handed on whole or looked up in.
 */
function isSaid(path: readonly string[], files: readonly string[]): boolean {
  const [name = '', ...groups] = path.toReversed();
  const byName = new RegExp(`\\.${escaped(name)}\\b|[{,]\\s*${escaped(name)}\\b|['"]${escaped(name)}['"]`);
  const inRoom = new RegExp(`\\b(?:${groups.map(escaped).join('|')})\\b`, 'i');
  const [group = ''] = groups;
  const whole = new RegExp(`\\.${escaped(group)}(?:\\[|[;,)])`);
  return files.some((text) => (inRoom.test(text) && byName.test(text)) || (groups.length > 1 && whole.test(text)));
}

describe('what is said', () => {
  const text =
    'const { popup } = useWords(); popup.read; const { open: title } = popup.asserted; f(popup.group[family]);';

  it.each([
    ['popup', 'read', true],
    ['popup', 'unread', false],
    ['options', 'read', false],
  ])('%s %s: %s', (room, name, expected) => {
    expect(isSaid([room, name], [text])).toBe(expected);
  });

  it('is a whole group where it is looked up in', () => {
    expect(isSaid(['popup', 'group', 'problem'], [text])).toBe(true);
    expect(isSaid(['popup', 'site', 'usual'], [text])).toBe(false);
  });
});

describe('leaves', () => {
  it('are found at any depth', () => {
    expect(leaves({ a: { b: 'x', c: { one: '1', other: '2' } } }).map(named)).toEqual(['a › b', 'a › c']);
  });
});
