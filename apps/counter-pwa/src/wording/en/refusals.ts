/** Why an act was not taken, in English. */
import { countingIn } from '../counting.ts';
import type { RefusalWords } from '../es/refusals.ts';

const n = countingIn('en');
const fits = (longest: number): string => n(longest, 'There is room for # letter.', 'There is room for # letters.');

export const refusals: RefusalWords = {
  'already-here': (since: string) => ({
    what: 'This parcel is received here already.',
    why: since,
    next: 'It need not be received again. You can shelve it or hand it over.',
  }),
  'needs-confirmation': {
    what: 'There are doubts about this parcel.',
    why: 'Nobody has read them yet.',
    next: 'Read the doubts and confirm.',
  },
  'not-held-here': (where: string) => ({
    what: 'This parcel is not in this office.',
    why: where,
    next: 'If you have it in your hand, receive it first.',
  }),
  'shelf-missing': {
    what: 'The shelf is missing.',
    why: '',
    next: 'Type where the parcel lies, or leave it without a shelf.',
  },
  'shelf-too-long': (longest: number) => ({
    what: 'The name of the shelf is too long.',
    why: fits(longest),
    next: 'Make it shorter.',
  }),
  'already-on-that-shelf': (shelf: string) => ({
    what: `The parcel is at ${shelf} already.`,
    why: '',
    next: 'There is nothing to change.',
  }),
  'no-parcels': {
    what: 'There is no parcel in this hand-over.',
    why: '',
    next: 'Scan the parcel that is handed over.',
  },
  'name-missing': { what: 'The recipient’s name is missing.', why: '', next: 'Type it as on the document.' },
  'name-too-long': (longest: number) => ({
    what: 'The name is too long.',
    why: fits(longest),
    next: 'Shorten it, but keep the family names.',
  }),
  'signature-missing': {
    what: 'The signature is missing.',
    why: 'The box is empty or has just a dot.',
    next: 'Ask for a signature, or choose “Cannot sign”.',
  },
  'witness-missing': {
    what: 'Something about the witness is missing.',
    why: 'Both name and document are needed.',
    next: 'Fill in both.',
  },
  'unknown-act': { what: 'That act is not on this device.', why: '', next: 'Look for it by the number of the parcel.' },
  'not-reversible': {
    what: 'That fact is not taken back.',
    why: 'A settlement is corrected by another one; a reversal by doing the act again.',
    next: 'Do the right act.',
  },
  'another-office': {
    what: 'That act is another office’s.',
    why: 'Each office takes back its own only.',
    next: 'Call that office.',
  },
  'another-clerk': (who: string) => ({
    what: 'That act is somebody else’s.',
    why: `It was done by ${who}.`,
    next: 'That person or the manager can take it back.',
  }),
  'already-reversed': { what: 'That act was taken back already.', why: '', next: 'There is nothing more to do.' },
  'something-came-after': (later: string) => ({
    what: 'Another act came after that one.',
    why: later,
    next: 'Take back the last one first.',
  }),
  'no-open-case': {
    what: 'This parcel has no open case.',
    why: 'Somebody else may have settled it.',
    next: 'Go back to the list of cases.',
  },
  'manager-only': { what: 'Cases are settled by the manager.', why: '', next: 'Ask the manager to sign in.' },
  'not-a-side': {
    what: 'That fact is no part of the case.',
    why: 'The case changed while you looked at it.',
    next: 'Look at it again.',
  },
  documents: {
    blank: { what: 'The number of the document is missing.', why: '', next: 'Type it as on the document.' },
    length: { what: 'The number of the document has the wrong length.', why: '', next: 'Check it.' },
    carneLength: { what: 'The identity card has 11 digits.', why: '', next: 'Check the number.' },
    characters: { what: 'The number has signs that do not belong.', why: '', next: 'Type letters and digits only.' },
    carneCharacters: { what: 'The identity card has digits only.', why: '', next: 'Check the number.' },
    date: {
      what: 'That identity card cannot be right.',
      why: 'Its first six digits are the date of birth, and there is no such date.',
      next: 'Compare it with the document.',
    },
  },
};
