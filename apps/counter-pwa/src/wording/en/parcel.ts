/** A parcel in English. */
import { countingIn } from '../counting.ts';
import type { ParcelWords } from '../es/parcel.ts';

const n = countingIn('en');

export const parcel: ParcelWords = {
  count: (count: number) => n(count, '# parcel', '# parcels'),
  kinds: {
    parcel: 'Postal parcel',
    ems: 'EMS',
    'e-commerce': 'E-commerce parcel',
    'tracked-letter': 'Tracked letter',
    registered: 'Registered letter',
    insured: 'Insured letter',
    'm-bag': 'M bag',
    'business-reply': 'Business reply',
    'untracked-letter': 'Untracked letter',
    domestic: 'Domestic parcel',
    'not-assigned': 'International parcel',
    sscc: 'Logistic unit (SSCC)',
    national: 'Other number',
    'order-line': 'Order line without number',
    'own-label': 'Own label',
  },
  generation: (round: number) => `Number in use again (use ${round})`,
  labels: {
    since: 'Since',
    by: 'By',
    shelf: 'Shelf',
    announced: 'Announced for',
    platform: 'Platform',
    weight: 'Announced weight',
    order: 'Order',
  },
  noShelf: 'No shelf',
  notAnnounced: 'Unannounced',
  weightUnknown: 'Not announced',
  underReview: 'under review',
  underReviewTitle: 'This parcel is under review.',
  underReviewWhy: 'Some facts do not fit together. The manager will see them in “Cases”. Nobody is to blame for that.',
  custodians: {
    here: 'In this office',
    office: (office: string) => `At ${office}`,
    recipient: 'Handed over',
    announced: 'Announced, has not arrived yet',
    unknown: 'No news on this device',
  },
  facts: {
    announced: (platform: string) => `Announced by ${platform}`,
    received: (office: string) => `Received at ${office}`,
    shelved: (shelf: string) => `Shelved at ${shelf}`,
    'handed-over': (office: string) => `Handed over at ${office}`,
    reversed: 'An act was taken back',
    settled: 'Case settled',
  },
  acts: {
    received: 'Received',
    shelved: 'Shelved',
    'handed-over': 'Handed over',
    reversed: 'Taken back',
    settled: 'Settled',
  },
  byAt: (what: string, who: string, when: string) => `${what} · ${when} · ${who}`,
  staffNumber: (number: number) => `staff member ${number}`,
  system: 'the central',
  recipients: { addressee: 'to the addressee', agent: 'to an agent' },
  documents: {
    carne: 'Cuban identity card',
    passport: 'Passport',
    'minor-card': 'Minor’s card',
    other: 'Another document',
  },
  proofs: { signature: 'signature', witness: 'witness' },
  clock: { 0: 'clock not trusted', 1: 'clock not checked', 2: 'clock checked that day', 3: 'clock checked' },
  doubts: {
    'check-digit': {
      what: 'The check digit does not fit.',
      why: 'The number may be misread, mistyped or misprinted.',
      next: 'Compare the number with the label, letter by letter.',
    },
    country: {
      what: 'The last two letters are no country’s.',
      why: 'The number may be misread.',
      next: 'Compare the last two letters with the label.',
    },
    'service-indicator': {
      what: 'The first two letters are not in international use.',
      why: 'Some countries use letters of their own.',
      next: 'If the label says the same, go on.',
    },
    'unknown-format': {
      what: 'The number is neither international (S10) nor an SSCC.',
      why: 'It may be national, an agency’s, or incomplete.',
      next: 'Compare the number with the label. If it is complete, go on.',
    },
    misrouted: (place: string) => ({
      what: `It is announced for ${place}.`,
      why: 'That is not this office’s municipality: it may be misrouted.',
      next: 'If it is really here, it should be received and set aside to be forwarded.',
    }),
    'already-handed-over': (facts: string) => ({
      what: 'It is known as handed over already.',
      why: facts,
      next: 'See whether it is the same parcel. If you have it in your hand, receive it: “Cases” will show what does not fit.',
    }),
    'held-elsewhere': (office: string) => ({
      what: `It is known to be at ${office}.`,
      why: 'That office holds it, as far as is known here.',
      next: 'If you have it in your hand, receive it: the other office will see that.',
    }),
    'no-number': {
      what: 'It was announced without a number.',
      why: 'The platform gave the order line only.',
      next: 'Look for the order on the label.',
    },
    'number-in-use': {
      what: 'Another order line announced the same number.',
      why: 'The platform may have repeated it by mistake.',
      next: 'Compare the name on the label.',
    },
    'weight-missing': { what: 'No weight was announced.', why: '', next: 'Weigh it if there is a scale.' },
  },
};
