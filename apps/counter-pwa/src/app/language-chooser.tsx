/** The languages by their own names. */
import { LANGUAGE_NAMES, LANGUAGES } from '../wording/language.ts';
import { useSpeech } from '../wording/speech.tsx';
import style from './language-chooser.module.css';
import { useLanguage } from './use-language.tsx';

export function LanguageChooser() {
  const { words, language } = useSpeech();
  const { choose } = useLanguage();
  return (
    <fieldset className={style.languages} aria-label={words.shell.language}>
      {LANGUAGES.map((offered) => (
        <button
          key={offered}
          type="button"
          lang={offered}
          aria-pressed={offered === language}
          onClick={() => choose(offered)}
        >
          {LANGUAGE_NAMES[offered]}
        </button>
      ))}
    </fieldset>
  );
}
