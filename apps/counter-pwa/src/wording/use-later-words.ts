/** The words no first scan needs, for the screens that are loaded after it. */
import { esLater, type LaterWords } from './es-later.ts';
import { useSpeech } from './speech.tsx';

export const useLaterWords = (): LaterWords => useSpeech().later ?? esLater;
