/** The words that views speak, handed down from the page's root. English where nobody says otherwise. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { ENGLISH } from '../lib/language/english.ts';
import type { Words } from '../lib/language/words.ts';

export const Language = createContext<Words>(ENGLISH);

/** `const { popup, speech } = useWords()`: the rooms of the catalogue, and what Intl knows. */
export const useWords = (): Words => useContext(Language);
