/** The language of the screens: chosen by a person, remembered by the browser, Spanish until then. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { keepPreference, readPreference } from '../ui/preference.ts';
import { type Language, LOCALES, readLanguage } from '../wording/language.ts';
import { type Loaded, loadWords, SPANISH } from '../wording/speech.tsx';

interface Spoken {
  readonly loaded: Loaded;
  readonly choose: (language: Language) => void;
}

const Spoken = createContext<Spoken>({ loaded: SPANISH, choose: () => undefined });

export const useLanguage = (): Spoken => useContext(Spoken);

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState(() => readLanguage(readPreference('language')));
  const [loaded, setLoaded] = useState<Loaded | null>(null);

  useEffect(() => {
    let current = true;
    void loadWords(wanted).then((next) => {
      if (!current) return;
      document.documentElement.lang = LOCALES[wanted];
      setLoaded(next);
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
  return <Spoken value={{ loaded, choose }}>{children}</Spoken>;
}
