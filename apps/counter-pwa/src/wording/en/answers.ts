/** Why an act was not recorded, in English. */
import type { AnswerWords } from '../es/answers.ts';

export const answers: AnswerWords = {
  changed: {
    what: 'The parcel changed while you looked at it.',
    why: 'Another change about it came or was made.',
    next: 'Look at it again before going on.',
  },
  'journalled-only': {
    what: 'Recorded in the black box, repairing.',
    why: 'This device’s database failed after the act was kept.',
    next: 'The act is safe: do not repeat it. Close Ventanilla and open it again.',
  },
  'no-session': {
    what: 'Not recorded: the session is closed.',
    why: 'The device was not used for a while.',
    next: 'Sign in with your PIN and do it again.',
  },
  'not-confirmed': {
    what: 'Not confirmed.',
    why: 'This device’s log did not answer.',
    next: 'Press again: if it was recorded, it will not be repeated.',
  },
  'storage-full': {
    what: 'Not recorded: the disk is full.',
    why: 'There is no room to keep the act.',
    next: 'Free some space on the device and do it again.',
  },
  'journal-failed': {
    what: 'Not recorded.',
    why: 'The device could not write to the black box.',
    next: 'Do it again.',
  },
  'restart-needed': {
    what: 'Not recorded: Ventanilla must be opened again.',
    why: 'An earlier act is in the black box only.',
    next: 'Close Ventanilla, open it and do this act.',
  },
  'not-enrolled': {
    what: 'Not recorded: this device is not enrolled.',
    why: '',
    next: 'Ask the central for an enrolment code.',
  },
  'too-large': {
    what: 'Not recorded: the act is too large.',
    why: 'It holds too many parcels, or the signature is too long.',
    next: 'Do it in parts, with fewer parcels, or sign again in a few strokes.',
  },
  fault: {
    what: 'Not recorded.',
    why: 'There is a fault in the program.',
    next: 'Try again. If it happens again, tell the central.',
  },
};
