/** Everything a screen needs to say something: the words, the formats, the names and the time it is. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { es, type Words } from './es.ts';
import { type Format, formatIn } from './format.ts';
import type { Language } from './language.ts';
import { type Names, namesFrom } from './names.ts';

export interface Speech {
  readonly language: Language;
  readonly words: Words;
  readonly format: Format;
  readonly names: Names;
  readonly now: number;
  /** `hoy 10:42`, as seen from now. */
  readonly when: (ms: number) => string;
}

function speechOf(language: Language, words: Words, names: Names, now: number): Speech {
  const format = formatIn(language);
  return { language, words, format, names, now, when: (ms) => format.when(ms, now) };
}

const Speaking = createContext<Speech>(speechOf('es', es, namesFrom(null, null), 0));

export const useSpeech = (): Speech => useContext(Speaking);

export interface SpeechProviderProps {
  readonly language: Language;
  readonly words: Words;
  readonly names: Names;
  readonly now: number;
  readonly children: ReactNode;
}

export function SpeechProvider({ language, words, names, now, children }: SpeechProviderProps) {
  const speech = useMemo(() => speechOf(language, words, names, now), [language, words, names, now]);
  return <Speaking value={speech}>{children}</Speaking>;
}

/** Loads a language when it is asked for: a Spanish counter never fetches the others. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'es':
      return es;
    case 'en':
      return (await import('./en.ts')).en;
    case 'fr':
      return (await import('./fr.ts')).fr;
  }
}
