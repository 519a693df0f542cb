/**
 * Three short tones and a touch of vibration, made here so that no sound file is loaded. Never the only sign of
 * anything: each comes with words on the screen.
 */
import { keepPreference, readPreference } from './preference.ts';

export type Tone = 'good' | 'already' | 'bad';

interface Note {
  readonly hertz: number;
  readonly from: number;
  readonly seconds: number;
}

const TUNES: Readonly<Record<Tone, readonly Note[]>> = {
  good: [
    { hertz: 880, from: 0, seconds: 0.07 },
    { hertz: 1320, from: 0.08, seconds: 0.1 },
  ],
  already: [{ hertz: 660, from: 0, seconds: 0.08 }],
  bad: [
    { hertz: 220, from: 0, seconds: 0.16 },
    { hertz: 175, from: 0.18, seconds: 0.22 },
  ],
};

const SHAKES: Readonly<Record<Tone, readonly number[]>> = { good: [30], already: [15], bad: [80, 60, 80] };

export const isMuted = (): boolean => readPreference('muted') === 'yes';
export const mute = (muted: boolean): void => keepPreference('muted', muted ? 'yes' : 'no');

let context: AudioContext | null = null;

export function sound(tone: Tone): void {
  // Before the first touch or key the browser refuses both and says so in the console.
  if (!navigator.userActivation?.hasBeenActive) return;
  navigator.vibrate?.([...SHAKES[tone]]);
  if (isMuted()) return;
  context ??= new AudioContext();
  for (const note of TUNES[tone]) play(context, note);
}

function play(audio: AudioContext, { hertz, from, seconds }: Note): void {
  const start = audio.currentTime + from;
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0.0001, start);
  gain.gain.exponentialRampToValueAtTime(0.2, start + 0.01);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + seconds);
}
