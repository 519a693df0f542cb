/** The words round every task, in English. */
import { countingIn } from '../counting.ts';
import type { ShellWords } from '../es/shell.ts';

const n = countingIn('en');

export const shell: ShellWords = {
  loading: 'Opening…',
  close: 'Close',
  back: 'Back',
  cancel: 'Cancel',
  goOn: 'Continue',
  more: (left: number) => n(left, 'Show # more', 'Show # more'),
  language: 'Language',
  nav: { label: 'Tasks', counter: 'Counter', stock: 'Stock', cases: 'Cases', network: 'Network' },
  skipToContent: 'Skip to content',
  businessDay: 'Business day',
  switchPerson: 'Switch person',
  roles: { clerk: 'Clerk', manager: 'Manager', hq: 'The central' },
  update: {
    ready: 'There is a new version of Ventanilla.',
    apply: 'Update',
    waits: 'You can update when this act is finished.',
  },
  sounds: { label: 'Sounds', on: 'With sound', off: 'Without sound' },
  broken: {
    what: 'This screen has broken.',
    why: 'There is a fault in the program. What was recorded is still kept.',
    next: 'Open Ventanilla again. If it happens again, tell the central.',
    reload: 'Open again',
  },
  enrol: {
    title: 'Enrol this device',
    why: 'This browser is not a device of an office yet. The central gives a code that works once. Type it here: a connection is needed only this time.',
    code: 'Enrolment code',
    codeHint: 'For example: K7QM-3XPD. Capitals and dashes do not matter.',
    codeMissing: 'The code is missing. Ask the central for it.',
    submit: 'Enrol',
    working: 'Talking to the central…',
    done: 'The device is enrolled.',
    protectedWhat: 'The browser has promised not to delete this device’s data.',
    unprotectedWhat: 'This device is left without protection.',
    unprotectedWhy: 'The browser has not promised to keep the data. If the disk fills up, it may delete it.',
    unprotectedNext:
      'Install Ventanilla (browser menu, “Install”) or bookmark it, and ask for protection again. You may also go on like this: every screen will say “without protection”.',
    askAgain: 'Ask for protection again',
    goOnUnprotected: 'Go on without protection',
  },
  unprotected: 'Without protection',
  signIn: {
    title: 'Who is serving?',
    staff: 'People of this office',
    nobody: 'There is no list of people on this device yet.',
    nobodyNext: 'Connect the device to get the list from the central.',
    pinOf: (name: string) => `${name}’s PIN`,
    pin: 'PIN',
    digit: (digit: string) => `Digit ${digit}`,
    erase: 'Erase',
    enter: 'Sign in',
    working: 'Checking…',
    other: 'Somebody else',
    wrongPin: 'The PIN is not right.',
    wrongPinNext: {
      clerk: 'Type it again. If you forgot it, ask the manager or the central for a new one.',
      manager: 'Type it again. If you forgot it, ask the central for a new one.',
      hq: 'Type it again. If you forgot it, ask whoever runs the server for a new one.',
    },
    wait: (seconds: number) => n(seconds, 'Wait # second before the next try.', 'Wait # seconds before the next try.'),
    waitWhy: 'Several wrong PINs were typed.',
    unknownStaff: 'This person is no longer on the office’s list.',
    noPin: 'This person has no PIN yet.',
    askForHelp: {
      clerk: 'Talk to the manager or to the central.',
      manager: 'Talk to the central.',
      hq: 'Talk to whoever runs the server.',
    },
    confirmDayTitle: 'What day is it today?',
    confirmDay: (proposed: string, last: string) =>
      `This device says that today is ${proposed}. The last business day here was ${last}.`,
    confirmDayWhy:
      'Many days have passed and the central has not checked the clock. Look at a calendar before going on.',
    confirmFirstDay: (proposed: string) => `This device says that today is ${proposed}.`,
    confirmFirstDayWhy: 'The central has not checked the clock. Look at a calendar before going on.',
    confirmDayYes: (proposed: string) => `Yes, today is ${proposed}`,
    confirmDayNo: 'No, the date is wrong',
    fixClock: 'Correct the date of the device and sign in again.',
  },
};
