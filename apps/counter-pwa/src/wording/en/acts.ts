/** The counter itself, in English. */
import { countingIn } from '../counting.ts';
import type { ActWords } from '../es/acts.ts';

const n = countingIn('en');

export const acts: ActWords = {
  scan: {
    label: 'Item number',
    hint: 'Scan the label, or type the number and press Enter.',
    look: 'Find',
    idleTitle: 'Scan a parcel',
    idle: [
      'Scan the label, at any moment: nothing needs to be touched first.',
      'You will see which parcel it is and what can be done with it.',
      'Without a scanner: type the number, or its last digits, and press Enter.',
    ],
    matches: (count: number) => n(count, '# parcel found', '# parcels found'),
    tooLittle: {
      what: 'No parcel known here has that in its number.',
      next: 'Type the whole number, as it is on the label.',
    },
    unusable: {
      empty: { what: 'No number was read.', why: '', next: 'Scan again or type it.' },
      'too-long': {
        what: 'The text is too long.',
        why: 'Two labels may have been read together.',
        next: 'Scan one label only.',
      },
      characters: {
        what: 'The text has signs that no number has.',
        why: 'It may be another code of the label.',
        next: 'Find the code that starts with letters and scan it.',
      },
    },
    read: (text: string) => `Read: ${text}`,
    history: 'History of the parcel',
    propose: 'Propose a correction',
    unmet: 'This device has no news of this parcel.',
    unmetNext: 'If you have it in your hand, receive it. It need not be announced.',
    handedOverNext: 'It cannot be handed over again.',
    waiting: 'Part of the history needs a newer version of Ventanilla.',
  },
  recent: { title: 'Recent acts', none: 'No acts in this session yet.', undo: 'Take back' },
  buttons: {
    receive: 'Receive',
    shelve: 'Put on a shelf',
    handOver: 'Hand over',
    undoLast: 'Take back the last act',
    seeSlip: 'See the slip',
  },
};
