/** How this device stands with the central, in full, in English. */
import { countingIn } from '../counting.ts';
import type { DeviceWords } from '../es/device.ts';

const n = countingIn('en');

export const device: DeviceWords = {
  panel: {
    title: 'State of the device',
    send: 'Send now',
    sending: 'Sending…',
    enrolAgain: 'Enrol again',
    lastAttempt: 'Last attempt',
    lastSuccess: 'Last confirmation by the central',
    never: 'Never',
    pending: 'To send',
    pendingSince: (count: string, when: string) => `${count}, the oldest from ${when}`,
    protected: 'Data protected by the browser',
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
  forked: {
    what: 'The central has another history of this device.',
    why: 'The device was copied, or its disk went back to an earlier state. The same numbers say different things here and there.',
    next: 'Tell the central before going on. What is new goes into a stream of its own and nothing is deleted.',
  },
  fetchedBack: (count) => ({
    what: n(
      count,
      'The central gave back # change of this device that was missing here.',
      'The central gave back # changes of this device that were missing here.',
    ),
    why: 'The disk went back to an earlier state, or another device works on a copy of this profile.',
    next: 'If nobody put the disk back, tell the central: two devices must not bear one name.',
  }),
  elsewhere: (count) => ({
    what: n(
      count,
      '# change of this device’s former office has not reached the central.',
      '# changes of this device’s former office have not reached the central.',
    ),
    why: 'The device was enrolled at another office before they were sent, and only the former one can bring them.',
    next: 'Tell the central. Nothing is deleted here.',
  }),
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
      why: 'Another office recorded something different about the same parcel.',
      next: 'Look at it in “Cases” with the manager.',
    },
    waiting: {
      why: 'The central does not know this kind of change yet.',
      next: 'Do nothing: it will be taken when the central is updated.',
    },
    refused: {
      why: 'The change cannot be read or is not this office’s.',
      next: 'Tell the central the number of the change.',
    },
    unverified: {
      why: 'The signature or the chain of the change does not fit.',
      next: 'Tell the central. The device goes on in a new stream.',
    },
  },
  reasons: {
    'central-only': {
      why: 'Announcing parcels is for the central, not for an office.',
      next: 'Tell the central the number of the change: this device should not have written it.',
    },
    'opened-elsewhere': {
      why: 'Its stream says that it began on another device.',
      next: 'Tell the central. The browser may have been copied from one device to another.',
    },
    'box-too-large': {
      why: 'The signature or the person’s data take too much room.',
      next: 'Tell the central the number of the change: it will say how to correct it.',
    },
    'foreign-office': {
      why: 'It speaks for an office that is not this device’s.',
      next: 'Tell the central: it must be checked whose device this is.',
    },
    malformed: {
      why: 'The central could not read it.',
      next: 'Tell the central the number of the change. It is still kept here.',
    },
    'foreign-device': {
      why: 'The central has that stream as written by another device.',
      next: 'Tell the central. Do not use one copied browser on two devices.',
    },
    'unknown-stream': {
      why: 'The central does not know the beginning of its stream.',
      next: 'Tell the central the number of the change. It is still kept here.',
    },
    'unknown-kind': {
      why: 'The central does not know this kind of change yet.',
      next: 'Do nothing: it will be taken when the central is updated.',
    },
    fork: {
      why: 'The central has another history under the same numbers: the device was copied or went back.',
      next: 'Tell the central. The device goes on in a new stream and nothing is deleted.',
    },
    chain: {
      why: 'It does not follow the change before it: something changed on the disk or on the way.',
      next: 'Tell the central. The device goes on in a new stream and nothing is deleted.',
    },
    signature: {
      why: 'The device’s signature does not fit the change.',
      next: 'Tell the central: the device may have to be enrolled again.',
    },
    'double-custody': {
      why: 'Another office or another person recorded something different about the same parcel.',
      next: 'Look at it in “Cases” with the manager. Nobody is to blame for it.',
    },
    recovered: {
      why: 'It was recorded before the device was enrolled anew; the device brought it from its black box.',
      next: 'Nothing has to be done again. The central keeps it with a note.',
    },
  },
};
