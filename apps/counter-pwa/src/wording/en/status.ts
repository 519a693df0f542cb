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
  panel: {
    title: 'State of the device',
    send: 'Send now',
    sending: 'Sending…',
    lastAttempt: 'Last attempt',
    lastSuccess: 'Last confirmation by the central',
    never: 'Never',
    pending: 'To send',
    pendingSince: (count: string, when: string) => `${count}, the oldest from ${when}`,
    protected: 'Protected by the browser',
    askProtection: 'Ask for protection',
    space: 'Free space',
    spaceUnknown: 'The browser does not say',
    version: 'Version',
    device: 'Device',
    deviceName: (device: number, office: string) => `Device ${device} of ${office}`,
    replayed: (count: number) =>
      n(
        count,
        '# change was put back from the black box at the start.',
        '# changes were put back from the black box at the start.',
      ),
    answers: 'Changes the central answered',
    noAnswers: 'None. Those plainly accepted are not listed.',
    changeNumber: (number: string) => `Change ${number}`,
  },
  attempt: {
    ok: { what: 'The central confirmed it.', why: '', next: '' },
    exchanged: (sent: number, received: number) =>
      `${n(sent, '# change was sent', '# changes were sent')} and ${n(received, '# came from others', '# came from others')}.`,
    'no-network': {
      what: 'There is no connection to the central.',
      why: 'The network does not answer.',
      next: 'Go on working: all is recorded here and will be sent by itself.',
    },
    'not-our-server': {
      what: 'Another page answered, not the central.',
      why: 'It may be the log-in page of the wifi.',
      next: 'Log in to the wifi and press “Send now”.',
    },
    damaged: {
      what: 'The central’s answer arrived damaged.',
      why: 'The line cut or changed the data. Nothing was taken from it.',
      next: 'It will be tried again. Nothing is lost.',
    },
    'timed-out': {
      what: 'The central took too long.',
      why: 'The line is very slow at the moment.',
      next: 'It will be tried again in smaller pieces.',
    },
    'unknown-device': {
      what: 'The central does not know this device.',
      why: 'The device was struck off, or the central forgot it.',
      next: 'Ask the central for a new enrolment code. Nothing recorded here is deleted.',
    },
    'not-enrolled': { what: 'This device is not enrolled.', why: '', next: 'Ask the central for an enrolment code.' },
    refused: (code: string) => ({
      what: 'The central rejected what was sent.',
      why: `Reason: ${code}.`,
      next: 'Nothing is lost. Tell the central this reason.',
    }),
    fault: {
      what: 'This device could not read its own data.',
      why: 'The browser’s database or key failed.',
      next: 'Close Ventanilla and open it again.',
    },
    'not-confirmed': {
      what: 'This device’s log did not answer.',
      why: 'It may be busy in another tab.',
      next: 'Close the other tabs of Ventanilla and try again.',
    },
  },
  verdicts: {
    'accepted-with-case': {
      what: 'Received, and it opened a case.',
      why: 'Another office recorded something different about the same parcel.',
      next: 'Look at it in “Cases” with the manager.',
    },
    waiting: {
      what: 'Received, waiting.',
      why: 'The central does not know this kind of change yet.',
      next: 'Do nothing: it will be taken when the central is updated.',
    },
    refused: {
      what: 'Rejected by the central.',
      why: 'The change cannot be read or is not this office’s.',
      next: 'Tell the central the number of the change.',
    },
    unverified: {
      what: 'Unverified.',
      why: 'The signature or the chain of the change does not fit.',
      next: 'Tell the central. The device goes on in a new stream.',
    },
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
    refused: {
      what: 'The central did not accept the code.',
      why: 'It is mistyped, used already or too old.',
      next: 'Check it letter by letter or ask for another.',
    },
    tooMany: {
      what: 'Too many tries.',
      why: 'Many wrong codes were tried from here.',
      next: 'Wait ten minutes and try again.',
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
