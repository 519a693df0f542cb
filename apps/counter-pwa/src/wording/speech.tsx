/** Everything a screen needs to say something: the words, the formats, the names and the time it is. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { es, type Words } from './es.ts';
import type { LaterWords } from './es-later.ts';
import { type Format, formatIn } from './format.ts';
import type { Language } from './language.ts';
import { type Names, namesFrom } from './names.ts';

export interface Speech {
  readonly language: Language;
  readonly words: Words;
  /** Null in Spanish, whose later words come with the screens that say them: `useLaterWords`. */
  readonly later: LaterWords | null;
  readonly format: Format;
  readonly names: Names;
  readonly now: number;
  /** `hoy 10:42`, as seen from now. */
  readonly when: (ms: number) => string;
}

/** A language with its words. */
export type Loaded = Pick<Speech, 'language' | 'words' | 'later'>;

export const SPANISH: Loaded = { language: 'es', words: es, later: null };

function speechOf({ language, words, later }: Loaded, names: Names, now: number): Speech {
  const format = formatIn(language);
  return { language, words, later, format, names, now, when: (ms) => format.when(ms, now) };
}

const Speaking = createContext<Speech>(speechOf(SPANISH, namesFrom(null, null), 0));

export const useSpeech = (): Speech => useContext(Speaking);

export interface SpeechProviderProps {
  readonly loaded: Loaded;
  readonly names: Names;
  readonly now: number;
  readonly children: ReactNode;
}

export function SpeechProvider({ loaded, names, now, children }: SpeechProviderProps) {
  const speech = useMemo(() => speechOf(loaded, names, now), [loaded, names, now]);
  return <Speaking value={speech}>{children}</Speaking>;
}

/** Loads a language when it is asked for: a Spanish counter never fetches the others. */
export async function loadWords(language: Language): Promise<Loaded> {
  switch (language) {
    case 'es':
      return SPANISH;
    case 'en': {
      const { en, enLater } = await import('./en.ts');
      return { language, words: en, later: enLater };
    }
    case 'fr': {
      const { fr, frLater } = await import('./fr.ts');
      return { language, words: fr, later: frLater };
    }
  }
}
