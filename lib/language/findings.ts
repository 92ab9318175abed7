/**
 * Findings in the reader's language: each sentence is made anew of code and details, so what is stored and sent knows no
 * language. Words of issuers and pages that stand in the details stay as they are.
 */
import type { Report } from '../checking/report.ts';
import { isObject } from '../formats/members.ts';
import { namesIn, sentence } from '../verdict/sentence.ts';
import { say, type VerdictTexts } from '../verdict/sentences.ts';
import type { FindingTexts } from '../verdict/texts.ts';
import { CHECK_IDS, type Check, type CheckId, type Json } from '../verdict/words.ts';
import type { Speech } from './speech.ts';

/** One language, as far as reports need it. */
export interface Speaker {
  /** The report, with every sentence in this language. */
  report(report: Report): Report;
  message(check: Told): string;
}

/** As much of a check as its sentence is made of; `message` is what remains where nothing here knows the code. */
export type Told = Pick<Check, 'id' | 'outcome' | 'code' | 'says' | 'details' | 'message'>;

export function createSpeaker(verdict: VerdictTexts, texts: FindingTexts, speech: Speech): Speaker {
  const phrase = createPhrases(texts, speech);

  function message(check: Told): string {
    const { details = {} } = check;
    const text = textFor(check, texts);
    if (text === undefined) return check.message;
    const shown = (value: string, name: string) => detail(value, name, check, text);
    const made = sentence(text, details, texts.unnamed, shown);
    const link = check.id === 'holder' && details.link;
    return link === 'at-issuer' || link === 'by-issuer' ? `${made}${verdict.between}${texts.linked[link]}` : made;
  }

  /** A detail as it stands in the sentence: another finding, a phrase of ours, a day or month, or a word from outside. */
  function detail(value: string, name: string, { code, details = {} }: Told, within: string): string {
    const inner = name === 'why' ? because(details.because) : undefined;
    if (inner) return /\{why\}[.。]/.test(within) ? message(inner).replace(/[.。]$/, '') : message(inner);
    return phrase(value, name === 'why' || code === 'date-differs');
  }

  return {
    message,
    report(report) {
      const checks = report.checks.map((check) => ({ ...check, message: message(check) }));
      const said = say(report.verdict, report.ground, checks, report.isListed, verdict);
      return { ...report, checks, said };
    },
  };
}

function textFor({ id, outcome, code, says }: Told, texts: FindingTexts): string | undefined {
  if (code !== undefined) return member(texts.found[id], code);
  if (says !== undefined) return member(texts.said, says);
  return outcome === 'pass' ? texts.passed[id] : outcome === 'none' ? texts.nothing[id] : undefined;
}

/** Phrases and days. Patterns are tried only where the text is ours: an issuer's reason may read like one of them. */
function createPhrases(texts: FindingTexts, speech: Speech): (value: string, isOurs: boolean) => string {
  let patterns: readonly Pattern[] | undefined;

  function byPattern(value: string): string | undefined {
    patterns ??= Object.entries(texts.phrases).flatMap(([english, said]) => pattern(english, said));
    for (const { matches, names, said } of patterns) {
      const found = matches.exec(value);
      if (found)
        return sentence(said, Object.fromEntries(names.map((name, at) => [name, one(found[at + 1] ?? '')])), {});
    }
    return undefined;
  }

  /** A value that stands alone. */
  function one(value: string): string {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return speech.day(value);
    if (/^\d{4}-\d{2}$/.test(value)) return speech.month(value);
    return member(texts.phrases, value) ?? value;
  }

  return (value, isOurs) => {
    const alone = one(value);
    return alone === value && isOurs ? (byPattern(value) ?? value) : alone;
  };
}

interface Pattern {
  readonly matches: RegExp;
  readonly names: readonly string[];
  readonly said: string;
}

function pattern(english: string, said: string): readonly Pattern[] {
  const names = namesIn(english);
  if (names.length === 0) return [];
  const source = english.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return [{ matches: new RegExp(`^${source.join('(.+?)')}$`), names, said }];
}

/** The finding that another one rests on (lib/verdict/codes.ts), as it came out of storage. */
function because(value: Json | undefined): Told | undefined {
  if (!isObject(value)) return undefined;
  const { id, outcome, code, says, message, details } = value;
  if (!isCheck(id) || typeof outcome !== 'string' || typeof message !== 'string') return undefined;
  return {
    id,
    outcome: outcome === 'pass' || outcome === 'none' ? outcome : 'fail',
    message,
    ...(typeof code === 'string' && { code }),
    ...(typeof says === 'string' && { says }),
    ...(isObject(details) && { details }),
  };
}

const isCheck = (id: Json | undefined): id is CheckId => CHECK_IDS.some((each) => each === id);

const member = (texts: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(texts, name) ? texts[name] : undefined;
