/** The languages of the screens. Spanish is the source; slips are printed in it whatever the screen speaks. */

export const LANGUAGES = ['es', 'en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language's name in itself: whoever looks for it cannot read the others. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { es: 'Español', en: 'English', fr: 'Français' };

/** With 24-hour British and French forms: a counter in Cuba reads the clock one way in all three. */
export const LOCALES: Readonly<Record<Language, string>> = { es: 'es-CU', en: 'en-GB', fr: 'fr-FR' };

export const readLanguage = (kept: string | null): Language => LANGUAGES.find((language) => language === kept) ?? 'es';
