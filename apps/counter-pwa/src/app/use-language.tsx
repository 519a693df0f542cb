/** The language of the screens: chosen by a person, remembered by the browser, Spanish until then. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { keepPreference, readPreference } from '../ui/preference.ts';
import { es, type Words } from '../wording/es.ts';
import { type Language, LOCALES, readLanguage } from '../wording/language.ts';
import { loadWords } from '../wording/speech.tsx';

interface Spoken {
  readonly language: Language;
  readonly words: Words;
  readonly choose: (language: Language) => void;
}

const Spoken = createContext<Spoken>({ language: 'es', words: es, choose: () => undefined });

export const useLanguage = (): Spoken => useContext(Spoken);

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState(() => readLanguage(readPreference('language')));
  const [loaded, setLoaded] = useState<{ readonly language: Language; readonly words: Words } | null>(null);

  useEffect(() => {
    let current = true;
    void loadWords(wanted).then((words) => {
      if (!current) return;
      document.documentElement.lang = LOCALES[wanted];
      setLoaded({ language: wanted, words });
    });
    return () => {
      current = false;
    };
  }, [wanted]);

  if (loaded === null) return null;
  const choose = (language: Language): void => {
    keepPreference('language', language);
    setWanted(language);
  };
  return <Spoken value={{ ...loaded, choose }}>{children}</Spoken>;
}
