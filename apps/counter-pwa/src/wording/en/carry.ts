/** Files on a stick, in English. */
import { countingIn } from '../counting.ts';
import type { CarryWords } from '../es/carry.ts';

const n = countingIn('en');

export const carry: CarryWords = {
  title: 'No line: on a stick',
  intro:
    'What is still to be sent can go to the central as a file. Until its receipt comes back, all stays recorded here.',
  take: 'Make the file',
  making: 'Preparing the file…',
  bring: 'Take the receipt',
  reading: 'Reading the receipt…',
  acuse: 'Receipt file from the central',
  made: (changes) => n(changes, 'File ready, with # record.', 'File ready, with # records.'),
  madeEmpty: 'File ready. There is nothing to be sent.',
  madeWhy: (name) =>
    `It is called ${name} and lies with the downloads. People’s data is sealed: only the central opens it.`,
  madeNext: 'Copy it to a stick and take it to the central. When it comes back with the receipt, take that here.',
  madeEmptyNext: 'With it the central can give you what others wrote.',
  left: (changes) =>
    n(
      changes,
      '# record did not fit: it goes into the file you make when the receipt is back.',
      '# records did not fit: they go into the file you make when the receipt is back.',
    ),
  brought: 'Receipt taken.',
  broughtWhy: (confirmed, received) =>
    `${n(confirmed, 'The central received # record of this device', 'The central received # records of this device')} and ${n(received, '# of others came', '# of others came')}.`,
  nothingNew: {
    what: 'This receipt brings nothing new.',
    why: 'This device knew already what it says.',
    next: '',
  },
  no: {
    'not-ours': {
      what: 'This is no file of Ventanilla.',
      why: 'Its content is of another program.',
      next: 'Look on the stick for the one that ends in “-acuse.vnt”.',
    },
    damaged: {
      what: 'The file is damaged.',
      why: 'It was cut off or altered when it was copied. Nothing was taken from it.',
      next: 'Copy it from the stick again, or ask the central for another receipt.',
    },
    'too-large': {
      what: 'The file is too large.',
      why: 'The central writes no receipts of that size.',
      next: 'Make sure that it is the central’s receipt.',
    },
    'other-format': {
      what: 'The file is of another version of Ventanilla.',
      why: 'This one cannot read it.',
      next: 'Update Ventanilla on this device. Nothing is lost.',
    },
    'runs-not-receipts': {
      what: 'This file goes to the central.',
      why: 'A counter wrote it; it is no receipt.',
      next: 'Take it to the central. What comes back from there ends in “-acuse.vnt”.',
    },
    'other-central': {
      what: 'The file is from another central.',
      why: 'This device is enrolled in another network.',
      next: 'Make sure where the stick comes from.',
    },
    'not-signed': {
      what: 'The central did not sign this file.',
      why: 'Somebody altered or wrote it. Nothing was taken from it.',
      next: 'Tell the central before you use that stick again.',
    },
    'key-gone': {
      what: 'This device can no longer open this receipt.',
      why: 'The browser lost the key it was asked for with.',
      next: 'Make a new file and ask for another receipt with it. Nothing is lost.',
    },
    outdated: {
      what: 'The receipt is from before the central was restored.',
      why: 'It may confirm what the central has lost since.',
      next: 'Make a new file: it holds all that is missing.',
    },
    'not-enrolled': {
      what: 'This device is not enrolled.',
      why: '',
      next: 'Ask the central for an enrolment code.',
    },
    fault: {
      what: 'This device could not do it.',
      why: 'The browser’s database or key failed.',
      next: 'Close Ventanilla, open it again and repeat. Nothing is lost.',
    },
    'not-confirmed': {
      what: 'This device’s log did not answer.',
      why: 'It may be busy in another tab.',
      next: 'Close the other tabs of Ventanilla and repeat.',
    },
  },
  otherDevice: (device) => ({
    what: 'The receipt is for another device.',
    why: `Device ${device} asked for it.`,
    next: 'Take it on that device.',
  }),
};
