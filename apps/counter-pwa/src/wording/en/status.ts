/** What has reached the central and what has not, in English. */
import { countingIn } from '../counting.ts';
import type { StatusWords } from '../es/status.ts';

const n = countingIn('en');

export const status: StatusWords = {
  recordedHere: 'Recorded here',
  receivedAtCentral: 'Received at the central',
  line: {
    never: 'No contact with the central yet',
    noContactSince: (when: string) => `No contact since ${when}`,
    confirmed: (when: string) => `Last confirmation: ${when}`,
    pending: (count: number) => n(count, '# to send', '# to send'),
    oldest: (when: string) => `the oldest from ${when}`,
    nothingPending: 'All received at the central',
    nothingYet: 'Nothing to send',
    refused: (count: number) => n(count, '# with a notice from the central', '# with a notice from the central'),
    open: 'See state',
  },
  verdicts: {
    'accepted-with-case': 'Received, and it opened a case.',
    waiting: 'Received, waiting.',
    refused: 'Rejected by the central.',
    unverified: 'Unverified.',
  },
  enrolRefusals: {
    'already-enrolled': { what: 'This device is enrolled already.', why: '', next: 'Open Ventanilla again.' },
    'no-network': {
      what: 'The central could not be reached.',
      why: 'There is no connection.',
      next: 'Connect the device and try again. The code is still good.',
    },
    'not-our-server': {
      what: 'Another page answered, not the central.',
      why: 'It may be the log-in page of the wifi.',
      next: 'Log in to the wifi and try again.',
    },
    'timed-out': {
      what: 'The central took too long.',
      why: 'The line is very slow.',
      next: 'Try again. The code is still good if it did not arrive.',
    },
    codes: {
      unknown_code: {
        what: 'There is no such code.',
        why: 'It is mistyped, or it belongs to another central.',
        next: 'Check it letter by letter or ask the central for another.',
      },
      code_expired: {
        what: 'The code is too old.',
        why: 'A code is good for two days.',
        next: 'Ask the central for another.',
      },
      code_used: {
        what: 'The code was used already.',
        why: 'Each code enrols one device.',
        next: 'Ask the central for another.',
      },
      not_a_key: {
        what: 'This device’s key did not arrive well.',
        why: 'The browser made or sent it wrongly. The code was not spent.',
        next: 'Load the page again and try the same code.',
      },
      too_many_tries: {
        what: 'Too many tries.',
        why: 'Many wrong codes were tried from here.',
        next: 'Wait ten minutes and try again.',
      },
    },
    refused: {
      what: 'The central did not accept the code.',
      why: 'It is mistyped, used already or too old.',
      next: 'Check it letter by letter or ask for another.',
    },
    'not-stored': {
      what: 'The browser could not keep the device’s key.',
      why: 'It is a private window or the disk is full.',
      next: 'Open an ordinary window or free some space, and ask for another code.',
    },
    'not-confirmed': {
      what: 'This device’s log did not answer.',
      why: 'It may be busy in another tab.',
      next: 'Close the other tabs and try again.',
    },
  },
};
